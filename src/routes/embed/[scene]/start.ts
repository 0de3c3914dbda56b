import { hydrate } from 'svelte';
import { openCards } from '$lib/card/cards';
import type { SceneRecord } from '$lib/scenes/theatre';
import Scene from '$lib/surfaces/scene/Scene.svelte';

/** Brings the prerendered scene to life. A fault is not mended but thrown: the words stand in the page and nowhere else. */
const [target, record] = ['scene', 'record'].map((id) => document.getElementById(id));
if (target && record) {
  openCards();
  hydrate(Scene, { target, props: { record: JSON.parse(record.textContent) as SceneRecord }, recover: false });
}
