import { tenth } from '$lib/domain/tenth';
import { scaleUtc } from 'd3';
import { addDays } from '$lib/ledger/dates';
import type { Week } from './weeks';

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** Days across a week, each as wide as the next, px. What lies before the week ends at its edge. */
export interface Days {
  week: Week;
  left: number;
  start(day: string): number;
  end(day: string): number;
  middle(day: string): number;
}

export function daysAcross(week: Week, left: number, width: number): Days {
  const scale = scaleUtc([dateOf(week.first), dateOf(addDays(week.last, 1))], [left, left + width]).clamp(true);
  const start = (day: string): number => tenth(scale(dateOf(day)));
  const end = (day: string): number => tenth(scale(dateOf(addDays(day, 1))));
  return { week, left: tenth(left), start, end, middle: (day) => tenth((start(day) + end(day)) / 2) };
}
