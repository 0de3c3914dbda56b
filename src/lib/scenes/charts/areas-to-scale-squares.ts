import { tenth } from '$lib/domain/tenth';
import type { PictureMark } from '$lib/domain/chart';
import type { Point } from '$lib/charts/outline';
import { leading, wordsWidth } from '$lib/charts/text';
import type { ScaledArea } from './areas-to-scale-rows';

/** The nest of squares, and its labels. */

/** Name and figure in two lines, in one, or in one with the short name. */
export const LABEL_STYLES = ['one', 'short', 'two'] as const;
export type LabelStyle = (typeof LABEL_STYLES)[number];

export interface Nest {
  squares: readonly ScaledArea[];
  /** Upper left corner of all, px. */
  corner: Point;
  /** px per km */
  k: number;
  size: number;
  style: LabelStyle;
}

/** Between a leader's end and its label, and between name and figure, px. */
const REACH = 6;
const sideOf = ({ km2 }: ScaledArea, k: number): number => Math.sqrt(km2) * k;
const nameOf = (area: ScaledArea, style: LabelStyle): string => (style === 'short' ? area.short : area.name);

/** Of one label with the air below it, px. */
export const labelHeight = (style: LabelStyle, size: number): number =>
  style === 'two' ? leading(size) * 2 + 4 : leading(size) + 2;

export function labelWidth(area: ScaledArea, style: LabelStyle, size: number): number {
  const [name, value] = [wordsWidth(nameOf(area, style), size, true), wordsWidth(area.value, size)];
  return style === 'two' ? Math.max(name, value) : name + REACH + value;
}

/** Where the labels below the map start, px: each to the right of its square's lower right corner. */
export const belowAt = (area: ScaledArea, cornerX: number, k: number): number => cornerX + sideOf(area, k) + REACH;

/** Labels below the map, the largest square's first, so that no leader crosses a label. */
export function labelledBelow(nest: Nest, top: number): PictureMark[] {
  const { squares, corner, k, size, style } = nest;
  const down = labelHeight(style, size);
  return squares.map((area, i) => {
    const x = belowAt(area, corner[0], k);
    const y = top + (squares.length - 1 - i) * down;
    const end = Math.round(y + size * 0.55);
    const from = corner[1] + sideOf(area, k);
    const leader = `M${tenth(x - REACH)} ${tenth(from)}V${end}h${REACH - 2}`;
    return markOf(nest, area, leader, x, y);
  });
}

/** Labels in a column left of the map, the smallest square's first, each with a leader to its lower left corner. */
export function labelledBeside(nest: Nest, x: number, width: number): PictureMark[] {
  const { squares, corner, k, size, style } = nest;
  const pitch = labelHeight(style, size) + 6;
  const middle = corner[1] + sideOf(squares.at(-1) as ScaledArea, k) * 0.72;
  const top = middle - (pitch * squares.length) / 2;
  return squares.map((area, i) => {
    const y = Math.round(top + i * pitch);
    const at = Math.round(y + size * 0.55);
    const from = x + Math.min(width, wordsWidth(nameOf(area, style), size, true)) + REACH;
    const leader = `M${tenth(from)} ${at}H${tenth(x + width)}L${tenth(corner[0])} ${tenth(corner[1] + sideOf(area, k))}`;
    return markOf(nest, area, leader, x, y);
  });
}

function markOf(
  { corner: [left, top], k, size, style }: Nest,
  area: ScaledArea,
  leader: string,
  x: number,
  y: number
): PictureMark {
  const side = sideOf(area, k);
  const d = `M${tenth(left)} ${tenth(top)}h${tenth(side)}v${tenth(side)}h${tenth(-side)}Z`;
  const name = nameOf(area, style);
  const base = Math.round(y + size * 0.92);
  const [right, down] = style === 'two' ? [0, leading(size)] : [tenth(wordsWidth(name, size, true) + REACH), 0];
  return {
    row: area.row.id,
    hit: { x: tenth(x), y, width: tenth(labelWidth(area, style, size)), height: labelHeight(style, size) },
    pieces: [
      // Its own ground first: the pattern of a larger square does not show through.
      { kind: 'ground', d, ink: 'other' },
      { kind: 'shape', d, look: area.look },
      { kind: 'line', d: leader, role: 'leader' },
      { kind: 'text', x: tenth(x), y: base, words: name, size, role: 'label', bold: true, look: area.look },
      { kind: 'text', x: tenth(x + right), y: base + down, words: area.value, size, role: 'value' }
    ]
  };
}

/** The largest first, so that the smaller lie upon it. */
export const largestFirst = (marks: readonly PictureMark[]): PictureMark[] => [...marks].reverse();
