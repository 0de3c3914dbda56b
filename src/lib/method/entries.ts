import type { Ledger } from '$lib/domain/record';
import { sourceById } from '$lib/ledger';
import { correctionsBySource, inQuotes } from './groups';
import type { FeedEntry } from './feed';

/** Words of the feed, from the catalogue of messages. */
export interface FeedWords {
  printed: string;
  kept: string;
  why: string;
  evidence: string;
  /** Title of a correction. */
  correctionOf: (words: { outlet: string; printed: string }) => string;
  /** Title of an edition. */
  edition: (words: { version: string }) => string;
  change: Readonly<Record<Ledger['changelog'][number]['changes'][number]['kind'], string>>;
}

/** Addresses that the feed gives: of a record on the method page, and the permanent name of an entry. */
export interface FeedAddresses {
  page: (fragment: string) => string;
  tag: (name: string) => string;
}

/** Id of an edition on the method page. */
export const editionId = (version: string): string => `edition-${version.replaceAll('.', '-')}`;

/** What the articles got wrong, and what changed in the ledger, newest first; within a day editions come first. */
export function feedEntries(ledger: Ledger, words: FeedWords, { page, tag }: FeedAddresses): FeedEntry[] {
  const editions = ledger.changelog.map(({ version, date, changes }): FeedEntry => {
    const id = editionId(version);
    const lines = changes.map(({ kind, text }) => ({ label: words.change[kind], text }));
    return { id: tag(id), title: words.edition({ version }), day: date, page: page(id), category: 'ledger', lines };
  });
  const corrections = correctionsBySource(ledger).flatMap(({ corrections: ofSource }) =>
    ofSource.map(({ id, source, printed, kept, why, evidence, recorded }): FeedEntry => {
      const { outlet } = sourceById(ledger, source);
      const lines = [
        { label: words.printed, text: printed },
        { label: words.kept, text: kept },
        { label: words.why, text: why },
        { label: words.evidence, text: evidence }
      ];
      const title = words.correctionOf({ outlet, printed: inQuotes(printed) });
      return { id: tag(id), title, day: recorded, page: page(id), category: 'article', lines };
    })
  );
  return [...editions, ...corrections].sort((a, b) => b.day.localeCompare(a.day));
}
