import type { ChartSize } from '$lib/domain/chart';
import { wrap } from '$lib/cartography/lines';
import { textWidth } from '$lib/cartography/text-width';

/** What the rows of claimants have to keep to, by the size of the picture; px. */
export interface Frame {
  width: number;
  height: number | null;
  /** Column of names; 0 where they stand above their signs. */
  names: number;
  size: number;
  /** Whether each cell says how many signs it holds. */
  counts: boolean;
  /** Between two zones, and what more there is before the last and behind it. */
  between: number;
  apart: readonly [number, number];
  /** Words above the zones: on two lines where they stand close. */
  top: number;
  /** Name of a group; 0 where there is no room for it. */
  head: number;
  gap: number;
  /** The least height of a row's signs. */
  least: number;
  /** From one sign to the next, the best first. */
  pitches: readonly number[];
}

/** By halves, both ends among them. */
const steps = (from: number, to: number): number[] => Array.from({ length: 2 * (from - to) + 1 }, (_, i) => from - i / 2);

export function frameFor({ width, height }: ChartSize): Frame {
  const close = height !== null && height < 400;
  const above =
    width >= 700
      ? { apart: close ? ([40, 50] as const) : ([32, 36] as const), top: 22 }
      : { apart: [width < 340 ? 10 : 0, 0] as const, top: 34 };
  if (height === null) {
    const names = width >= 900 ? 190 : width >= 700 ? 170 : width >= 520 ? 150 : 0;
    const pitches = width >= 900 ? steps(12, 9) : width >= 520 ? steps(12, 10) : width >= 400 ? [11] : [10];
    return { width, height, names, size: 13, counts: true, between: 22, ...above, head: 30, gap: 8, least: 24, pitches };
  }
  const roomy = width >= 540 && !close;
  const names = width >= 700 ? 170 : width >= 540 ? 152 : width >= 340 ? 124 : 120;
  const common = { width, height, names, counts: roomy, between: roomy ? 20 : 6, ...above, pitches: steps(12, 4) };
  if (roomy) return { ...common, size: 12, head: height >= 600 ? 23 : 19, gap: height >= 600 ? 4 : 2, least: 13 };
  return { ...common, size: 11, head: 0, gap: height >= 310 ? 2 : 0.5, least: 12 };
}

/** Names are set tighter than other text: they are read alone. */
export const nameLeading = (size: number): number => Math.ceil(size * 1.08);

/** A name in lines, of like length where there are two. */
export function linesOf(name: string, { names, size, width }: Frame): string[] {
  const room = names > 0 ? names - 5 : width;
  const lines = wrap(name, 'sans', size, room);
  return lines.length === 2 ? wrap(name, 'sans', size, Math.min(room, 0.62 * textWidth(name, 'sans', size))) : lines;
}
