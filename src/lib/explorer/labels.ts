import { capital } from '$lib/ui/capital';
import type { ClaimKind, Side, Status } from '$lib/domain/sets';
import { KIND, SIDE } from '$lib/card/words';
import { dateText } from '$lib/ledger/format';
import { m } from '$lib/paraglide/messages.js';
import { statusWord } from '$lib/ui/status';
import type { RowsFile } from './rows';
import { NONE, type ExplorerView, type FacetId, type SortKey } from './view';

/** The explorer's own words for what the record knows by id. */

const FACET: Record<FacetId, () => string> = {
  certainty: m.explorer_facet_certainty,
  disputed: m.explorer_facet_disputed,
  side: m.explorer_facet_side,
  claimant: m.explorer_facet_claimant,
  source: m.explorer_facet_source,
  day: m.explorer_facet_day,
  kind: m.explorer_facet_kind,
  place: m.explorer_facet_place
};

const SORT: Record<SortKey, readonly [there: () => string, back: () => string]> = {
  article: [m.explorer_sort_article, m.explorer_sort_article_back],
  day: [m.explorer_sort_day, m.explorer_sort_day_back],
  claimant: [m.explorer_sort_claimant, m.explorer_sort_claimant_back],
  kind: [m.explorer_sort_kind, m.explorer_sort_kind_back],
  certainty: [m.explorer_sort_certainty, m.explorer_sort_certainty_back],
  quantity: [m.explorer_sort_quantity, m.explorer_sort_quantity_back]
};

export const sideName = (side: Side): string => capital(SIDE[side]());
export const kindName = (kind: ClaimKind): string => capital(KIND[kind]());
export const facetName = (facet: FacetId): string => FACET[facet]();
export const sortName = (sort: SortKey, reversed: boolean): string => SORT[sort][reversed ? 1 : 0]();

const MONTH = /(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]+/g;

/** A day or an interval for a narrow column: `8 to 10 Sep 2022`. */
export const shortDate = (date: string): string => dateText(date).replace(MONTH, '$1');

/** The name of a facet's value; an id that the file does not know is its own name. */
export function valueName({ sources, actors, places }: RowsFile, facet: FacetId, value: string): string {
  const named = (records: readonly { id: string; name: string }[]): string =>
    records.find(({ id }) => id === value)?.name ?? value;
  switch (facet) {
    case 'certainty':
      return statusWord(value as Status);
    case 'disputed':
      return m.explorer_disputed_only();
    case 'side':
      return sideName(value as Side);
    case 'claimant':
      return named(actors);
    case 'source':
      return named(sources);
    case 'day':
      return value === NONE ? m.explorer_no_day() : dateText(value);
    case 'kind':
      return kindName(value as ClaimKind);
    case 'place':
      return value === NONE ? m.explorer_no_place() : named(places);
    default:
      return facet satisfies never;
  }
}

/** How many things narrow a view: the search, and each chosen value. */
export const filterCount = ({ words, chosen }: ExplorerView): number =>
  Number(words.trim() !== '') + Object.values(chosen).reduce((sum, values) => sum + values.length, 0);
