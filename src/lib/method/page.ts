import type { Ledger } from '$lib/domain/record';
import { formatDay } from '$lib/ledger';
import { FIGURES, type FigureKind, type Resolve } from '$lib/story/prose';
import { resolver } from '$lib/story/references';
import { countsOf, countText } from './counts';

/** The parts of the method page: prose, signs with their prose, and lists that are made from the ledger. */

export const LISTS = ['sources', 'tally', 'voices', 'places', 'checks', 'corrections', 'contexts', 'changelog'] as const;
export type ListName = (typeof LISTS)[number];

export const SIGNS = ['claimed', 'assessed', 'acknowledged', 'verified', 'disputed', 'context'] as const;
export type SignName = (typeof SIGNS)[number];

export type Part =
  | { kind: 'prose'; html: string }
  /** A claim shown as a specimen. */
  | { kind: 'example'; claim: string }
  | { kind: 'list'; name: ListName }
  /** A sign, drawn beside what explains it. */
  | { kind: 'sign'; name: SignName; parts: Part[] };

export interface Section {
  id: string;
  title: string;
  /** Of the list of contents, where the title is too long for it. */
  short: string;
  parts: Part[];
}

/** What of `src/site.ts` the prose may name. */
export interface SiteFacts {
  name: string;
  publisher: string;
  contact: string;
}

export type MethodKind = FigureKind | 'count' | 'edition' | 'site';

/** What prose of the method page may refer to, besides days and names. */
export const kindsOf = (ledger: Ledger): Readonly<Record<MethodKind, string>> => ({
  ...FIGURES,
  count: `a count: ${[...countsOf(ledger).keys()].join(', ')}`,
  edition: 'version or date',
  site: 'name, publisher or contact'
});

/** What the references of the method page stand for; addresses begin at the site's top. */
export function methodResolver(ledger: Ledger, site: SiteFacts): Resolve<MethodKind> {
  const counts = countsOf(ledger);
  const figures = resolver(ledger, {
    claim: (id) => `/data/claim/${id}/`,
    context: (id) => `#${id}`,
    check: (id) => `#${id}`
  });
  return (kind, id) => {
    switch (kind) {
      case 'count': {
        const value = counts.get(id);
        return value === undefined ? null : { text: countText(value), attributes: { 'data-count': id }, href: null };
      }
      case 'edition':
        if (id === 'version') return { text: ledger.version, attributes: { 'data-edition': id }, href: null };
        return id === 'date' ? { text: formatDay(ledger.date), attributes: { 'data-edition': id }, href: null } : null;
      case 'site':
        if (id === 'contact') return { text: site.contact, attributes: { rel: 'external' }, href: site.contact };
        return id === 'name' || id === 'publisher' ? { text: site[id], attributes: { 'data-name': '' }, href: null } : null;
      default:
        return figures(kind, id);
    }
  };
}
