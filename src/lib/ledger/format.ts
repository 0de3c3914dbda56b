import type { Claim, IsoDate, Quantity } from '$lib/domain/record';
import type { Qualifier, Unit } from '$lib/domain/sets';
import { endOf, startOf } from './dates';
import { formatClock, formatDay, formatNumber, unitLabel } from './figures';
import { convert } from './units';

/** Quantities and days in words, in English; the numbers come from the ledger and nowhere else. */

export type Units = 'metric' | 'imperial' | 'both';

const HEDGES: Readonly<Record<Qualifier, string>> = {
  exact: '',
  unstated: '',
  about: 'about ',
  'more-than': 'more than ',
  'up-to': 'up to ',
  almost: 'almost ',
  'at-least': 'at least '
};

const METRIC: Partial<Record<Unit, Unit>> = { mi2: 'km2', acre: 'km2', mi: 'km' };
const IMPERIAL: Partial<Record<Unit, Unit>> = { km2: 'mi2', km: 'mi' };

interface Figures {
  min: number;
  max: number;
  unit: Unit;
}

/** Digits that the printed number vouches for; two at least, so that 50 km becomes 31 miles and not 30. */
export function significantDigits(value: number): number {
  const digits = String(value).replace('.', '').replace(/^0+/, '');
  return Math.max(2, digits.replace(/0+$/, '').length);
}

const roundTo = (value: number, digits: number): number => Number(value.toPrecision(digits));

/** More digits in a twin would claim an exactness that no count of land or of road has. */
const FINEST = 3;

/** The same figures in another unit, no finer than they were printed, and whole above a hundred. */
function twinOf({ min, max, unit }: Figures, to: Unit): Figures | null {
  const digits = Math.min(FINEST, Math.max(significantDigits(min), significantDigits(max), unit === 'km2' ? 3 : 2));
  const [low, high] = [convert(min, unit, to), convert(max, unit, to)];
  return low === null || high === null ? null : { min: roundTo(low, digits), max: roundTo(high, digits), unit: to };
}

function figuresText({ min, max, unit }: Figures): string {
  if (unit === 'time') return min === max ? formatClock(min) : `${formatClock(min)} to ${formatClock(max)}`;
  const numbers = min === max ? formatNumber(max, 2) : `${formatNumber(min, 2)} to ${formatNumber(max, 2)}`;
  return `${numbers} ${unitLabel(unit, max)}`.trim();
}

/** `about 2,500 km² (965 sq mi)`; where the article gives no number, its own words. */
export function formatQuantity(quantity: Quantity, units: Units = 'both'): string {
  const { min, max, unit, qualifier, asPrinted } = quantity;
  if (min === null || max === null) return asPrinted;
  const own: Figures = { min, max, unit };
  const hedge = HEDGES[qualifier];
  const other = METRIC[unit] ?? IMPERIAL[unit];
  const twin = other ? twinOf(own, other) : null;
  if (!twin) return `${hedge}${figuresText(own)}`;
  const [metric, imperial] = METRIC[unit] ? [twin, own] : [own, twin];
  if (units === 'metric') return `${hedge}${figuresText(metric)}`;
  if (units === 'imperial') return `${hedge}${figuresText(imperial)}`;
  return `${hedge}${figuresText(own)} (${figuresText(twin)})`;
}

/** A day or an interval in words: `8 to 10 September 2022`, `24 February to 11 September 2022`. */
export function dateText(date: IsoDate): string {
  const [start, end] = [startOf(date), endOf(date)];
  if (start === end) return formatDay(start);
  const shared = start.slice(0, 7) === end.slice(0, 7) ? 1 : start.slice(0, 4) === end.slice(0, 4) ? 2 : 3;
  return `${formatDay(start).split(' ').slice(0, shared).join(' ')} to ${formatDay(end)}`;
}

/** When a claim was made; empty where the article doesn't say. */
export const claimDateText = ({ claimedOn }: Pick<Claim, 'claimedOn'>): string => (claimedOn === null ? '' : dateText(claimedOn));
