import type { WordPart } from '$lib/domain/chart';
import type { Quantity } from '$lib/domain/record';
import type { Unit } from '$lib/domain/sets';
import { formatFigure } from './figures';
import { formatQuantity } from './format';
import { convert } from './units';

/** A claim's figure in parts, so that the reader may choose a system of units; read together they are `formatQuantity`'s text. */
export function quantityWords(quantity: Quantity): WordPart[] {
  const [both, metric, imperial] = (['both', 'metric', 'imperial'] as const).map((units) => formatQuantity(quantity, units));
  if (!both || !metric || !imperial || metric === imperial) return [{ text: both ?? '', unit: 'any' }];
  const metricFirst = both.startsWith(metric);
  const hedge = hedgeOf(metric, imperial);
  const [first, second] = metricFirst ? [metric, imperial] : [imperial, metric];
  return [
    ...(hedge ? [{ text: hedge, unit: 'any' as const }] : []),
    { text: first.slice(hedge.length), unit: metricFirst ? 'metric' : 'imperial' },
    { text: ' (', unit: 'both' },
    { text: second.slice(hedge.length), unit: metricFirst ? 'imperial' : 'metric' },
    { text: ')', unit: 'both' }
  ];
}

/** The words that both texts begin with, up to the first figure. */
function hedgeOf(a: string, b: string): string {
  const words = /^\D*/.exec(a)?.[0] ?? '';
  return b.startsWith(words) ? words : '';
}

const TWINS: Partial<Record<Unit, Unit>> = { km: 'mi', km2: 'mi2' };

/** A figure of ours in both systems, in parts. @param unit km or km2; other units have no twin */
export function figureWords(value: number, unit: Unit): WordPart[] {
  const twin = TWINS[unit];
  const other = twin ? convert(value, unit, twin) : null;
  if (!twin || other === null) return [{ text: formatFigure(value, unit), unit: 'any' }];
  return [
    { text: formatFigure(value, unit), unit: 'metric' },
    { text: ' (', unit: 'both' },
    { text: formatFigure(other, twin), unit: 'imperial' },
    { text: ')', unit: 'both' }
  ];
}
