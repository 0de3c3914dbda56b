import type { Unit } from '$lib/domain/sets';

/** Figures as English prints them. */

const LABELS: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  km2: ['km²', 'km²'],
  mi2: ['sq mi', 'sq mi'],
  acre: ['acre', 'acres'],
  km: ['km', 'km'],
  mi: ['mi', 'mi'],
  people: ['person', 'people'],
  settlements: ['settlement', 'settlements'],
  tanks: ['tank', 'tanks'],
  'artillery-systems': ['artillery system', 'artillery systems'],
  aircraft: ['aircraft', 'aircraft'],
  helicopters: ['helicopter', 'helicopters'],
  items: ['', ''],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  time: ['', '']
};

/** With thousands marked, and so many decimals at most. */
export const formatNumber = (value: number, decimals = 0): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: decimals, useGrouping: true });

/** The word or sign after a figure; empty for what is counted without a unit. */
export const unitLabel = (unit: Unit, value = 2): string => LABELS[unit][value === 1 ? 0 : 1];

/** Minutes after midnight as `03:41`. */
export const formatClock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** One figure with its unit, with a decimal below a hundred where there is one. */
export function formatFigure(value: number, unit: Unit): string {
  if (unit === 'time') return formatClock(value);
  return `${formatNumber(value, value < 100 ? 1 : 0)} ${unitLabel(unit, value)}`.trim();
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `2022-09-11` as `11 September 2022`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date ?? ''} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year ?? ''}`;
}
