import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorOf, disputed, placesOf } from '$lib/ledger';
import { readLedger } from '$lib/ledger/server/read';
import type { Claim } from '$lib/domain/record';
import { rowAt } from './rows';
import { rowsFile } from './rows-file';
import { loosenings, makeTable, select } from './select';
import { choose, DEFAULT_VIEW, FACETS, NONE, SORTS, type ExplorerView, type FacetId } from './view';

const ledger = await readLedger();
const table = makeTable(rowsFile(ledger));
const claims = new Map(ledger.claims.map((claim) => [String(claim.id), claim]));
const found = (view: Partial<ExplorerView>): Claim[] =>
  Array.from(select(table, { ...DEFAULT_VIEW, ...view }).rows, (row) => claims.get(rowAt(table.file, row).id) as Claim);
const ids = (view: Partial<ExplorerView>): string[] => found(view).map(({ id }) => id);
const picked = (facet: FacetId, ...values: string[]): ExplorerView => choose(DEFAULT_VIEW, facet, values);

/** What a claim has of each facet, asked of the ledger itself. */
const HAS: Record<FacetId, (claim: Claim) => readonly string[]> = {
  certainty: ({ status }) => [status],
  disputed: (claim) => (disputed(ledger, claim) ? ['yes'] : []),
  side: (claim) => [actorOf(ledger, claim).side],
  claimant: ({ claimant }) => [claimant],
  source: ({ source }) => [source],
  day: ({ claimedOn }) => [claimedOn ?? NONE],
  kind: ({ kind }) => [kind],
  place: ({ places }) => (places.length > 0 ? places : [NONE])
};
const passes = (claim: Claim, { chosen }: ExplorerView, but?: FacetId): boolean =>
  FACETS.every(
    (facet) => facet === but || chosen[facet].length === 0 || HAS[facet](claim).some((value) => chosen[facet].includes(value))
  );

describe('a selection', () => {
  const views = fc
    .tuple(
      ...FACETS.map((facet) =>
        fc.oneof(
          { weight: 3, arbitrary: fc.constant([]) },
          { weight: 1, arbitrary: fc.subarray([...table.known[facet]], { minLength: 1 }) }
        )
      )
    )
    .map((chosen): ExplorerView => ({
      ...DEFAULT_VIEW,
      chosen: Object.fromEntries(FACETS.map((facet, i) => [facet, chosen[i] ?? []])) as never
    }));

  it('has the claims that pass every filter, and no other', () => {
    fc.assert(
      fc.property(views, (view) => {
        const expected = ledger.claims.filter((claim) => passes(claim, view)).map(({ id }) => String(id));
        expect(ids(view).sort()).toEqual(expected.sort());
      })
    );
  });

  it('counts each value under the other filters', () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...FACETS), (view, facet) => {
        const counted = select(table, view).counts[facet];
        const expected = table.known[facet].map(
          (value) => ledger.claims.filter((claim) => passes(claim, view, facet) && HAS[facet](claim).includes(value)).length
        );
        expect([...counted]).toEqual(expected);
      })
    );
  });

  it('is everything for the default view', () => {
    expect(new Set(ids({})).size).toBe(ledger.claims.length);
  });
});

describe('the search', () => {
  it('finds a place under any of its names', () => {
    const kupiansk = ids(picked('place', 'kupiansk'));
    expect(kupiansk.length).toBeGreaterThan(10);
    for (const words of ['Куп’янськ', "Куп'янськ", 'Купянск', 'Kupyansk', 'KUPIANSK'])
      expect(ids({ words })).toEqual(expect.arrayContaining(kupiansk));
  });

  it('wants every word, in any order, wherever it stands', () => {
    const both = found({ words: 'izium putin' });
    expect(both.map(({ id }) => id)).toEqual(ids({ words: 'putin izium' }));
    const told = found({ words: 'syrskyi settlements' });
    expect(
      told.every((claim) =>
        JSON.stringify([claim.gist, actorOf(ledger, claim), placesOf(ledger, claim), claim.quantity])
          .toLowerCase()
          .includes('settlements')
      )
    ).toBe(true);
  });

  it('finds figures as printed, with or without the comma', () => {
    const printed = ids({ words: '1,000' });
    expect(printed).toEqual(ids({ words: '1000' }));
    expect(printed.length).toBeGreaterThan(0);
    expect(found({ words: '1000' }).some(({ quantity }) => quantity?.asPrinted.includes('1,000'))).toBe(true);
  });

  it('matches the beginning of a word only, and never less for a longer word', () => {
    for (const word of ['kharkiv', 'ministry', 'forces']) {
      let last = Infinity;
      for (let length = 1; length <= word.length; length += 1) {
        const { length: now } = ids({ words: word.slice(0, length) });
        expect(now).toBeLessThanOrEqual(last);
        last = now;
      }
      const fresh = makeTable(table.file);
      expect(select(fresh, { ...DEFAULT_VIEW, words: word }).rows.length).toBe(last);
    }
    expect(ids({ words: 'arkiv' })).toEqual([]);
  });
});

describe('the order', () => {
  it.each(SORTS)('by %s is of the same claims, and turns round but for what has nothing to sort by', (sort) => {
    const [there, back] = [found({ sort }), found({ sort, reversed: true })];
    expect(there.length).toBe(ledger.claims.length);
    expect(new Set(back)).toEqual(new Set(there));
    const lacks = (claim: Claim): boolean =>
      sort === 'day'
        ? claim.claimedOn === null
        : sort === 'quantity'
          ? (claim.quantity?.si.max ?? claim.quantity?.si.min ?? null) === null
          : false;
    for (const order of [there, back]) {
      const first = order.findIndex(lacks);
      if (first !== -1) expect(order.slice(first).every(lacks)).toBe(true);
    }
  });

  it('by day begins with the oldest, by certainty with the surest, by quantity with the largest area', () => {
    const days = found({ sort: 'day' }).flatMap(({ claimedOn }) => claimedOn ?? []);
    expect(days).toEqual([...days].sort());
    expect(found({ sort: 'certainty' })[0]?.status).toBe('verified');
    const areas = found({ sort: 'quantity' }).flatMap(({ quantity }) =>
      quantity?.si.unit === 'km2' ? [quantity.si.max ?? 0] : []
    );
    expect(areas).toEqual([...areas].sort((a, b) => b - a));
    expect(found({ sort: 'quantity' })[0]?.quantity?.si.unit).toBe('km2');
  });
});

it('where nothing is found, says which filter to let go of and what comes back', () => {
  const view = { ...picked('side', 'iaea'), words: 'izium' };
  expect(select(table, view).rows.length).toBe(0);
  const ways = loosenings(table, view);
  expect(new Set(ways.map(({ drop }) => drop))).toEqual(new Set(['side', 'words']));
  for (const { view: looser, count } of ways) expect(select(table, looser).rows.length).toBe(count);
  expect(ways.map(({ count }) => count)).toEqual([...ways.map(({ count }) => count)].sort((a, b) => b - a));
});
