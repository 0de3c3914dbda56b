export { default as StillPicture } from './StillPicture.svelte';
export { default as TheatreGraphic } from './TheatreGraphic.svelte';
export type { SceneRecord } from './record';
export { viewAt, type View } from './view';
