import type { Range } from '$lib/domain/record';
import type { Qualifier, Unit } from '$lib/domain/sets';
import { numbersIn, type PrintedNumber } from './number-text';
import { dimensionOf } from './units';

/** Quantities as an article prints them: a hedge, a number or a range, a unit, an equivalent in brackets. */

export interface PrintedQuantity {
  text: string;
  /** UTF-16 offsets, hedge and equivalent included. */
  start: number;
  end: number;
  min: number | null;
  max: number | null;
  /** Null where no unit is known to follow. */
  unit: Unit | null;
  qualifier: Qualifier;
  also: Range[];
}

/** The words for each unit, those for areas before those for lengths. */
const UNIT_WORDS: readonly (readonly [Unit, string])[] = [
  ['km2', 'square[ -](?:kilomet(?:er|re)s?|km)|sq\\.? km|km²|km2'],
  ['mi2', 'square[ -]miles?|sq\\.? mi(?:les?)?'],
  ['acre', 'acres?'],
  ['km', 'kilomet(?:er|re)s?|km'],
  ['mi', 'miles?'],
  ['hours', 'hours?'],
  ['days', 'days?'],
  ['weeks', 'weeks?'],
  ['months', 'months?'],
  ['years', 'years?'],
  ['settlements', 'settlements?|villages?|towns?'],
  ['tanks', 'tanks?'],
  ['artillery-systems', 'artillery (?:systems?|pieces?)'],
  ['helicopters', 'helicopters?'],
  ['aircraft', 'aircraft|(?:war)?planes?|jets?'],
  ['people', 'people|persons?|soldiers?|troops?|civilians?|residents?|servicemen|wom[ae]n|m[ae]n|citizens?|inhabitants?|children']
];
const UNIT = new RegExp(
  UNIT_WORDS.map(([unit, words]) => `(?<${unit.replace(/-/g, '_')}>\\b(?:${words})(?![\\p{L}\\p{N}]))`).join('|'),
  'giu'
);

const HEDGES: readonly (readonly [Qualifier, string])[] = [
  ['more-than', 'more than|over|above|in excess of'],
  ['up-to', 'up to|as much as|as many as|as far as|at most'],
  ['at-least', 'at least|no fewer than|no less than'],
  ['almost', 'almost|nearly|just under'],
  ['about', 'about|around|approximately|roughly|some|an estimated'],
  ['exact', 'exactly|precisely']
];
const HEDGE = new RegExp(
  `\\b(?:${HEDGES.map(([name, words]) => `(?<${name.replace(/-/g, '_')}>${words})`).join('|')})\\s+$`,
  'i'
);

/** Up to two words may stand between a number and what it counts (52,650 Russian soldiers). */
const GAP = /^(?:[\s-]+(?:[\p{L}'’]+[\s-]+){0,2})?$/u;
const DASH = /^\s?(?:to|and|or|[-–—])\s?$/;

interface UnitWord {
  unit: Unit;
  start: number;
  end: number;
}

/** Every word of a text that names a unit. */
export function unitWordsIn(text: string): UnitWord[] {
  return [...text.matchAll(UNIT)].map((match) => {
    const [name] = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined) ?? ['items'];
    return { unit: name.replace(/_/g, '-') as Unit, start: match.index, end: match.index + match[0].length };
  });
}

function hedgeBefore(text: string, start: number): { qualifier: Qualifier; start: number } | null {
  const match = HEDGE.exec(text.slice(0, start));
  const [name] = Object.entries(match?.groups ?? {}).find(([, words]) => words !== undefined) ?? [];
  return match && name ? { qualifier: name.replace(/_/g, '-') as Qualifier, start: match.index } : null;
}

const joins = (text: string, a: PrintedNumber, b: PrintedNumber): boolean =>
  DASH.test(text.slice(a.end, b.start)) &&
  (text.slice(a.end, b.start).trim() !== 'and' || /\bbetween\s+$/i.test(text.slice(0, a.start))) &&
  a.value !== null &&
  b.value !== null &&
  a.value <= b.value;

/** The equivalent in brackets goes with the quantity in front of it. */
const bracketed = (text: string, previous: PrintedQuantity, next: PrintedQuantity): boolean =>
  /^["”]?\s*\($/.test(text.slice(previous.end, next.start)) &&
  previous.unit !== null &&
  next.unit !== null &&
  (previous.unit === 'time') === (next.unit === 'time') &&
  dimensionOf(next.unit) !== 'count';

/** Every quantity of a text, in order, without overlaps. */
export function quantitiesIn(text: string): PrintedQuantity[] {
  const numbers = numbersIn(text);
  const units = unitWordsIn(text);
  const found: PrintedQuantity[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const first = numbers[i];
    if (!first) continue;
    const second = numbers[i + 1];
    const last = second && joins(text, first, second) ? second : first;
    if (last !== first) i += 1;
    const limit = numbers[i + 1]?.start ?? text.length;
    const word = units.find(({ start, end }) => start >= last.end && end <= limit && GAP.test(text.slice(last.end, start)));
    const between = last === first ? null : /\bbetween\s+$/i.exec(text.slice(0, first.start));
    const hedge = hedgeBefore(text, first.start);
    const [start, end] = [hedge?.start ?? between?.index ?? first.start, word?.end ?? last.end];
    const quantity: PrintedQuantity = {
      text: text.slice(start, end),
      start,
      end,
      min: first.value,
      max: last.value,
      unit: first.form === 'clock' ? 'time' : (word?.unit ?? null),
      qualifier: hedge?.qualifier ?? 'unstated',
      also: []
    };
    const previous = found.at(-1);
    if (previous && quantity.unit && bracketed(text, previous, quantity)) {
      previous.also.push({ min: quantity.min, max: quantity.max, unit: quantity.unit });
      previous.end = text.startsWith(')', end) ? end + 1 : end;
      previous.text = text.slice(previous.start, previous.end);
    } else {
      found.push(quantity);
    }
  }
  return found;
}
