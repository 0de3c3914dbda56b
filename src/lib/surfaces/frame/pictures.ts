import type { Step } from '$lib/domain/step';

/** Size of a map's picture, and the widths at which step-frame.css shows it, px. */
interface Still {
  width: number;
  height: number;
  from: number;
  to: number;
}

const WIDTHS = [
  { width: 320, from: 280, to: 370 },
  { width: 420, from: 370, to: 520 },
  { width: 600, from: 520, to: 760 }
] as const;

/** A panel stands on the map: it needs a higher one where the frame is narrow. */
const HEIGHTS = { open: [288, 378, 440], panel: [480, 520, 520] } as const;

/** The sizes for which the map of a step's frame is drawn at build time: the frame shows the nearest, as wide as there is room. */
export const stillSizes = ({ panel }: Pick<Step, 'panel'>): Still[] =>
  WIDTHS.map((range, i) => ({ ...range, height: HEIGHTS[panel ? 'panel' : 'open'][i] ?? range.width }));

/** Boxes that the live map gets, which are the stills': both ends of each range, and what is drawn between. */
export const liveSizes = (step: Pick<Step, 'panel'>): { width: number; height: number }[] =>
  stillSizes(step).flatMap(({ width, height, from, to }) =>
    [from, width, to].map((wide) => ({ width: wide, height: (wide * height) / width }))
  );

/** Widths of a chart's picture beside a step's words. */
export const CHART_WIDTHS = [280, 340, 420, 560] as const;
