import { facetsOf, knownValues, type Facet } from './facets';
import { orderOf } from './order';
import type { KnownValues } from './query';
import type { RowsFile } from './rows';
import { searcher, type Matcher } from './search';
import { choose, FACETS, type ExplorerView, type FacetId } from './view';

/** A file made ready to be asked. */
export interface Table {
  file: RowsFile;
  size: number;
  facets: readonly Facet[];
  known: KnownValues;
  match: Matcher;
  /** Rows in the order of a view; each order is made once. */
  order: (view: Pick<ExplorerView, 'sort' | 'reversed'>) => Uint32Array;
}

/** Which rows a view shows, in its order, and how many there are of each value if only the other filters held. */
export interface Selection {
  rows: Uint32Array;
  counts: Readonly<Record<FacetId, Uint32Array>>;
}

export function makeTable(file: RowsFile): Table {
  const facets = facetsOf(file);
  const orders = new Map<string, Uint32Array>();
  return {
    file,
    size: file.claims.id.length,
    facets,
    known: knownValues(facets),
    match: searcher(file),
    order: ({ sort, reversed }) => {
      const name = `${reversed ? '-' : ''}${sort}`;
      const order = orders.get(name) ?? orderOf(file, sort, reversed);
      orders.set(name, order);
      return order;
    }
  };
}

/** For each facet with chosen values, 1 at the codes of those; null where any value will do. */
const wanted = (facets: readonly Facet[], { chosen }: ExplorerView): (Uint8Array | null)[] =>
  facets.map(({ id, values }) =>
    chosen[id].length === 0 ? null : Uint8Array.from(values, (value) => Number(chosen[id].includes(value)))
  );

/** One walk over the rows: a row that fails one facet alone still counts among that facet's values. */
export function select({ size, facets, match, order }: Table, view: ExplorerView): Selection {
  const hits = match(view.words);
  const want = wanted(facets, view);
  const asked = facets.flatMap((_, f) => (want[f] ? [f] : []));
  const counts = facets.map(({ values }) => new Uint32Array(values.length));
  const found = new Uint32Array(size);
  let count = 0;

  const has = (f: number, row: number): boolean => {
    const { starts, codes } = facets[f] as Facet;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) if (want[f]?.[codes[at] ?? 0]) return true;
    return false;
  };
  const tally = (f: number, row: number): void => {
    const { starts, codes } = facets[f] as Facet;
    const into = counts[f] as Uint32Array;
    const end = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < end; at += 1) into[codes[at] ?? 0] = (into[codes[at] ?? 0] ?? 0) + 1;
  };

  for (const row of order(view)) {
    if (hits && !hits[row]) continue;
    let failed = -1;
    let fails = 0;
    for (const f of asked) {
      if (has(f, row)) continue;
      failed = f;
      fails += 1;
      if (fails > 1) break;
    }
    if (fails === 1) tally(failed, row);
    if (fails > 0) continue;
    found[count] = row;
    count += 1;
    for (let f = 0; f < facets.length; f += 1) tally(f, row);
  }
  const named = Object.fromEntries(facets.map(({ id }, f) => [id, counts[f]])) as unknown as Selection['counts'];
  return { rows: found.subarray(0, count), counts: named };
}

/** One thing that a reader may let go of. */
export interface Loosening {
  /** The facet, or the words of the search. */
  drop: FacetId | 'words';
  view: ExplorerView;
  /** How many claims there are then. */
  count: number;
}

/** Where nothing is found: what to let go of, one at a time, the most helpful first; only what helps. */
export function loosenings(table: Table, view: ExplorerView): Loosening[] {
  const dropped: Omit<Loosening, 'count'>[] = [
    ...(view.words.trim() === '' ? [] : [{ drop: 'words' as const, view: { ...view, words: '' } }]),
    ...FACETS.filter((facet) => view.chosen[facet].length > 0).map((drop) => ({ drop, view: choose(view, drop, []) }))
  ];
  return dropped
    .map((one) => ({ ...one, count: select(table, one.view).rows.length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
