import type { IsoDate } from '$lib/domain/record';

/** ISO days and intervals, compared as text and counted in UTC: the ledger knows no hour and no zone. */

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_A_DAY = 86_400_000;

/** First day of a date or an interval. */
export const startOf = (date: IsoDate): string => date.split('/')[0] ?? date;

/** Last day of a date or an interval. */
export const endOf = (date: IsoDate): string => date.split('/')[1] ?? startOf(date);

/** Whether the day is in the calendar; 30 February is not. */
export const isDay = (day: string): boolean =>
  DAY.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);

/** A day, or an interval that doesn't run backwards. */
export const isDateOrInterval = (date: string): boolean => {
  const [start = '', end = start, ...more] = date.split('/');
  return more.length === 0 && isDay(start) && isDay(end) && start <= end;
};

/** The day so many days later; earlier where `days` is negative. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MS_A_DAY).toISOString().slice(0, 10);

/** Days from one day to another, negative when it lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_A_DAY);
