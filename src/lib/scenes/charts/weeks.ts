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

/** The week that a day falls in or next to: the one of its year. */
export const weekOf = (day: string): Week | undefined => WEEKS.find(({ first }) => first.slice(0, 4) === day.slice(0, 4));

const SHORT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `10 Sept` */
export const shortDay = (day: string): string => SHORT.format(new Date(`${day}T00:00:00Z`));
const SHORT_MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `Sept 2022` */
export const shortMonthOf = ({ last }: Week): string => SHORT_MONTH.format(new Date(`${last}T00:00:00Z`));
/** `September 2022` */
export const monthOf = ({ last }: Week): string => MONTH.format(new Date(`${last}T00:00:00Z`));
