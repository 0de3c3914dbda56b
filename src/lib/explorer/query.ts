import { DEFAULT_VIEW, FACETS, SORTS, type ExplorerView, type FacetId, type SortKey } from './view';

/** The explorer's view in the query of its address. What is not ours there (a theme, a unit) stays as it is. */

/** More words than anyone types; an address may come from anywhere. */
const LONGEST_SEARCH = 200;

/** Every value of each facet, in order. */
export type KnownValues = Readonly<Record<FacetId, readonly string[]>>;

const isSort = (text: string): text is SortKey => (SORTS as readonly string[]).includes(text);

/** Commas and slashes may stand as they are in a query, and are easier to read so. */
const plainer = (query: string): string => query.replaceAll('%2C', ',').replaceAll('%2F', '/');

/** The query of a view with its `?`, or nothing for the default view; `others` are parameters that are kept. */
export function toQuery({ words, chosen, sort, reversed }: ExplorerView, others = new URLSearchParams()): string {
  const params = new URLSearchParams(others);
  for (const name of ['q', ...FACETS, 'sort']) params.delete(name);
  const set = (name: string, value: string): void => (value === '' ? undefined : params.append(name, value));
  set('q', words.trim() === '' ? '' : words);
  for (const facet of FACETS) set(facet, chosen[facet].join(','));
  set('sort', sort === DEFAULT_VIEW.sort && !reversed ? '' : `${reversed ? '-' : ''}${sort}`);
  const query = plainer(params.toString());
  return query === '' ? '' : `?${query}`;
}

/** The view of a query: a value or an order that nobody knows is left out, and the rest still holds. */
export function fromQuery(params: URLSearchParams, known: KnownValues): ExplorerView {
  const words = (params.get('q') ?? '').slice(0, LONGEST_SEARCH);
  const asked = (facet: FacetId): readonly string[] => (params.get(facet) ?? '').split(',');
  const chosen = Object.fromEntries(
    FACETS.map((facet) => {
      const values = asked(facet);
      return [facet, known[facet].filter((value) => values.includes(value))];
    })
  ) as unknown as ExplorerView['chosen'];
  const given = params.get('sort') ?? '';
  const key = given.replace(/^-/, '');
  const order = isSort(key) ? { sort: key, reversed: given.startsWith('-') } : { sort: DEFAULT_VIEW.sort, reversed: false };
  return { words: words.trim() === '' ? '' : words, chosen, ...order };
}
