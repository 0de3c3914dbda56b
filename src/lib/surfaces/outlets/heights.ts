import type { Chart } from '$lib/domain/chart';
import type { Step } from '$lib/domain/step';

/** Heights of frames that are 600 px wide, about: what a host page gives a frame that it can't hear. px. */

/** Of a frame that shows one step of many at a time. */
export const SCENE_HEIGHT = 760;

export const stepHeight = (step: Step): number => 760 + 0 * step.html.length;

export const chartHeight = (chart: Chart): number => Math.round(chart.picture({ width: 560, height: null }).height + 500);
