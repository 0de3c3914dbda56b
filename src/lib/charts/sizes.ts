import type { ChartSize } from '$lib/domain/chart';

/** Widths at which a chart is drawn for its page, px: the widest that fits is shown, at its own size, with no script. */
export const PAGE_WIDTHS = [280, 340, 420, 560, 720, 960] as const;

/** Frames beside the story's words, from a small phone to a desk; the largest that fits is shown. */
export const STAGE_SIZES: readonly ChartSize[] = [
  { width: 300, height: 280 },
  { width: 360, height: 370 },
  { width: 560, height: 480 },
  { width: 760, height: 620 }
];

/** Of the share image, between its title and its credit. */
export const STILL_SIZE: ChartSize = { width: 772, height: 318 };
/** Of the upright still, which the story shows where scripts are off. */
export const UPRIGHT_SIZE: ChartSize = { width: 480, height: null };

export const EVERY_SIZE: readonly ChartSize[] = [
  ...PAGE_WIDTHS.map((width) => ({ width, height: null })),
  ...STAGE_SIZES,
  STILL_SIZE,
  UPRIGHT_SIZE
];
