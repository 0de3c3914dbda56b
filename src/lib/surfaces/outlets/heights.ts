import type { Chart } from '$lib/domain/chart';
import type { Step } from '$lib/domain/step';

/*
 * Heights of frames that are 600 px wide, about, in px: what a host page gives a frame before, or without, hearing it. No
 * browser lays them out at build time, so they are reckoned from what makes frames differ: pictures and lengths of text.
 */

/** Of a frame that shows one step of many at a time: as the stepper says on a phone, where it is the highest. */
export const SCENE_HEIGHT = 660;

const LINE = 25;
const CHARACTERS_A_LINE = 70;

const linesOf = (html: string): number => Math.ceil(html.replace(/<[^>]+>/g, '').length / CHARACTERS_A_LINE);
const pictureHeight = (chart: Chart): number => chart.picture({ width: 560, height: null }).height;

/** Head, gaps and credit with a chart between them; with a map, which has one height at a width; what a panel adds to that. */
const ROUND_CHART = 320;
const WITH_MAP = 655;
const PANEL = 60;

/** @param chart where the step shows one in place of the map */
export function stepHeight(step: Step, chart: Chart | undefined): number {
  const picture = chart ? pictureHeight(chart) + ROUND_CHART : WITH_MAP + (step.panel ? PANEL : 0);
  return Math.round(picture + LINE * linesOf(step.html));
}

/** Its notes are longer than a step's words, and set wider apart. */
export const chartHeight = (chart: Chart): number => Math.round(pictureHeight(chart) + ROUND_CHART + (LINE + 1) * linesOf(chart.notes)); // prettier-ignore
