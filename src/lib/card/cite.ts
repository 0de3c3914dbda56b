import { m } from '$lib/paraglide/messages.js';
import { dateFields, entry, escaped, issued, whole, type Issued } from './bibtex';
import { dateText } from '$lib/ledger/format';
import { formatDay } from '$lib/ledger/figures';
import type { CardRecord, CardSource } from './record';
import { articleDay, outletWords, paragraphWords } from './words';

/** How to cite a claim: the article in which it stands, and our record of it. The ledger's version and day fix what was seen, so that no day of access is needed. */

export interface Publication {
  /** Name of the site. */
  site: string;
  publisher: string;
  /** Permanent address of the claim's page; a path alone where the site has no origin. */
  address: string;
}

export interface Citations {
  plain: string;
  bibtex: string;
  /** CSL JSON, indented. */
  csl: string;
}

interface CslItem extends Issued {
  id: string;
  type: 'article-newspaper' | 'webpage';
  title: string;
  author: { literal: string }[];
  'container-title': string;
  publisher?: string;
  version?: string;
  URL: string;
  note: string;
}

const LICENCE = 'CC BY 4.0';

const isOutlets = ({ who }: CardRecord): boolean => who.side === 'outlet';

const authorsOf = ({ byline, outlet }: CardSource): string[] => byline?.split(/,\s+|\s+and\s+/) ?? [outlet];

/** Whose statement it is and where it stands in the article, for a note. */
const statementOf = (card: CardRecord): string =>
  [
    isOutlets(card) ? '' : m.card_cite_statement({ who: card.who.name }),
    isOutlets(card) || card.claimedOn === null ? '' : dateText(card.claimedOn),
    paragraphWords(card)
  ]
    .filter(Boolean)
    .join(', ');

function plainOf(card: CardRecord, { site, address }: Publication): string {
  const { source, edition } = card;
  const said = card.claimedOn === null ? m.card_no_day() : dateText(card.claimedOn);
  const article = `${outletWords(source)}, “${source.title}”, ${articleDay(source)}, ${paragraphWords(card)}, ${source.url}`;
  return [
    isOutlets(card) ? article : m.card_cite_reported({ who: card.who.name, said, article }),
    `${m.card_cite_record({ id: card.id, site, version: edition.version, day: formatDay(edition.date) })}, ${address}`,
    LICENCE
  ].join('. ');
}

function bibtexOf(card: CardRecord, { site, address }: Publication): string {
  const { source, edition } = card;
  const authors = source.byline === null ? whole(source.outlet) : authorsOf(source).map(escaped).join(' and ');
  return [
    entry(source.id, {
      author: authors,
      title: whole(source.title),
      howpublished: escaped(outletWords(source)),
      ...dateFields(source.published),
      url: source.url,
      note: escaped(statementOf(card))
    }),
    entry(card.id, {
      author: whole(site),
      title: whole(card.gist),
      howpublished: escaped(m.ledger_line({ version: edition.version, day: formatDay(edition.date) })),
      ...dateFields(edition.date),
      url: address,
      note: LICENCE
    })
  ].join('\n\n');
}

function cslOf(card: CardRecord, { site, publisher, address }: Publication): CslItem[] {
  const { source, edition } = card;
  return [
    {
      id: source.id,
      type: 'article-newspaper',
      title: source.title,
      author: authorsOf(source).map((literal) => ({ literal })),
      'container-title': outletWords(source),
      ...issued(source.published),
      URL: source.url,
      note: statementOf(card)
    },
    {
      id: card.id,
      type: 'webpage',
      title: card.gist,
      author: [{ literal: site }],
      'container-title': site,
      publisher,
      version: edition.version,
      ...issued(edition.date),
      URL: address,
      note: LICENCE
    }
  ];
}

/** The citation of a claim in each form. */
export const citationsOf = (card: CardRecord, publication: Publication): Citations => ({
  plain: plainOf(card, publication),
  bibtex: bibtexOf(card, publication),
  csl: JSON.stringify(cslOf(card, publication), null, 2)
});
