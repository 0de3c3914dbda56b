import { describe, expect, it } from 'vitest';
import { findSlice, paragraphsOf } from './article';
import { coverageOf, percentCovered } from './coverage';
import { placePattern, tokensOf } from './tokens';

describe('paragraphs and slices', () => {
  it('counts lines that have something in them, untrimmed', () => {
    expect(paragraphsOf('One\r\n\n  \n Two \nThree')).toEqual(['One', ' Two ', 'Three']);
  });

  it('finds words whatever the quotation marks, once', () => {
    expect(findSlice(['It’s “here” now'], { paragraph: 1, text: 'It\'s "here"' })).toEqual({ paragraph: 1, start: 0, end: 11 });
    expect(findSlice(['a b a'], { paragraph: 1, text: 'a', nth: 2 })).toEqual({ paragraph: 1, start: 4, end: 5 });
  });

  it.each([
    [{ paragraph: 3, text: 'a' }, 'allowed 1 to 2'],
    [{ paragraph: 1, text: 'zzz' }, 'exact words'],
    [{ paragraph: 1, text: 'second' }, 'stand in paragraph 2'],
    [{ paragraph: 1, text: 'a' }, '2 times'],
    [{ paragraph: 1, text: 'a', nth: 3 }, '1 to 2'],
    [{ paragraph: 1, text: 'x'.repeat(241) }, '240 at most']
  ])('refuses %o', (slice, why) => {
    expect(findSlice(['a b a', 'a second line'], slice)).toMatchObject({ why: expect.stringContaining(why) as string });
  });
});

describe('tokens', () => {
  const places = placePattern(['Kharkiv', 'Kharkiv Oblast', 'Oskil']);

  it.each([
    ["KHARKIV, Ukraine's second-largest city", ['KHARKIV', 'second']],
    ['In Kharkiv Oblast on Sunday, Sept. 11', ['Kharkiv Oblast', 'Sunday', 'Sept.', '11']],
    ["Kharkiv's 1,263 guns may march at 3:41 a.m.", ['Kharkiv', '1,263', '3:41 a.m.']],
    ['half a million left a week ago; several died twice', ['half', 'million', 'a week', 'several', 'twice']],
    ['Kharkivska Oskilivka, someone, attend', []]
  ])('%s', (line, expected) => {
    expect(tokensOf(line, places).map(({ text }) => text)).toEqual(expected);
  });
});

describe('coverage', () => {
  const articles = [{ source: 's', paragraphs: ['Two towns on Sunday', 'Buy 3 now', 'Nothing here'] }];

  it('lists tokens, silent paragraphs and idle exclusions', () => {
    const rules = [
      { source: '*', paragraphs: null, match: 'Buy \\d', reason: 'advertisement' },
      { source: 's', paragraphs: null, match: 'never', reason: 'repeat' }
    ];
    const coverage = coverageOf(articles, [{ source: 's', locator: [{ paragraph: 1, start: 0, end: 9 }] }], rules, []);
    expect(coverage.uncovered.map(({ text }) => text)).toEqual(['Sunday']);
    expect(coverage.silent).toEqual([{ source: 's', paragraph: 3 }]);
    expect(coverage.idle).toEqual([rules[1]]);
    expect(percentCovered(coverage)).toBe('66.6');
  });

  it('is complete when whole paragraphs are excluded', () => {
    const coverage = coverageOf(articles, [], [{ source: 's', paragraphs: [1, 3], match: null }], []);
    expect(coverage).toMatchObject({ uncovered: [], silent: [], idle: [] });
    expect(percentCovered(coverage)).toBe('100.0');
  });
});
