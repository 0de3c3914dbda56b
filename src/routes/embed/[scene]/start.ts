import { hydrate } from 'svelte';
import type { SceneRecord } from '$lib/scenes/theatre';
import { openFrameCards } from '$lib/surfaces/frame/start';
import Scene from '$lib/surfaces/scene/Scene.svelte';

/** Brings the prerendered scene to life. A fault is not mended but thrown: the words stand in the page and nowhere else. */
const [target, record] = ['scene', 'record'].map((id) => document.getElementById(id));
if (target && record) {
  openFrameCards();
  hydrate(Scene, { target, props: { record: JSON.parse(record.textContent) as SceneRecord }, recover: false });
}
