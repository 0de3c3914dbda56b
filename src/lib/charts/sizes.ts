import type { ChartSize } from '$lib/domain/chart';

/** Widths at which a chart is drawn for its page, px: the widest that fits is shown, at its own size, with no script. */
export const PAGE_WIDTHS = [280, 340, 420, 560, 720, 960] as const;

/** Frames beside the words, from a small phone to a desk, and as a slide has them; the largest that fits is shown. */
export const STAGE_SIZES: readonly ChartSize[] = [
  { width: 300, height: 280 },
  { width: 360, height: 335 },
  { width: 360, height: 370 },
  { width: 388, height: 386 },
  { width: 476, height: 346 },
  { width: 420, height: 560 },
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

/** The largest picture that fits the room, or the smallest where none does; undefined where there is none. */
export function largestThatFits<Size extends { width: number; height: number }>(
  pictures: readonly Size[],
  room: { width: number; height: number }
): Size | undefined {
  const bySize = [...pictures].sort((a, b) => a.width * a.height - b.width * b.height);
  return bySize.findLast(({ width, height }) => width <= room.width && height <= room.height) ?? bySize[0];
}
