import type { Check, Claim, Ledger, Quantity } from '$lib/domain/record';
import type { Unit } from '$lib/domain/sets';
import { convert, dimensionOf, formatFigure, formatNumber, unitLabel } from '$lib/ledger';
import { runCheck } from '$lib/ledger/checks';
import type { Formula } from './entry';

/** Arithmetic for tasks and their answers; every result is the ledger's own. */

const DIGITS = 4;

/** A factor as one would use it by hand: 1.609, 2.59, 247.1. */
export const factorText = (factor: number): string => formatNumber(Number(factor.toPrecision(DIGITS)), DIGITS);

/** The same measure in the other dimension: what is taken for it by slip. */
const SISTERS: Partial<Record<Unit, Unit>> = { km2: 'km', mi2: 'mi', km: 'km2', mi: 'mi2' };

export interface Amount {
  value: number;
  text: string;
}
const amount = (value: number, unit: Unit): Amount => ({ value, text: formatFigure(value, unit) });

const figureOf = ({ quantity }: Claim): { value: number; unit: Unit } | null =>
  quantity && quantity.min !== null && quantity.min === quantity.max ? { value: quantity.min, unit: quantity.unit } : null;

/** Whether a check's result is a figure in a unit, and of one value. */
const resultOf = ({ recomputed }: Check): { value: number; unit: Unit } | null =>
  recomputed && recomputed.unit !== 'degrees' && recomputed.unit !== 'ratio'
    ? { value: recomputed.max, unit: recomputed.unit }
    : null;

/**
 * What a conversion gives, and what it gives by the slips that it invites: the right number in the wrong unit, the factor of
 * the other dimension, the factor the wrong way round. Null where the check is no conversion of one figure.
 */
export function conversionChoices(check: Check, claim: Claim): { right: Amount; wrong: Amount[] } | null {
  const [from, to] = [figureOf(claim), resultOf(check)];
  if (check.kind !== 'conversion' || !from || !to) return null;
  const [fromSister, toSister] = [SISTERS[from.unit], SISTERS[to.unit]];
  if (!fromSister || !toSister) return null;
  const slips = [
    { value: to.value, unit: toSister },
    { value: convert(from.value, fromSister, toSister) ?? NaN, unit: to.unit },
    { value: convert(from.value, to.unit, from.unit) ?? NaN, unit: to.unit }
  ];
  return {
    right: amount(to.value, to.unit),
    wrong: slips.filter(({ value }) => Number.isFinite(value)).map(({ value, unit }) => amount(value, unit))
  };
}

/** A sum, a difference or a product of the ledger's figures, as its checks compute it; null where they can't. */
export function computed(ledger: Ledger, { operation, inputs }: Formula): { amount: Amount; text: string } | null {
  const world = {
    claims: new Map<string, Claim>(ledger.claims.map((claim) => [claim.id, claim])),
    contexts: new Map<string, Ledger['contexts'][number]>(ledger.contexts.map((context) => [context.id, context])),
    places: new Map<string, Ledger['places'][number]>(ledger.places.map((place) => [place.id, place])),
    border: null
  };
  const claim = inputs.find((id) => world.claims.has(id));
  const declared = { id: '', claim, kind: 'arithmetic', operation, inputs, explanation: '', from: null, to: null, compass: null, zones: null, on: null }; // prettier-ignore
  const check = runCheck(declared as unknown as Check, world);
  const result = resultOf(check);
  return result && check.recomputed ? { amount: amount(result.value, result.unit), text: check.recomputed.text } : null;
}

const sum = (left: string, sign: string, right: string, result: string): string => `${left} ${sign} ${right} = ${result}`;

/** The steps of a conversion by hand: the factor, with its square where an area is turned, then the figure. */
export function workingOf(check: Check, claim: Claim): string[] {
  const [from, to] = [figureOf(claim), resultOf(check)];
  if (check.kind !== 'conversion' || !from || !to) return [];
  const [up, down] = [convert(1, from.unit, to.unit), convert(1, to.unit, from.unit)];
  if (up === null || down === null) return [];
  const [sign, factor, one, many] =
    up >= 1 ? (['×', up, from.unit, to.unit] as const) : (['÷', down, to.unit, from.unit] as const);
  const sisters = [SISTERS[one], SISTERS[many]] as const;
  const steps: string[] = [];
  if (dimensionOf(one) === 'area' && sisters[0] && sisters[1]) {
    const side = convert(1, sisters[0], sisters[1]) ?? NaN;
    steps.push(`1 ${unitLabel(sisters[0])} = ${factorText(side)} ${unitLabel(sisters[1])}`);
    steps.push(
      `1 ${unitLabel(one, 1)} = ${sum(factorText(side), '×', factorText(side), `${factorText(factor)} ${unitLabel(many)}`)}`
    );
  } else steps.push(`1 ${unitLabel(one, 1)} = ${factorText(factor)} ${unitLabel(many)}`);
  steps.push(sum(formatNumber(from.value, 1), sign, factorText(factor), formatFigure(to.value, to.unit)));
  return steps;
}

/** The article's own twin of a figure, as it should be held against ours; null where it prints none. */
export const printedTwin = ({ also }: Quantity): string | null => {
  const [twin] = also;
  return twin && twin.max !== null ? formatFigure(twin.max, twin.unit) : null;
};
