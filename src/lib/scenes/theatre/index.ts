export { bareRecord } from './bare';
export { default as StillPicture } from './StillPicture.svelte';
export { default as TheatreGraphic } from './TheatreGraphic.svelte';
export type { SceneRecord } from './record';
export { chartsAt, viewAt, type ChartView, type View } from './view';
