import { hydrate } from 'svelte';
import { openCards } from '$lib/card/cards';
import ChartFrame from '$lib/surfaces/frame/ChartFrame.svelte';

/** Brings the prerendered chart to life. A fault is not mended but thrown: the chart stands in the page and nowhere else. */
const target = document.getElementById('frame');
if (target) {
  openCards();
  hydrate(ChartFrame, { target, props: {}, recover: false });
}
