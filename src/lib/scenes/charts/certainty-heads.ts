import type { Piece } from '$lib/domain/chart';
import { STATUSES, type Status } from '$lib/domain/sets';
import { wordsWidth } from '$lib/charts/text';
import { m } from '$lib/paraglide/messages.js';
import { statusWord } from '$lib/ui/status';
import type { Layout } from './certainty-layout';

/** The words above the zones: each certainty with its sign straight above its column, and what is retold. */

interface Head {
  status: Status | null;
  words: string;
  /** Left end of the words, and both ends of words and sign; px. */
  x: number;
  from: number;
  to: number;
  /** Middle of the sign. */
  sign: number;
  /** Lines above the lowest. */
  level: number;
  /** How ill it stands. */
  cost: number;
}

const HALF_SIGN = 6;
const AIR = 7;

/** Where a head may stand: words after their sign or before it, low or a line higher. */
function choices(status: Status | null, at: number, size: number, { retoldX }: Layout, width: number): Head[] {
  const words = status === null ? m.certainty_retold() : statusWord(status);
  const long = wordsWidth(words, size, true);
  const sign = at + 5;
  const spots =
    status === null
      ? [{ x: Math.min(at, width - long), from: Math.min(at, width - long), to: at + long, cost: 0 }]
      : [
          { x: sign + 8, from: sign - HALF_SIGN, to: sign + 8 + long, cost: 0 },
          { x: sign - 8 - long, from: sign - 8 - long, to: sign + HALF_SIGN, cost: status === 'verified' ? 0.4 : 1.5 }
        ];
  return spots
    .filter(({ x }) => x >= 0 && x + long <= width)
    .flatMap((spot) => {
      const strays = status !== null && spot.to > retoldX - 5 ? 0.8 : 0;
      return [0, 1].map((level) => ({ ...spot, status, words, sign, level, cost: spot.cost + level + strays }));
    });
}

const meet = (a: Head, b: Head): boolean => a.level === b.level && a.from < b.to + AIR && b.from < a.to + AIR;
const costOf = (heads: readonly Head[]): number => heads.reduce((sum, { cost }) => sum + cost, 0);

/** The best way in which none of them meets another; null where there is none. */
function settle(open: readonly Head[][], settled: readonly Head[] = []): readonly Head[] | null {
  const [next, ...rest] = open;
  if (!next) return settled;
  const ways = next
    .filter((head) => !settled.some((other) => meet(head, other)))
    .flatMap((head) => {
      const way = settle(rest, [...settled, head]);
      return way ? [way] : [];
    });
  return ways.sort((a, b) => costOf(a) - costOf(b))[0] ?? null;
}

/** @throws Error where no way of standing keeps the words apart */
export function zoneHeads(layout: Layout, width: number): Piece[] {
  const { zones, retoldX, top } = layout;
  const size = Math.min(12, layout.size);
  const open = [...STATUSES, null].map((status, i) => choices(status, zones[i]?.x ?? retoldX, size, layout, width));
  const heads = settle(open);
  if (!heads) throw new Error(`No room for the heads of certainty in ${width} px`);
  return heads.flatMap(({ status, words, x, sign, level }): Piece[] => {
    const y = top - 8 - level * 14;
    const text: Piece = { kind: 'text', x: Math.round(x * 10) / 10, y, words, size, role: 'tick', bold: true };
    if (status === null) return [text];
    return [{ kind: 'sign', x: sign, y: y - 4, r: 4.2, look: { status, voice: 'context', disputed: false } }, text];
  });
}
