import type { CheckDeclaration } from '$lib/domain/record';
import type { Unit } from '$lib/domain/sets';
import { daysBetween } from '../dates';
import { formatDay, formatFigure, formatNumber } from '../figures';
import { numbersIn } from '../number-text';
import { convert } from '../units';
import { compare } from './compare';
import { figureOf, inputDay, inputFigure, UNCHECKED, type Checker, type Figure, type World } from './world';

interface Result {
  min: number;
  max: number;
  unit: Unit | 'ratio';
  text: string;
}

/** Mean lengths, for comparing a printed number of months or years with counted days. */
const DAYS: Partial<Record<Unit, number>> = { hours: 1 / 24, days: 1, weeks: 7, months: 30.436875, years: 365.2425 };

const SIGNS = { sum: '+', difference: '−', product: '×', ratio: '÷' } as const;

function daysOf(inputs: readonly string[], world: World): Result | null {
  const [from = null, to = null] = inputs.map((id) => inputDay(id, world));
  if (from === null || to === null) return null;
  const days = daysBetween(from, to);
  return { min: days, max: days, unit: 'days', text: `${formatDay(from)} to ${formatDay(to)} = ${formatNumber(days)} days` };
}

/** Every figure in the unit of the first, where a sum or a difference asks for one unit. */
function alike(figures: readonly Figure[]): Figure[] | null {
  const unit = figures[0]?.unit ?? 'items';
  const turned = figures.map((figure) => {
    const [min, max] = [convert(figure.min, figure.unit, unit), convert(figure.max, figure.unit, unit)];
    return min === null || max === null ? null : { ...figure, min, max, unit };
  });
  return turned.every((figure) => figure !== null) ? turned : null;
}

function combine(operation: keyof typeof SIGNS, inputs: readonly Figure[]): Result | null {
  const figures = operation === 'product' ? [...inputs] : alike(inputs);
  const [first, ...rest] = figures ?? [];
  if (!first || rest.length === 0) return null;
  let [min, max] = [first.min, first.max];
  for (const figure of rest) {
    if (operation === 'sum') [min, max] = [min + figure.min, max + figure.max];
    else if (operation === 'difference') [min, max] = [min - figure.max, max - figure.min];
    else if (operation === 'product') [min, max] = [min * figure.min, max * figure.max];
    else [min, max] = [min / figure.max, max / figure.min];
  }
  const lengths = operation === 'product' && [first, ...rest].every(({ unit }) => unit === 'km');
  const unit = operation === 'ratio' ? 'ratio' : lengths && rest.length === 1 ? 'km2' : first.unit;
  const shown = (value: number): string => (unit === 'ratio' ? formatNumber(value, 2) : formatFigure(value, unit));
  const left = [first, ...rest].map((figure) => formatFigure(figure.max, figure.unit)).join(` ${SIGNS[operation]} `);
  return { min, max, unit, text: `${left} = ${min === max ? shown(max) : `${shown(min)} to ${shown(max)}`}` };
}

function resultOf({ operation, inputs }: CheckDeclaration, world: World): Result | null {
  if (operation === 'days-between') return daysOf(inputs, world);
  if (operation === null || operation === 'side-of-square') return null;
  const figures = inputs.map((id) => inputFigure(id, world));
  return figures.every((figure) => figure !== null) ? combine(operation, figures) : null;
}

/** The result in the unit in which the claim prints its figure; null where the two can't be compared. */
function inUnitOf(figure: Figure, { min, max, unit }: Result, ordinal: boolean): { min: number; max: number } | null {
  // The seventh day begins when six have passed; a war six months old may be nearer to seven.
  if (unit === 'days' && figure.unit === 'days' && ordinal) return { min: min + 1, max: max + 1 };
  const mean = unit === 'days' ? DAYS[figure.unit] : undefined;
  if (mean !== undefined && mean > 7) return { min: Math.floor(min / mean), max: max / mean };
  if (unit === figure.unit) return { min, max };
  if (unit === 'ratio') return figure.unit === 'items' ? { min, max } : null;
  if (mean !== undefined) return { min: min / mean, max: max / mean };
  const [low, high] = [convert(min, unit, figure.unit), convert(max, unit, figure.unit)];
  return low === null || high === null ? null : { min: low, max: high };
}

/** Sums, differences, products, ratios and spans of days, against the claim's own figure where it has one to compare. */
export const checkArithmetic: Checker = (check, claim, world) => {
  const recomputed = resultOf(check, world);
  if (!recomputed) return UNCHECKED;
  const figure = figureOf(claim.quantity);
  // A figure that went into the sum can't be tested by it; its day can.
  const tested = check.operation === 'days-between' || !check.inputs.includes(claim.id);
  const ordinal = numbersIn(claim.quantity?.asPrinted ?? '').some(({ form }) => form === 'ordinal');
  const computed = figure && tested ? inUnitOf(figure, recomputed, ordinal) : null;
  return { recomputed, verdict: figure && computed ? compare(figure, computed) : 'cannot-check' };
};
