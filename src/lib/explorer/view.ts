/** What a reader has asked of the table. */

/** The facets in the order in which they stand; *disputed* has one value, and so narrows any certainty. */
export const FACETS = ['certainty', 'disputed', 'side', 'claimant', 'source', 'day', 'kind', 'place'] as const;
export type FacetId = (typeof FACETS)[number];

export const SORTS = ['article', 'day', 'claimant', 'kind', 'certainty', 'quantity'] as const;
export type SortKey = (typeof SORTS)[number];

/** The value of claims that name no place, or no day on which they were made. No id of the ledger is called that. */
export const NONE = 'none';
/** The one value of the facet *disputed*. */
export const DISPUTED = 'yes';

export interface ExplorerView {
  /** As typed. */
  words: string;
  /** Within a facet any chosen value will do; where none is chosen, every claim will. */
  chosen: Readonly<Record<FacetId, readonly string[]>>;
  sort: SortKey;
  /** Against the key's usual direction: oldest, alphabetical, surest, largest first. */
  reversed: boolean;
}

const NOTHING: ExplorerView['chosen'] = {
  certainty: [],
  disputed: [],
  side: [],
  claimant: [],
  source: [],
  day: [],
  kind: [],
  place: []
};

export const DEFAULT_VIEW: ExplorerView = { words: '', chosen: NOTHING, sort: 'article', reversed: false };

/** The same view with other values chosen in one facet. */
export const choose = (view: ExplorerView, facet: FacetId, values: readonly string[]): ExplorerView => ({
  ...view,
  chosen: { ...view.chosen, [facet]: values }
});

/** Adds a value that is not chosen, takes one away that is. */
export function toggle(view: ExplorerView, facet: FacetId, value: string): ExplorerView {
  const values = view.chosen[facet];
  return choose(view, facet, values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
}

/** Whether anything hides a claim; the order of the rows hides none. */
export const narrows = ({ words, chosen }: ExplorerView): boolean =>
  words.trim() !== '' || FACETS.some((facet) => chosen[facet].length > 0);
