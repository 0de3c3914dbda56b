import { hydrate } from 'svelte';
import { openCards } from '$lib/card/cards';
import { keepForOffline } from '$lib/offline';
import type { SceneRecord } from '$lib/scenes/theatre';
import Story from '$lib/surfaces/story/Story.svelte';

/** Brings the prerendered story to life. A fault is not mended but thrown: the words stand in the page and nowhere else. */
const [target, record] = ['story', 'record'].map((id) => document.getElementById(id));
if (target && record) {
  openCards();
  hydrate(Story, { target, props: { record: JSON.parse(record.textContent) as SceneRecord }, recover: false });
  keepForOffline();
}
