import { max, range, sum } from 'd3';
import { textWidth } from '$lib/cartography/text-width';
import { unitBarLength } from '$lib/charts/unit-bar';
import type { ChartSize } from '$lib/domain/chart';
import type { ApartHeap, WeekHeaps } from './claims-by-day-lines';

/** How a picture of claims by day is laid out; px. */
export interface Layout {
  /** The weeks beside one another instead of one below the other. */
  beside: boolean;
  /** Width of a week. */
  panel: number;
  /** Width of a day. */
  column: number;
  /** Signs to a rank of a day's tower. */
  abreast: number;
  pitch: number;
  /** A frame of a given height: heads stand beside the towers, labels beside the bars that stand apart. */
  tight: boolean;
  /** Where the bars that stand apart begin, from their week's left edge. */
  indent: number;
}

const GUTTER = 36;
/** Room for a bar's count beside it. */
const COUNT = 28;
const HEAD = 20;
/** Above a tower: its count, and where there is room the outlets whose articles bear the day. */
const COUNTED = 18;
const NAMED = 44;
const NAME_COLUMN = 20;
export const LABEL = 15;
const BETWEEN = 10;

/** Wide enough for both weeks side by side. */
const BESIDE = 700;
const NARROW_COLUMN = 50;

export const namesOutlets = ({ column }: Layout): boolean => column >= NAME_COLUMN;

/** Room below the base line, for the days. */
export const footOf = (layout: Layout): number => (namesOutlets(layout) ? 24 : 20);

/** Signs to a rank of a bar that stands apart: as few as its room allows. */
export function apartAbreast(heap: ApartHeap, layout: Layout): number {
  const room = layout.panel - layout.indent - COUNT;
  return Math.ceil(heap.count / Math.floor(room / layout.pitch));
}

export function apartHeight(heap: ApartHeap, layout: Layout): number {
  const bar = apartAbreast(heap, layout) * layout.pitch;
  return layout.tight ? Math.max(bar, LABEL) + 2 : LABEL + 2 + bar + 10;
}

const tallest = ({ days }: WeekHeaps, layout: Layout): number => max(days, ({ count }) => unitBarLength(count, layout)) ?? 0;

/** From the top of a week to its base line; the same for weeks that stand side by side. */
export function towerHeight(week: WeekHeaps, weeks: readonly WeekHeaps[], layout: Layout): number {
  return (
    (layout.tight ? 0 : HEAD) +
    (namesOutlets(layout) ? NAMED : COUNTED) +
    (layout.beside ? (max(weeks, (one) => tallest(one, layout)) ?? 0) : tallest(week, layout))
  );
}

const weekHeight = (week: WeekHeaps, weeks: readonly WeekHeaps[], layout: Layout): number =>
  towerHeight(week, weeks, layout) + footOf(layout) + sum(week.apart, (heap) => apartHeight(heap, layout));

export function pictureHeight(weeks: readonly WeekHeaps[], layout: Layout): number {
  const heights = weeks.map((week) => weekHeight(week, weeks, layout));
  return Math.ceil(layout.beside ? (max(heights) ?? 0) : sum(heights) + (weeks.length - 1) * BETWEEN);
}

/** From one week's top to the next's. */
export const weekStep = (week: WeekHeaps, weeks: readonly WeekHeaps[], layout: Layout): number =>
  weekHeight(week, weeks, layout) + BETWEEN;

/** The largest signs for which there is room. */
export function layoutFor(weeks: readonly WeekHeaps[], { width, height }: ChartSize): Layout {
  const tight = height !== null;
  const beside = width >= BESIDE || tight;
  const gutter = width >= BESIDE ? GUTTER : GUTTER / 2;
  const panel = beside ? Math.floor((width - gutter) / 2) : width;
  const column = panel / (weeks[0]?.days.length ?? 1);
  const labels = weeks.flatMap(({ apart }) => apart.map(({ label }) => textWidth(label, 'sansBold', 12)));
  const indent = tight ? Math.ceil(max(labels) ?? 0) + 7 : 0;
  const choices = height === null ? [column < NARROW_COLUMN ? 4 : 5] : [3, 4, 5, 6];
  const candidates = range(height === null ? 11 : 14, 4.5, -0.5).flatMap((pitch) =>
    choices.map((abreast): Layout => ({ beside, panel, column, abreast, pitch, tight, indent }))
  );
  const chosen = candidates.find(
    (layout) => layout.abreast * layout.pitch <= column * 0.92 && (height === null || pictureHeight(weeks, layout) <= height)
  );
  if (!chosen) throw new Error(`Claims by day have no room in ${width} × ${height ?? 'any'}`);
  return chosen;
}
