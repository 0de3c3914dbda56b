import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLedger } from '$lib/ledger/server/read';
import { fromQuery, toQuery } from './query';
import { rowsFile } from './rows-file';
import { makeTable } from './select';
import { DEFAULT_VIEW, FACETS, SORTS, type ExplorerView } from './view';

const { known } = makeTable(rowsFile(await readLedger()));
const view: fc.Arbitrary<ExplorerView> = fc
  .record({
    words: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => text === '' || text.trim() !== ''),
    chosen: fc.tuple(...FACETS.map((facet) => fc.subarray([...known[facet]]))),
    sort: fc.constantFrom(...SORTS),
    reversed: fc.boolean()
  })
  .map(({ chosen, ...rest }) => ({
    ...rest,
    chosen: Object.fromEntries(FACETS.map((facet, i) => [facet, chosen[i] ?? []])) as unknown as ExplorerView['chosen']
  }));
const read = (query: string): ExplorerView => fromQuery(new URLSearchParams(query), known);

describe('the query of a view', () => {
  it('leads back to the view', () => {
    fc.assert(
      fc.property(view, (one) => {
        expect(read(toQuery(one))).toEqual(one);
      })
    );
  });

  it('survives an address, where it is parsed and written anew', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { search } = new URL(toQuery(one), 'https://example.org/data/');
        expect(read(search)).toEqual(one);
      })
    );
  });

  it('is nothing for the default view', () => {
    expect(toQuery(DEFAULT_VIEW)).toBe('');
    expect(read('')).toEqual(DEFAULT_VIEW);
  });

  it('keeps what belongs to others', () => {
    fc.assert(
      fc.property(view, (one) => {
        const others = new URLSearchParams('theme=dark&units=metric');
        const written = new URLSearchParams(toQuery(one, others));
        expect([written.get('theme'), written.get('units')]).toEqual(['dark', 'metric']);
        expect(fromQuery(written, known)).toEqual(one);
        expect(toQuery(DEFAULT_VIEW, written)).toBe('?theme=dark&units=metric');
      })
    );
  });

  it('is short and can be read', () => {
    const chosen = { ...DEFAULT_VIEW.chosen, day: ['2022-09-08/2022-09-10', '2022-09-10'] };
    expect(toQuery({ ...DEFAULT_VIEW, chosen, sort: 'day', reversed: true })).toBe(
      '?day=2022-09-08/2022-09-10,2022-09-10&sort=-day'
    );
  });
});

describe('a query that nobody here wrote', () => {
  it('gives a view all the same', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (query) => {
        const { chosen } = read(query);
        expect(FACETS.flatMap((facet) => chosen[facet].filter((value) => !known[facet].includes(value)))).toEqual([]);
      })
    );
  });

  it.each([
    ['side=martians,ukraine', { side: ['ukraine'] }, 'article'],
    ['place=izyum&sort=size', {}, 'article'],
    ['sort=--day', {}, 'article'],
    ['certainty=CLAIMED&sort=-kind', {}, 'kind']
  ])('%s falls back where it has to', (query, chosen, sort) => {
    expect(read(query)).toMatchObject({ chosen: { ...DEFAULT_VIEW.chosen, ...chosen }, sort });
  });

  it('is cut where it is longer than a search', () => {
    expect(read(`q=${'x'.repeat(9999)}`).words).toHaveLength(200);
  });
});
