import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paragraphsOf } from '../article';
import { coverageOf } from '../coverage';
import { FIXTURE, inMemory } from '../fixture';
import { lintDraft } from '../lint';
import { sha256 } from '../server/articles';
import { readDraft } from '../server/draft';
import { locateDraft } from '../server/locate';
import { draftArticle } from '../server/new-article';
import { wrongLocators } from '../server/slices';
import { draftEntries, type Known } from './entries';
import { guessDay, guessKind } from './guess';
import { sentencesOf, slicesOf } from './sentences';

const text = readFileSync('tests/fixtures/sixth-article.txt', 'utf8');
const article = { source: 'six', published: '2022-09-12', paragraphs: paragraphsOf(text) };
const known: Known = {
  actors: [{ id: 'zelenskyy', name: 'Volodymyr Zelenskyy', aliases: [] }],
  places: [
    { id: 'kharkiv', name: 'Kharkiv', aliases: [] },
    { id: 'izium', name: 'Izium', aliases: ['Izyum'] },
    { id: 'kupiansk', name: 'Kupiansk', aliases: [] },
    { id: 'kursk', name: 'Kursk', aliases: [] }
  ],
  claims: [],
  rules: []
};

describe('sentences', () => {
  it('do not end at titles, months, hours and initials', () => {
    const line = 'Gen. A. B. Name met Gov. Other on Sept. 6 at 3:41 a.m. Monday. "They left." He stayed.';
    expect(sentencesOf(line).map(({ start, end }) => line.slice(start, end))).toEqual([
      'Gen. A. B. Name met Gov. Other on Sept. 6 at 3:41 a.m. Monday.',
      '"They left."',
      'He stayed.'
    ]);
  });

  it('give slices that are short enough and hold every token', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 150 }), fc.array(fc.nat(149), { maxLength: 12 }), (words, chosen) => {
        const line = words.join(' ');
        const tokens = chosen
          .filter((i) => i < words.length)
          .map((i) => ({
            start: words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0),
            end: words.slice(0, i + 1).join(' ').length
          }));
        const slices = slicesOf(line, { start: 0, end: line.length }, tokens);
        expect(slices.every(({ start, end }) => end > start && end - start <= 240)).toBe(true);
        expect(tokens.every((token) => slices.some(({ start, end }) => start <= token.start && token.end <= end))).toBe(true);
      })
    );
  });
});

describe('guesses', () => {
  it('take a weekday for the last one before the article', () => {
    expect(guessDay('He said Saturday', '2022-09-12')).toBe('2022-09-10');
    expect(guessDay('He said Monday', '2022-09-12')).toBe('2022-09-12');
    expect(guessDay('He said it', '2022-09-12')).toBeNull();
  });

  it.each([
    ['It covers 5 km²', 'km2', 'area'],
    ['Six soldiers were wounded', 'people', 'casualty'],
    ['They retook the town', null, 'control'],
    ['Nothing of note', null, 'background']
  ] as const)('%s', (sentence, unit, kind) => {
    expect(guessKind(sentence, unit)).toBe(kind);
  });
});

describe('a sixth article', () => {
  const entries = draftEntries(article, known);
  const yaml = draftArticle(article, sha256(text), known);

  it('has its quantities, people, places and days found', () => {
    const quantities = entries.flatMap(({ quantity }) =>
      quantity ? [`${quantity.qualifier} ${quantity.min}-${quantity.max} ${quantity.unit}`] : []
    );
    expect(quantities).toEqual(
      expect.arrayContaining([
        'about 2500-2500 items',
        'more-than 30-30 items',
        'unstated 73-73 km',
        'unstated 13-17 mi',
        'unstated 500000-500000 items',
        'up-to 1000-1000 km2',
        'unstated null-null settlements',
        'unstated 221-221 time',
        'about 1600-1600 people',
        'about 6-6 hours',
        'unstated 3-4 weeks',
        'almost 2-2 mi',
        'unstated 7-7 months'
      ])
    );
    expect(entries.find(({ claimant }) => claimant === 'zelenskyy')).toMatchObject({
      claimedOn: '2022-09-09',
      statement: 'zelenskyy-2022-09-09'
    });
    expect(new Set(entries.flatMap(({ places }) => places))).toEqual(new Set(['kharkiv', 'izium', 'kupiansk', 'kursk']));
  });

  it('goes through locate unchanged, and is then covered to the last token', () => {
    const { yaml: located, problems } = locateDraft('six.yaml', yaml, [article]);
    expect(problems).toEqual([]);
    const { claims } = parse(located) as {
      claims: { id: string; locator: { paragraph: number; start: number; end: number; sha256: string }[] }[];
    };
    const records = claims.map(({ id, locator }) => ({ id, source: 'six', locator, asPrinted: null }));
    expect(wrongLocators([article], records)).toEqual([]);
    const names = known.places.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(coverageOf([article], records, [], names)).toMatchObject({ uncovered: [], silent: [] });
  });

  it('has the shape of the record; only who said it is left to tell', async () => {
    const { yaml: located } = locateDraft('six.yaml', yaml, [article]);
    const sources = `${FIXTURE['sources.yaml'] ?? ''}- { id: six, outlet: Outlet, published: 2022-09-12, title: Title, url: https://example.org/, sha256: ${sha256(text)} }\n`;
    const place = (id: string, i: number): string =>
      `- { id: ${id}, name: N${i}, names: { uk: null, ru: null }, kind: town, lon: 37, lat: 49, precisionKm: 1, gazetteer: 1, admin: 'Ukraine' }`;
    const places = `${FIXTURE['places.yaml'] ?? ''}${['kharkiv', 'izium', 'kupiansk', 'kursk'].map(place).join('\n')}\n`;
    const actors = `${FIXTURE['actors.yaml'] ?? ''}- { id: zelenskyy, name: Z, role: President, side: ukraine }\n`;
    const files = {
      ...FIXTURE,
      'sources.yaml': sources,
      'places.yaml': places,
      'actors.yaml': actors,
      'claims/six.yaml': located
    };
    const { draft, issues, others } = await readDraft(inMemory(files));
    expect(issues).toEqual([]);
    const faults = lintDraft(draft, others).map(({ field }) => field.split(' ')[1]);
    expect(new Set(faults)).toEqual(new Set(['claimant']));
  });

  it('drafts nothing for what is covered already', () => {
    const claims = entries.map(({ slices }) => ({ source: 'six', locator: slices }));
    expect(draftEntries(article, { ...known, claims })).toEqual([]);
  });
});
