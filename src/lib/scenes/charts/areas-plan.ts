import { scaleBand, scaleLinear, type ScaleBand, type ScaleLinear } from 'd3';
import { addDays } from '$lib/ledger/dates';

/** Columns and pitch of the areas chart for a width and for how close its lines stand. */

/** From roomy to close: what was printed goes first, then the air. */
export const LEVELS = [0, 1, 2] as const;
export type Level = (typeof LEVELS)[number];

export interface AreaPlan {
  width: number;
  /** Names in a column of their own, beside the bars. */
  wide: boolean;
  level: Level;
  labels: { x: number; width: number };
  bars: { x: number; width: number };
  /** The days, each a slot. */
  days: { x: number; width: number };
  /** km² to px. */
  area: ScaleLinear<number, number>;
  day: ScaleBand<string>;
  name: number;
  text: number;
  bar: number;
  gap: number;
}

const WIDE_FROM = 640;
/** Room left of the bars for the bracket of an echo. */
const BRACKET = 10;
const GUTTER = 16;
/** Of the axis beyond the largest figure, px: nothing ends there. */
const TAIL = 26;

/** @param days first and last day of the strip @param largest figure in km² */
export function areaPlan(width: number, level: Level, [first, last]: readonly [string, string], largest: number): AreaPlan {
  const wide = width >= WIDE_FROM;
  const labels = { x: 0, width: wide ? Math.round(Math.min(200, width * 0.22)) : width };
  const strip = Math.round(wide ? Math.min(270, width * 0.28) : Math.max(96, Math.min(170, width * 0.34)));
  const left = wide ? labels.width + GUTTER + BRACKET : BRACKET;
  const bars = { x: left, width: width - strip - GUTTER - left };
  const days = { x: width - strip, width: strip };
  const whole = (largest * bars.width) / (bars.width - TAIL);
  const list: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) list.push(day);
  return {
    width,
    wide,
    level,
    labels,
    bars,
    days,
    area: scaleLinear([0, whole], [bars.x, bars.x + bars.width]),
    // A sign on the last day keeps inside the frame.
    day: scaleBand(list, [days.x, days.x + days.width - 2]),
    name: wide ? 13.5 : 13,
    text: 11,
    bar: [14, 12, 9][level] ?? 9,
    gap: [wide ? 16 : 18, 9, 4][level] ?? 4
  };
}
