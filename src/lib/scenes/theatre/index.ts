export { default as StillPicture } from './StillPicture.svelte';
export { default as TheatreGraphic } from './TheatreGraphic.svelte';
export { DEFAULT_OPTIONS, type ViewOptions } from './options';
export type { SceneRecord } from './record';
export { sceneRecord, type Geography } from './resolve';
export { viewAt, type View } from './view';
export { wordsFor } from './words';
