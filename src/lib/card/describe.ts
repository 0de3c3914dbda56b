import { m } from '$lib/paraglide/messages.js';
import { statusWord } from '$lib/ui/status';
import type { CardRecord } from './record';
import { paragraphWords } from './words';

/** A claim's page as search engines and previews are told of it. */

const LONGEST_TITLE = 70;

/** The gist, cut at a word where it is long, and the id, which makes it a title of its own. */
export function titleOf({ gist, id }: CardRecord): string {
  const room = LONGEST_TITLE - id.length - 3;
  const cut =
    gist.length <= room ? gist : `${gist.slice(0, Math.max(0, gist.lastIndexOf(' ', room - 1))).replace(/[,;:]$/, '')}…`;
  return `${cut} (${id})`;
}

export const descriptionOf = (card: CardRecord): string =>
  m.card_description({
    gist: card.gist,
    status: statusWord(card.look.status),
    who: card.who.name,
    outlet: card.source.outlet,
    paragraph: paragraphWords(card)
  });

/** The claim for schema.org: where it appeared, and no rating, since a certainty is no verdict. */
export const linkedClaim = (card: CardRecord): Record<string, unknown> => ({
  '@type': 'Claim',
  identifier: card.id,
  text: card.gist,
  author: { name: card.who.name, description: card.who.role },
  ...(card.claimedOn === null ? {} : { temporal: card.claimedOn }),
  appearance: {
    '@type': 'NewsArticle',
    headline: card.source.title,
    url: card.source.url,
    publisher: { '@type': 'Organization', name: card.source.outlet },
    ...(card.source.published === null ? {} : { datePublished: card.source.published })
  },
  ...(card.places.length === 0 ? {} : { contentLocation: card.places.map(({ name }) => ({ '@type': 'Place', name })) }),
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: 'https://creativecommons.org/licenses/by/4.0/',
  version: card.edition.version,
  dateModified: card.edition.date
});
