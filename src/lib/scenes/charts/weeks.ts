import type { Ledger } from '$lib/domain/record';
import { addDays, daysBetween } from '$lib/ledger/dates';

/** The two weeks of the charts that run by day: the day of the last article, and the seven before it. */
export interface Week {
  id: 'kharkiv' | 'kursk';
  first: string;
  last: string;
}

export const WEEKS: readonly Week[] = [
  { id: 'kharkiv', first: '2022-09-04', last: '2022-09-11' },
  { id: 'kursk', first: '2024-08-05', last: '2024-08-12' }
];

/** Every day of a week, first to last. */
export const daysOf = ({ first, last }: Week): string[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));

/** The days at the beginning of a week on which no claim of the ledger was made. */
export function silentDays(ledger: Ledger, week: Week): string[] {
  const made = new Set(ledger.claims.map(({ claimedOn }) => claimedOn));
  const days = daysOf(week);
  const first = days.findIndex((day) => made.has(day));
  return first < 0 ? days : days.slice(0, first);
}

/** The week that a day falls in or next to: the one of its year. */
export const weekOf = (day: string): Week | undefined => WEEKS.find(({ first }) => first.slice(0, 4) === day.slice(0, 4));

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `10 Sept` */
export const shortDay = (day: string): string => SHORT.format(new Date(`${day}T00:00:00Z`));
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** Days one after another: `4–8 Sept`; empty for none. */
export const runOfDays = (days: readonly string[]): string =>
  days.length > 1 ? `${Number(days[0]?.slice(-2))}–${shortDay(days.at(-1) ?? '')}` : days.map(shortDay).join('');

/** `Sept 2022` */
export const shortMonthOf = ({ last }: Week): string => SHORT_MONTH.format(new Date(`${last}T00:00:00Z`));
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' });

/** `Thu` */
export const weekdayOf = (day: string): string => WEEKDAY.format(new Date(`${day}T00:00:00Z`));
/** `September 2022` */
export const monthOf = ({ last }: Week): string => MONTH.format(new Date(`${last}T00:00:00Z`));
