import { m } from '$lib/paraglide/messages.js';
import type { Act } from '$lib/domain/sets';
import type { Chart } from '$lib/domain/chart';
import type { Step } from '$lib/domain/step';
import { STILL_WIDTH, type FrameFacts } from '$lib/embed/facts';
import { altOf, readCharts } from '$lib/scenes/server/charts';
import { readTheatre } from '$lib/scenes/server/theatre';
import { chartStill, sizeOf, stepStill } from '$lib/stills/still';
import { SCENE_IDS, SCENES } from '$lib/surfaces/scene/scenes';
import { actName } from '$lib/ui/acts';
import { chartHeight, SCENE_HEIGHT, stepHeight } from './heights';

/** A frame with its place in the list of them all. */
export interface ListedFrame extends FrameFacts {
  /** Act of a single step. */
  group: 'many' | 'chart' | Act;
  /** The steps that it goes through; none where it shows one thing. */
  steps: { id: string; title: string }[];
}

const pngHeight = (svg: string): number => {
  const { width, height } = sizeOf(svg);
  return Math.round((STILL_WIDTH * height) / width);
};

async function ofSteps(scene: string, title: string, steps: readonly Step[], charts: readonly Chart[]): Promise<ListedFrame> {
  const [first] = steps;
  if (!first) throw new Error(`${scene} has no step`);
  return { ...(await ofStep(first, charts)), scene, title, group: 'many', height: SCENE_HEIGHT, steps: steps.map(({ id, title: name }) => ({ id, title: name })) }; // prettier-ignore
}

async function ofStep(step: Step, charts: readonly Chart[]): Promise<ListedFrame> {
  const { id, title, act } = step;
  return {
    scene: `step/${id}`,
    title,
    step: id,
    still: id,
    stillHeight: pngHeight(await stepStill(id)),
    alt: await altOf(id),
    height: stepHeight(
      step,
      charts.find((one) => one.id === step.chart)
    ),
    group: act,
    steps: []
  };
}

async function ofChart(chart: Chart): Promise<ListedFrame> {
  const { id, title, step, alt } = chart;
  const still = `chart-${id}`;
  const stillHeight = pngHeight(await chartStill(id, 'wide'));
  return { scene: `chart/${id}`, title, step, still, stillHeight, alt, height: chartHeight(chart), group: 'chart', steps: [] };
}

async function read(): Promise<ListedFrame[]> {
  const [{ steps }, charts] = await Promise.all([readTheatre(), readCharts()]);
  return Promise.all([
    ...SCENE_IDS.map((id) => {
      const act = SCENES[id];
      const title = act ? m.scene_title({ act: actName(act) }) : m.scene_title_whole();
      return ofSteps(
        id,
        title,
        steps.filter((step) => act === null || step.act === act),
        charts
      );
    }),
    ...steps.map((step) => ofStep(step, charts)),
    ...charts.map(ofChart)
  ]);
}

let reading: Promise<ListedFrame[]> | undefined;

/**
 * Every frame of the site, read once a build: those of many steps, then of each step, then of each chart.
 * @throws LedgerError where the record or the story has a fault
 */
export const readFrames = (): Promise<ListedFrame[]> => (reading ??= read());
