import { fault, type Draft, type Entry } from './entry';
import { dimensionOf } from '../units';
import type { Issue } from '../issue';
import type { CheckRow } from '../schema';

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

function missing(entry: Entry<CheckRow>): Issue[] {
  const { kind, from, to, compass, zones, on, operation, inputs } = entry.value;
  const need = (field: string, there: boolean, allowed: string): Issue[] =>
    there ? [] : [fault(entry, [field], entry.value[field as keyof CheckRow], `${allowed}, which a check of kind ${kind} needs`)];
  switch (kind) {
    case 'conversion':
      return [];
    case 'distance':
      return [...need('from', from !== null, 'a place'), ...need('to', to !== null, 'a place')];
    case 'bearing':
      return [
        ...need('from', from !== null && from !== 'border', 'a place'),
        ...need('to', to !== null && to !== 'border', 'a place'),
        ...need('compass', compass !== null, 'a compass point')
      ];
    case 'area':
      return need('operation', operation === 'side-of-square' || inputs.length > 0, 'side-of-square, or inputs to compare with');
    case 'time':
      return [...need('zones', zones !== null, 'two IANA zones'), ...need('on', on !== null, 'a day')];
    case 'arithmetic':
      return [...need('operation', operation !== null && operation !== 'side-of-square', 'an operation')];
    default:
      return kind satisfies never;
  }
}

/** A check declares what its kind needs, and its claim has the figure that it measures. */
export function lintChecks(draft: Draft): Issue[] {
  const claims = new Map(draft.claims.map(({ value }) => [value.id, value]));
  return draft.checks.flatMap((entry) => {
    const { claim, kind, from, to, zones, inputs } = entry.value;
    const issues = missing(entry);
    zones?.forEach((zone, i) => {
      if (!isZone(zone)) issues.push(fault(entry, ['zones', i], zone, 'an IANA time zone, as Europe/Kyiv'));
    });
    if (from !== null && from === to) issues.push(fault(entry, ['to'], to, 'another place than from'));
    const quantity = claims.get(claim)?.quantity;
    if (!claims.has(claim) || kind === 'bearing' || kind === 'arithmetic') return issues;
    // A place said to lie near another can be measured though no figure was printed.
    if (!quantity && kind === 'distance') return issues;
    if (!quantity) issues.push(fault(entry, ['claim'], claim, 'a claim with a quantity'));
    else if (kind === 'conversion' && quantity.also.length === 0 && inputs.length === 0) {
      issues.push(fault(entry, ['claim'], claim, 'a claim with a quantity in two units, or inputs'));
    } else if (kind === 'distance' && dimensionOf(quantity.unit) !== 'length') {
      issues.push(fault(entry, ['claim'], claim, `a claim of a length; this one is in ${quantity.unit}`));
    } else if (kind === 'area' && dimensionOf(quantity.unit) !== 'area') {
      issues.push(fault(entry, ['claim'], claim, `a claim of an area; this one is in ${quantity.unit}`));
    } else if (kind === 'time' && quantity.unit !== 'time') {
      issues.push(fault(entry, ['claim'], claim, `a claim of a clock time; this one is in ${quantity.unit}`));
    }
    return issues;
  });
}
