import ChartLive from '$lib/surfaces/frame/ChartLive.svelte';
import { recordOf, startFrame } from '$lib/surfaces/frame/start';

/** Of a chart's own frame, and of the frame of a step that shows one. */
startFrame(ChartLive, { chart: document }, recordOf<{ step: string }>().step);
