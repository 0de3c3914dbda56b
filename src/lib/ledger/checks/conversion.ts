import type { Verdict } from '$lib/domain/sets';
import { formatFigure } from '../figures';
import { convert, dimensionOf } from '../units';
import { better, compare, worse } from './compare';
import { figureOf, inputFigure, UNCHECKED, type Checker, type Figure, type Outcome } from './world';

/** The area or length unit beside a unit of the other dimension: what km should have been. */
const TWINS = { area: { metric: 'km2', imperial: 'mi2' }, length: { metric: 'km', imperial: 'mi' } } as const;

const inUnit = (figure: Figure, unit: Figure['unit']): Figure | null => {
  const [min, max] = [convert(figure.min, figure.unit, unit), convert(figure.max, figure.unit, unit)];
  return min === null || max === null ? null : { ...figure, min, max, unit };
};

const symbol = (text: string): string => text.replace('sq mi', 'mi²');

const equation = (from: Figure, to: Figure): string => {
  const side = ({ min, max, unit }: Figure): string =>
    symbol(min === max ? formatFigure(min, unit) : `${formatFigure(min, unit).split(' ')[0] ?? ''}–${formatFigure(max, unit)}`);
  return `${side(from)} = ${side(to)}`;
};

/** Either figure may be the one that was turned into the other, so that the kinder way round counts. */
function pairVerdict(figure: Figure, twin: Figure, turned: Figure): Verdict {
  const back = inUnit(twin, figure.unit);
  const forth = compare({ ...twin, qualifier: 'unstated' }, turned);
  return back ? better(forth, compare({ ...figure, qualifier: 'unstated' }, back)) : forth;
}

/** The equivalent as it should have been printed, in the dimension that was meant. */
function wrongUnit(figure: Figure, twins: readonly Figure[]): Outcome {
  const dimension = dimensionOf(figure.unit);
  if (dimension !== 'area' && dimension !== 'length') return UNCHECKED;
  const metric = twins[0]?.unit === 'km' || twins[0]?.unit === 'km2';
  const right = inUnit(figure, TWINS[dimension][metric ? 'metric' : 'imperial']);
  if (!right) return UNCHECKED;
  return {
    recomputed: { min: right.min, max: right.max, unit: right.unit, text: equation(figure, right) },
    verdict: 'wrong-unit'
  };
}

/** A quantity against its printed equivalents, or against those of other records. */
export const checkConversion: Checker = (check, claim, world) => {
  const figure = figureOf(claim.quantity);
  if (!figure || !claim.quantity) return UNCHECKED;
  const own = claim.quantity.also.flatMap(({ min, max, unit }): Figure[] =>
    min === null || max === null ? [] : [{ min, max, unit, qualifier: 'unstated' }]
  );
  const twins = check.inputs.length > 0 ? check.inputs.flatMap((id) => inputFigure(id, world) ?? []) : own;
  if (twins.some(({ unit }) => dimensionOf(unit) !== dimensionOf(figure.unit))) return wrongUnit(figure, twins);
  const turned = twins.flatMap((twin) => {
    const same = inUnit(figure, twin.unit);
    return same ? [{ same, verdict: pairVerdict(figure, twin, same) }] : [];
  });
  const [first] = turned;
  if (!first) return UNCHECKED;
  const text = turned.map(({ same }) => equation(figure, same)).join('; ');
  const { min, max, unit } = first.same;
  return { recomputed: { min, max, unit, text }, verdict: turned.map(({ verdict }) => verdict).reduce(worse) };
};
