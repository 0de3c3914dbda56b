import { range, sum } from 'd3';
import { wordsWidth } from '$lib/charts/text';
import type { ChartSize } from '$lib/domain/chart';
import { startOf } from '$lib/ledger';
import { daysAcross } from './timelines-days';
import type { Event } from './timelines-rows';
import type { Week } from './weeks';

export interface EventWeek {
  week: Week;
  /** At its beginning, without a claim. */
  silent: string[];
  events: Event[];
}

/** How a picture of two weeks is laid out; px. */
export interface Plan {
  /** The weeks beside one another instead of one below the other. */
  beside: boolean;
  /** Width of a week, and of its days within it. */
  panel: number;
  plot: number;
  /** Where events are named: in a column of their own, or each before its marks or above them. */
  labels: 'column' | 'own';
  /** Ids of those that are not named above their marks, for want of room. */
  unnamed: ReadonlySet<string>;
  size: number;
  /** Height of an event without a label above it. */
  pitch: number;
  /** Middle of its two lines, from its upper edge. */
  happened: number;
  said: number;
  /** Thickness of the bar for what happened, and radius of the sign for what was said. */
  bar: number;
  r: number;
  /** Room for the key, and for the heads of a week and its days. */
  key: number;
  head: number;
  weekdays: boolean;
}

/** Height of a label above its marks. */
export const LABEL = 13;
export const KEY_LINE = 17;
const DAYS = 8;
const BETWEEN = 18;

const BESIDE = 700;
/** Width of the column of labels. */
const COLUMN = 178;
const ROOM_FOR_COLUMN = 440;
const DAY_FOR_WEEKDAYS = 26;
const NARROW = 240;
/** Dots that must be left between a label and the sign of an event without a day. */
const DOTS = 16;

/** Where an event's marks begin, px from the left edge of its week. */
function marksFrom({ happened, said, outside, week }: Event, weeks: readonly EventWeek[], plan: Plan): number {
  const own = weeks.find((one) => one.week.id === week)?.week;
  if (!own) return 0;
  const days = daysAcross(own, 0, plan.plot);
  const edges = [
    ...(happened === null ? [] : [days.start(startOf(happened))]),
    ...said.map(({ on, latest, looks }) =>
      on?.includes('/')
        ? days.start(startOf(on))
        : days.middle(latest) - looks.length * (plan.r + 2) - (on === null || happened === null ? DOTS : 0)
    ),
    ...[...outside.happened, ...outside.said].map((day) => days.middle(day) - plan.r)
  ];
  return Math.min(...edges);
}

export type Place = 'column' | 'before' | 'above' | 'none';

/** Where an event is named. */
export function placeOf(event: Event, weeks: readonly EventWeek[], plan: Plan): Place {
  if (plan.labels === 'column') return 'column';
  const fits = wordsWidth(event.row.name, plan.size) + 5 <= marksFrom(event, weeks, plan);
  return fits ? 'before' : plan.unnamed.has(event.row.id) ? 'none' : 'above';
}

export const eventHeight = (event: Event, weeks: readonly EventWeek[], plan: Plan): number =>
  plan.pitch + (placeOf(event, weeks, plan) === 'above' ? LABEL : 0);

/** From a week's upper edge to below its last event. */
export const weekHeight = ({ events }: EventWeek, weeks: readonly EventWeek[], plan: Plan): number =>
  plan.head + sum(events, (event) => eventHeight(event, weeks, plan));

/** From one week's upper edge to the next's. */
export const weekStep = (one: EventWeek, weeks: readonly EventWeek[], plan: Plan): number =>
  weekHeight(one, weeks, plan) + BETWEEN;

export function pictureHeight(weeks: readonly EventWeek[], plan: Plan): number {
  const heights = weeks.map((one) => weekHeight(one, weeks, plan));
  return plan.key + (plan.beside ? Math.max(...heights) : sum(heights) + BETWEEN * (weeks.length - 1)) + 2;
}

function planOf(size: ChartSize, labels: Plan['labels'], pitch: number, key: number): Plan {
  const beside = size.width >= BESIDE || size.height !== null;
  const gutter = size.width >= BESIDE ? 30 : 16;
  const panel = beside ? Math.floor((size.width - gutter) / 2) : size.width;
  const plot = labels === 'column' ? panel - COLUMN : panel;
  const weekdays = plot / DAYS >= DAY_FOR_WEEKDAYS;
  return {
    beside,
    panel,
    plot,
    labels,
    unnamed: new Set(),
    size: panel < NARROW ? 11 : 12,
    pitch,
    happened: pitch * 0.22,
    said: pitch * 0.61,
    bar: Math.min(7, Math.max(3.5, pitch / 4.5)),
    r: Math.min(5, Math.max(3, pitch / 5.2)),
    key,
    head: weekdays ? 52 : 38,
    weekdays
  };
}

/** Leaves out labels above marks until each week has room: first of what was said soonest. Null where even that is not enough. */
function withFewLabels(weeks: readonly EventWeek[], plan: Plan, height: number): Plan | null {
  const unnamed = new Set<string>();
  const shorn = { ...plan, unnamed };
  for (const one of weeks) {
    const soonest = one.events
      .filter((event) => placeOf(event, weeks, plan) === 'above')
      .sort((a, b) => (a.wait?.least ?? -1) - (b.wait?.least ?? -1) || (a.wait?.most ?? -1) - (b.wait?.most ?? -1));
    while (plan.key + weekHeight(one, weeks, shorn) + 2 > height) {
      const next = soonest.shift();
      if (!next) return null;
      unnamed.add(next.row.id);
    }
  }
  return shorn;
}

/** Least height of an event that is named in a column, above its marks with ease, and above them at all; px. */
const LEAST = { column: 18, easy: 20, own: 12.5 };
const MOST = 34;
const PAGE = 30;

/** The roomiest plan that keeps to the size. */
export function planFor(weeks: readonly EventWeek[], size: ChartSize, keyLines: number): Plan {
  const { width, height } = size;
  const key = keyLines * KEY_LINE + 8;
  if (height === null) {
    const panel = width >= BESIDE ? (width - 30) / 2 : width;
    return planOf(size, panel >= ROOM_FOR_COLUMN ? 'column' : 'own', PAGE, key);
  }
  const roomiest = (labels: Plan['labels'], least: number): Plan | undefined =>
    range(MOST, least - 0.5, -0.5)
      .map((pitch) => planOf(size, labels, pitch, key))
      .find((plan) => pictureHeight(weeks, plan) <= height);
  const few = (): Plan | null => withFewLabels(weeks, planOf(size, 'own', LEAST.own, key), height);
  const hasColumn = width / 2 - COLUMN > COLUMN;
  const plan =
    roomiest('own', LEAST.easy) ?? (hasColumn ? roomiest('column', LEAST.column) : null) ?? roomiest('own', LEAST.own) ?? few();
  if (!plan) throw new Error(`Two weeks have no room in ${width} × ${height}`);
  return plan;
}
