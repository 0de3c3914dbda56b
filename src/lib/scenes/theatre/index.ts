export { bareRecord } from './bare';
export { loneRecord } from './lone';
export { reachOf, type Reach } from './reach';
export { default as StillPicture } from './StillPicture.svelte';
export { default as TheatreGraphic } from './TheatreGraphic.svelte';
export type { SceneRecord } from './record';
export { chartsAt, viewAt, type ChartView, type View } from './view';
