import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersIn, wordsValue } from './number-text';
import { quantitiesIn, unitWordsIn } from './quantity-text';

describe('numbers', () => {
  it.each([
    ['half a million acres', [500_000]],
    ['some 2,154 tanks', [2154]],
    ['2.5 million people', [2_500_000]],
    ['13 to 17 miles', [13, 17]],
    ['the seventh day', [7]],
    ['twenty-five villages', [25]],
    ['two hundred and twenty', [220]],
    ['a dozen', [12]],
    ['a week later', [1]],
    ['a 62-year-old', [62]],
    ['tens of thousands left', [null]],
    ['several towns', [null]],
    ['at 3:41 a.m. (8:41 p.m. ET)', [221, 1241]],
    ['twice', [2]],
    ['nearly seven-month war', [7]],
    ['half of it', [0.5]],
    ['three hundred thousand', [300_000]],
    ['someone lonely weighs the stone', []]
  ])('%s', (text, values) => {
    expect(numbersIn(text).map(({ value }) => value)).toEqual(values);
  });

  it('reads back what English prints of a whole number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(numbersIn(value.toLocaleString('en-US')).map((number) => number.value)).toEqual([value]);
      })
    );
  });

  it('adds tens and units', () => {
    expect(wordsValue('ninety-nine')).toBe(99);
    expect(wordsValue('nonsense')).toBeNull();
  });
});

describe('quantities', () => {
  it('takes hedge, unit and the equivalent in brackets together', () => {
    const text = 'They hold around 2,500 square kilometers (965 square miles) now';
    expect(quantitiesIn(text)).toEqual([
      {
        text: 'around 2,500 square kilometers (965 square miles)',
        start: 10,
        end: 59,
        min: 2500,
        max: 2500,
        unit: 'km2',
        qualifier: 'about',
        also: [{ min: 965, max: 965, unit: 'mi2' }]
      }
    ]);
  });

  it.each([
    ['13 to 17 miles from', { min: 13, max: 17, unit: 'mi', qualifier: 'unstated' }],
    ['between 20 and 30 villages', { min: 20, max: 30, unit: 'settlements', qualifier: 'unstated' }],
    ['up to 20 miles', { min: 20, max: 20, unit: 'mi', qualifier: 'up-to' }],
    ['more than 120,000 have left', { min: 120_000, max: 120_000, unit: null, qualifier: 'more-than' }],
    ['killed 52,650 Russian soldiers', { min: 52_650, max: 52_650, unit: 'people', qualifier: 'unstated' }],
    ['3,000 km (about 1,860 miles)', { min: 3000, max: 3000, unit: 'km', qualifier: 'unstated' }],
    ['1,263 artillery systems', { min: 1263, max: 1263, unit: 'artillery-systems', qualifier: 'unstated' }],
    ['tens of thousands of people', { min: null, max: null, unit: 'people', qualifier: 'unstated' }],
    ['3:41 a.m.', { min: 221, max: 221, unit: 'time', qualifier: 'unstated' }]
  ])('%s', (text, expected) => {
    expect(quantitiesIn(text)[0]).toMatchObject(expected);
  });

  it('never throws, and its offsets cut out its text, in order and apart', () => {
    const word = fc.constantFrom(
      'about ',
      '13',
      ' to ',
      '17 ',
      'half a ',
      'million ',
      'miles',
      '(',
      ')',
      ' square ',
      'km ',
      '1,0',
      ',',
      'several ',
      '9:61 ',
      'p.m.',
      'a '
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 20 }).map((parts) => parts.join(''))
    );
    fc.assert(
      fc.property(text, (line) => {
        let at = 0;
        for (const { start, end, text: own, min, max } of quantitiesIn(line)) {
          expect(line.slice(start, end)).toBe(own);
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(min === null || max === null || min <= max).toBe(true);
          at = end;
        }
        expect(unitWordsIn(line).every(({ start, end }) => start < end && end <= line.length)).toBe(true);
      }),
      { numRuns: 1000 }
    );
  });

  it('goes round: what is printed is read', () => {
    const unit = fc.constantFrom(
      ['km2', 'square kilometers'],
      ['mi', 'miles'],
      ['acre', 'acres'],
      ['people', 'people'],
      ['days', 'days']
    );
    const hedge = fc.constantFrom(
      ['about', 'about '],
      ['more-than', 'more than '],
      ['up-to', 'up to '],
      ['at-least', 'at least '],
      ['almost', 'almost '],
      ['unstated', '']
    );
    fc.assert(
      fc.property(fc.nat(1e7), fc.nat(1e6), unit, hedge, (min, width, [id, words], [qualifier, before]) => {
        const figure = (value: number): string => value.toLocaleString('en-US');
        const printed = `${before}${figure(min)}${width > 0 ? ` to ${figure(min + width)}` : ''} ${words}`;
        expect(quantitiesIn(`Then ${printed}.`)).toEqual([
          { text: printed, start: 5, end: 5 + printed.length, min, max: min + width, unit: id, qualifier, also: [] }
        ]);
      })
    );
  });
});
