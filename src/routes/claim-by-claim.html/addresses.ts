/** Views of the copy, by the word for each in `?view=`; the story is the one that opens. */
export const VIEWS = ['story', 'claims'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (word: string | null): word is View => (VIEWS as readonly (string | null)[]).includes(word);

/** The id of a claim in the list of all. */
export const claimAnchor = (id: string): string => `claim-${id}`;

export interface Place {
  /** What the reader looks at; null where the page is being written. */
  view: View | null;
  /** The query of the page, with its `?` if it has one. */
  search: string;
}

/**
 * Where an address of the site leads inside the copy; null where the copy lacks what stands there.
 * @param path from the site's top, without a slash before it: `data/claim/x/`, `#izium`
 */
export function inside(path: string, { view, search }: Place): string | null {
  const [, page = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(path) ?? [];
  if (page === '') return view === 'story' ? `${search}${hash}` : `?view=story${hash}`;
  if (page === 'data/') return '?view=claims';
  return null;
}

/** The way to a claim: its line in the list, where its card opens. */
export const claimInside = (id: string): string => `?view=claims#${claimAnchor(id)}`;
