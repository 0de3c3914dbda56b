import type { Unit } from '$lib/domain/sets';
import { numbersIn } from '../number-text';
import { quantitiesIn, unitWordsIn } from '../quantity-text';
import { dimensionOf, type Dimension } from '../units';
import { fault, type ClaimInFile, type Draft, type Entry, type Path } from './entry';
import type { Issue } from '../issue';

/** Dimensions whose unit an article must print as a word for the figure to mean anything. */
const PHYSICAL: readonly Dimension[] = ['area', 'length', 'duration', 'calendar'];
const CONVERTIBLE: readonly Dimension[] = ['area', 'length', 'duration', 'time'];
/** The slip that articles make: an area whose square was left out. */
const SQUARED: Partial<Record<Unit, Unit>> = { km: 'km2', mi: 'mi2' };
const VAGUE =
  /\b(?:several|tens|dozens|scores|hundreds|thousands|millions|many|few|some|multiple|number|hours|days|weeks|months|years)\b/i;
/** One of a kind, without a number: a woman, the lone reactor. */
const SINGLE = /\b(?:a|an|another|lone|only|sole|single)\b/i;
const MINUTES_A_DAY = 1440;

/** Null where no known unit follows the number. */
type PrintedFigure = Omit<PrintedRange, 'unit'> & { unit: Unit | null };

interface PrintedRange {
  min: number | null;
  max: number | null;
  unit: Unit;
}

/** A range that runs forwards, with figures that its unit can have. */
function lintRange(entry: Entry<ClaimInFile>, path: Path, { min, max, unit }: PrintedRange): Issue[] {
  if ((min === null) !== (max === null)) {
    return [fault(entry, [...path, min === null ? 'min' : 'max'], null, 'both min and max, or neither')];
  }
  if (min === null || max === null) return [];
  if (min > max) return [fault(entry, [...path, 'min'], min, `${max} at most, which is max`)];
  const whole = dimensionOf(unit) === 'count' || unit === 'time';
  if (whole && !(Number.isInteger(min) && Number.isInteger(max))) return [fault(entry, [...path, 'min'], min, `whole ${unit}`)];
  if (unit === 'time') {
    return min < 0 || max >= MINUTES_A_DAY ? [fault(entry, [...path, 'min'], min, 'minutes after midnight, 0 to 1439')] : [];
  }
  return min <= 0 ? [fault(entry, [...path, 'min'], min, 'more than 0')] : [];
}

/** The figures of the ledger are the ones that the article prints; half a million counts as 500000. */
function lintPrinted(entry: Entry<ClaimInFile>, path: Path, { min, max }: PrintedRange, asPrinted: string): Issue[] {
  const printed = numbersIn(asPrinted).flatMap(({ value }) => (value === null ? [] : [value]));
  if (SINGLE.test(asPrinted)) printed.push(1);
  const listed = printed.length > 0 ? printed.join(', ') : 'no number';
  if (min === null) {
    return VAGUE.test(asPrinted)
      ? []
      : [fault(entry, [...path, 'min'], null, `the number that ${JSON.stringify(asPrinted)} prints`)];
  }
  const ends: readonly (readonly [string, number | null])[] =
    min === max
      ? [['min', min]]
      : [
          ['min', min],
          ['max', max]
        ];
  return ends.flatMap(([end, value]) =>
    value === null || printed.includes(value)
      ? []
      : [fault(entry, [...path, end], value, `a number that asPrinted has: ${listed}`)]
  );
}

/** Each figure has the unit and the hedge that stand beside it in print, where those are known words. */
function lintBeside(entry: Entry<ClaimInFile>): Issue[] {
  const { quantity } = entry.value;
  if (!quantity) return [];
  const { unit, printedUnit, qualifier, asPrinted, also } = quantity;
  const printed = quantitiesIn(asPrinted);
  const figures = printed.flatMap((figure): PrintedFigure[] => [figure, ...figure.also]);
  const pairs: (readonly [Path, PrintedRange])[] = [
    [['quantity', printedUnit === null ? 'unit' : 'printedUnit'], { ...quantity, unit: printedUnit ?? unit }],
    ...also.map((range, i) => [['quantity', 'also', i, 'unit'], range] as const)
  ];
  const issues = pairs.flatMap(([path, { min, max, unit: own }]) => {
    const units = figures.flatMap((figure) =>
      figure.min === min && figure.max === max && figure.unit !== null ? [figure.unit] : []
    );
    return units.length === 0 || units.includes(own) || own === 'items'
      ? []
      : [fault(entry, path, own, `${units.join(' or ')}, as printed`)];
  });
  const hedges = printed.filter(({ min, max }) => min === quantity.min && max === quantity.max).map((figure) => figure.qualifier);
  const hedged = hedges.find((hedge) => hedge !== 'unstated');
  if (hedged !== undefined && !hedges.includes(qualifier))
    issues.push(fault(entry, ['quantity', 'qualifier'], qualifier, `${hedged}, as printed`));
  return issues;
}

/** The unit is the one that stands beside the number, unless a correction says that the article got it wrong. */
function lintUnit(entry: Entry<ClaimInFile>): Issue[] {
  const { quantity, correction, kind } = entry.value;
  if (!quantity) return [];
  const { unit, printedUnit, asPrinted, also } = quantity;
  const printed = printedUnit ?? unit;
  const words = [...new Set(unitWordsIn(asPrinted).map((word) => word.unit))];
  const issues: Issue[] = [];
  const field = ['quantity', printedUnit === null ? 'unit' : 'printedUnit'];
  if (words.length > 0 && !words.includes(printed) && printed !== 'items') {
    issues.push(fault(entry, field, printed, `a unit that asPrinted names: ${words.join(', ')}; or another asPrinted`));
  } else if (words.length === 0 && PHYSICAL.includes(dimensionOf(printed))) {
    issues.push(fault(entry, ['quantity', 'asPrinted'], asPrinted, `the number with its unit, ${printed}`));
  }
  if (printed === 'time' && !numbersIn(asPrinted).some(({ form }) => form === 'clock')) {
    issues.push(fault(entry, field, printed, 'a unit of what is printed, which is no clock time'));
  }
  if (printed !== unit && correction === null) {
    issues.push(fault(entry, ['correction'], null, `the correction that says why ${printed} is printed and ${unit} is meant`));
  }
  const meant = SQUARED[printed];
  if (printed !== unit && meant !== undefined && meant !== unit) {
    issues.push(fault(entry, ['quantity', 'unit'], unit, `${meant}, which is what ${printed} can stand for`));
  }
  also.forEach((other, i) => {
    const dimension = dimensionOf(other.unit);
    if (!CONVERTIBLE.includes(dimension) || ![dimensionOf(unit), dimensionOf(printed)].includes(dimension)) {
      issues.push(fault(entry, ['quantity', 'also', i, 'unit'], other.unit, `a unit that ${unit} can be turned into`));
    }
  });
  const wanted: Partial<Record<string, Dimension>> = { area: 'area', distance: 'length', equipment: 'count' };
  const dimension = wanted[kind];
  if (dimension !== undefined && dimensionOf(unit) !== dimension) {
    issues.push(fault(entry, ['quantity', 'unit'], unit, `a unit of ${dimension}, as a claim of kind ${kind} has`));
  }
  return issues;
}

/** A quantity says what was printed, no more and no less. */
export function lintQuantities(draft: Draft): Issue[] {
  return draft.claims.flatMap((entry) => {
    const { quantity, kind } = entry.value;
    if (!quantity)
      return kind === 'area' || kind === 'distance' ? [fault(entry, ['quantity'], null, `one, since its kind is ${kind}`)] : [];
    const { also, asPrinted } = quantity;
    const ranges: (readonly [Path, PrintedRange])[] = [
      [['quantity'], quantity],
      ...also.map((range, i) => [['quantity', 'also', i], range] as const)
    ];
    return [
      ...ranges.flatMap(([path, range]) => [...lintRange(entry, path, range), ...lintPrinted(entry, path, range, asPrinted)]),
      ...lintUnit(entry),
      ...lintBeside(entry)
    ];
  });
}
