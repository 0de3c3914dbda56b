import type { Unit } from '$lib/domain/sets';
import { formatFigure } from './figures';
import { convert } from './units';

const TWINS: Partial<Record<Unit, Unit>> = { km: 'mi', km2: 'mi2' };

/** A figure of ours in both systems. @param unit km or km2; other units have no twin */
export function figureWords(value: number, unit: Unit): string {
  const twin = TWINS[unit];
  const other = twin ? convert(value, unit, twin) : null;
  return twin && other !== null ? `${formatFigure(value, unit)} (${formatFigure(other, twin)})` : formatFigure(value, unit);
}
