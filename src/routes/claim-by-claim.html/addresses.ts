/** Views of the copy, by the word for each in `?view=`; the story is the one that opens. Nothing leads to the answers. */
export const VIEWS = ['story', 'present', 'teach', 'worksheets', 'claims', 'answers'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (word: string | undefined): word is View => (VIEWS as readonly (string | undefined)[]).includes(word);

/** The id of a claim in the list of all. */
export const claimAnchor = (id: string): string => `claim-${id}`;

export interface Place {
  /** What the reader looks at; null where the page is being written. */
  view: View | null;
  /** The query of the page, with its `?` if it has one. */
  search: string;
}

/** Folders of lessons and what each is in the copy. */
const PLAN = /^teach\/(\d+)\/$/;
const SHEET = /^teach\/worksheets\/([a-z-]+)\/$/;

/**
 * Where an address of the site leads inside the copy; null where the copy lacks what stands there.
 * @param path from the site's top, without a slash before it: `data/claim/x/`, `#izium`
 */
export function inside(path: string, { view, search }: Place): string | null {
  const [, page = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(path) ?? [];
  const [plan, sheet] = [PLAN.exec(page)?.[1], SHEET.exec(page)?.[1]];
  if (page === '') return view === 'story' ? `${search}${hash}` : `?view=story${hash}`;
  if (page === 'data/') return '?view=claims';
  if (page === 'present/') return `?view=present${query && `&${query}`}`;
  if (page === 'teach/') return '?view=teach';
  if (plan) return `?view=teach&plan=${plan}${hash}`;
  if (sheet) return `?view=worksheets&sheet=${sheet}`;
  return null;
}

/** The way to a claim: its line in the list, where its card opens. */
export const claimInside = (id: string): string => `?view=claims#${claimAnchor(id)}`;
