import { formatFigure } from '../figures';
import { convert, dimensionOf } from '../units';
import { compare, worse } from './compare';
import { figureOf, inputFigure, UNCHECKED, type Checker, type Figure, type Outcome } from './world';

const sides = (figure: Figure): string => formatFigure(figure.min, figure.unit);

/** The areas to compare with: those of the inputs, or the one that two lengths span. */
function areasOf(inputs: readonly Figure[]): { km2: [number, number]; text: string; figure: Figure }[] {
  const [a, b] = inputs;
  if (a && b && inputs.length === 2 && inputs.every(({ unit }) => dimensionOf(unit) === 'length')) {
    const km2: [number, number] = [a, b].reduce<[number, number]>(
      ([min, max], { min: low, max: high, unit }) => [
        min * (convert(low, unit, 'km') ?? NaN),
        max * (convert(high, unit, 'km') ?? NaN)
      ],
      [1, 1]
    );
    return [{ km2, text: `${sides(a)} × ${sides(b)} = ${formatFigure(km2[1], 'km2')}`, figure: a }];
  }
  return inputs.flatMap((figure) => {
    const [min, max] = [convert(figure.min, figure.unit, 'km2'), convert(figure.max, figure.unit, 'km2')];
    return min === null || max === null ? [] : [{ km2: [min, max] as [number, number], text: formatFigure(max, 'km2'), figure }];
  });
}

/** The side of the square that has the claimed area, which tells what such a figure means on the ground. */
function sideOfSquare(min: number, max: number, inputs: readonly Figure[]): Outcome {
  const side = { min: Math.sqrt(min), max: Math.sqrt(max) };
  const text = `${formatFigure(max, 'km2')} = a square of ${formatFigure(side.max, 'km')} a side`;
  const recomputed = { ...side, unit: 'km' as const, text };
  const lengths = inputs.flatMap(({ min: low, max: high, unit, qualifier }) => {
    const [a, b] = [convert(low, unit, 'km'), convert(high, unit, 'km')];
    return a === null || b === null ? [] : [{ min: a, max: b, qualifier }];
  });
  // With no printed length beside it the square explains a figure and tests none.
  const verdict = lengths.map((printed) => compare(printed, side)).reduce(worse, lengths.length > 0 ? 'holds' : 'cannot-check');
  return { recomputed, verdict };
}

/** An area against other areas, against what two lengths span, or as a square. */
export const checkArea: Checker = (check, claim, world) => {
  const figure = figureOf(claim.quantity);
  const [min, max] = figure ? [convert(figure.min, figure.unit, 'km2'), convert(figure.max, figure.unit, 'km2')] : [null, null];
  if (!figure || min === null || max === null) return UNCHECKED;
  const inputs = check.inputs.flatMap((id) => inputFigure(id, world) ?? []);
  if (check.operation === 'side-of-square') return sideOfSquare(min, max, inputs);
  const areas = areasOf(inputs);
  if (areas.length === 0) return UNCHECKED;
  const verdicts = areas.map(({ km2: [low, high], figure: { qualifier } }) => {
    const open = qualifier === 'more-than' || qualifier === 'at-least';
    return compare(
      { min, max, qualifier: figure.qualifier },
      { min: qualifier === 'up-to' ? 0 : low, max: open ? Infinity : high }
    );
  });
  const recomputed = {
    min: Math.min(...areas.map(({ km2 }) => km2[0])),
    max: Math.max(...areas.map(({ km2 }) => km2[1])),
    unit: 'km2' as const,
    text: `${areas.map(({ text }) => text).join(', ')}; claimed ${formatFigure(max, 'km2')}`
  };
  return { recomputed, verdict: verdicts.reduce(worse) };
};
