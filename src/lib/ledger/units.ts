import type { Range } from '$lib/domain/record';
import type { Unit } from '$lib/domain/sets';

/** Units as the ledger means them, and their exact factors. */

export type Dimension = 'area' | 'length' | 'duration' | 'calendar' | 'time' | 'count';

export interface UnitFacts {
  dimension: Dimension;
  /** The unit of the SI twin. */
  si: Unit;
  /** How many of the SI unit one of these is; exact. */
  factor: number;
}

const KM_A_MILE = 1.609344;
const own = (dimension: Dimension, si: Unit): UnitFacts => ({ dimension, si, factor: 1 });

/** Months and years have no fixed number of days, so that they are kept as they are. */
const FACTS: Readonly<Record<Unit, UnitFacts>> = {
  km2: own('area', 'km2'),
  mi2: { dimension: 'area', si: 'km2', factor: KM_A_MILE * KM_A_MILE },
  acre: { dimension: 'area', si: 'km2', factor: 0.0040468564224 },
  km: own('length', 'km'),
  mi: { dimension: 'length', si: 'km', factor: KM_A_MILE },
  hours: { dimension: 'duration', si: 'days', factor: 1 / 24 },
  days: own('duration', 'days'),
  weeks: { dimension: 'duration', si: 'days', factor: 7 },
  months: own('calendar', 'months'),
  years: own('calendar', 'years'),
  time: own('time', 'time'),
  people: own('count', 'people'),
  settlements: own('count', 'settlements'),
  tanks: own('count', 'tanks'),
  'artillery-systems': own('count', 'artillery-systems'),
  aircraft: own('count', 'aircraft'),
  helicopters: own('count', 'helicopters'),
  items: own('count', 'items')
};

export const dimensionOf = (unit: Unit): Dimension => FACTS[unit].dimension;

/** Twelve significant digits: enough for any figure here, and free of the binary tail of 50 × 1.609344. */
const tidy = (value: number): number => Number(value.toPrecision(12));

/** A value in another unit of the same dimension; null where the two can't be compared. */
export function convert(value: number, from: Unit, to: Unit): number | null {
  if (from === to) return value;
  if (FACTS[from].si !== FACTS[to].si) return null;
  return tidy((value * FACTS[from].factor) / FACTS[to].factor);
}

/** The SI twin of a range. */
export function siOf({ min, max, unit }: Range): Range {
  const { si } = FACTS[unit];
  const turn = (value: number | null): number | null => (value === null ? null : convert(value, unit, si));
  return { min: turn(min), max: turn(max), unit: si };
}
