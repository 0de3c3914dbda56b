import type { Quantity } from '$lib/domain/record';
import type { Unit } from '$lib/domain/sets';
import { formatFigure } from './figures';
import { formatQuantity } from './format';
import { convert } from './units';

const TWINS: Partial<Record<Unit, Unit>> = { km: 'mi', km2: 'mi2' };

/** A claim's figure with its hedge, in both systems of units where it has two. */
export const quantityWords = (quantity: Quantity): string => formatQuantity(quantity, 'both');

/** A figure of ours in both systems. @param unit km or km2; other units have no twin */
export function figureWords(value: number, unit: Unit): string {
  const twin = TWINS[unit];
  const other = twin ? convert(value, unit, twin) : null;
  return twin && other !== null ? `${formatFigure(value, unit)} (${formatFigure(other, twin)})` : formatFigure(value, unit);
}
