import type { ChartSize } from '$lib/domain/chart';

/** How the lines stand in a frame of some size; px. */
export interface Design {
  width: number;
  /** Left and right end of the scale. */
  x0: number;
  x1: number;
  /** Width of the column of claims; 0 where they stand above their lines or beside them. */
  left: number;
  /** Where the names of lines begin, where they stand beside the lengths. */
  labelX: number;
  beside: boolean;
  /** Claims at the end of their first line, only who and how much. */
  inline: boolean;
  /** What explains each gap. */
  notes: boolean;
  /** Height of a verdict's head; 0 for none. */
  heads: number;
  /** A second scale, in miles, below. */
  miles: boolean;
  size: number;
  headSize: number;
  /** From one line to the next, and what is left free after a claim's last. */
  pitch: number;
  gap: number;
  /** Free above a bar; its height; from there to its rule. */
  rise: number;
  bar: number;
  drop: number;
  /** Height of a rule's ends. */
  end: number;
}

interface Counts {
  lines: number;
  groups: number;
  blocks: number;
}

/** Room that the scale's figures take, above and below. */
const AXIS = 18;

function tall(width: number): Design {
  const left = width >= 540 ? Math.round(Math.min(300, width * 0.36)) : 0;
  const x0 = left > 0 ? left + 20 : 0;
  const words = { notes: true, heads: 36, miles: true, size: 13, headSize: 14 };
  const lane = { pitch: 46, gap: 12, rise: 5, bar: 9, drop: 6, end: 10 };
  return { width, x0, x1: width - 2, left, labelX: x0, beside: false, inline: false, ...words, ...lane };
}

/** The most that fits: notes go first, then heads, then a line's own line of text. */
export function designFor({ width, height }: ChartSize, { lines, groups, blocks }: Counts): Design {
  const base = tall(width);
  if (height === null) return base;
  /** Pitch that fills what axes, heads and gaps leave of the height. */
  const filled = (design: Design): Design => {
    const used = AXIS * (design.miles ? 2 : 1) + design.gap * (blocks + 1) + design.heads * groups;
    return { ...design, pitch: Math.floor((10 * (height - used)) / lines) / 10 };
  };
  const dense = { ...base, notes: false, size: 11, headSize: 12, gap: 1, rise: 2, bar: 4, drop: 3, end: 5 };
  if (width >= 540 && height >= 600) {
    return filled({ ...dense, heads: 22, headSize: 13, size: 12, gap: 3, rise: 3, bar: 6, drop: 4.5, end: 7 });
  }
  if (width >= 540 && height >= 400) return filled({ ...dense, heads: 16 });
  if (height >= (width >= 450 ? 380 : 340)) return filled({ ...dense, inline: true, heads: 0, miles: false });
  const left = width >= 540 ? 216 : 0;
  const labelX = left > 0 ? left + 12 : 0;
  const beside = { beside: true, inline: left === 0, left, labelX, x0: labelX + 128, miles: false };
  return filled({ ...dense, ...beside, ...(left > 0 ? { heads: 16, x1: width - 136 } : { heads: 0 }) });
}
