import { Document, isMap, isSeq, type YAMLMap } from 'yaml';
import { draftEntries, type Entry, type Known, type NewArticle } from '../drafting/entries';

/** The draft of a further article as YAML: a stanza for its source, then entries that `locate` takes as they are. */

export interface SourceStanza {
  id: string;
  sha256: string;
  published: string | null;
  paragraphs: number;
}

const stanzaLines = ({ id, sha256, published, paragraphs }: SourceStanza): string[] => [
  ' 1. Put this stanza into data/sources.yaml and fill it in; add whoever speaks and is not yet in data/actors.yaml, and the',
  '    places that are not in data/places.yaml (then draft again: their names become tokens).',
  '',
  ` - id: ${id}`,
  '   outlet: Outlet',
  '   byline: null',
  `   published: ${published ?? 'null'}`,
  '   title: Title',
  '   url: https://example.org/',
  `   sha256: ${sha256}`,
  `   note: ${paragraphs} paragraphs were read.`,
  '',
  ' 2. Read the entries against the article: kind, claimant, places, dates, status and statement are guesses. Write each gist',
  '    in your own words, give each entry a telling id, cut each slice down to its clause, split or delete entries.',
  ' 3. npm run ledger -- locate <folder> <this file> --out data/claims/' + `${id}.yaml`,
  ' 4. npm run ledger -- lint, verify and coverage.'
];

const rowOf = ({ quantity, claimedOn, places, ...entry }: Entry): Record<string, unknown> => ({
  id: entry.id,
  slices: entry.slices,
  kind: entry.kind,
  gist: entry.gist,
  claimant: entry.claimant,
  channel: entry.channel,
  ...(places.length > 0 ? { places } : {}),
  ...(claimedOn === null ? {} : { claimedOn }),
  ...(quantity === null ? {} : { quantity: quantity.also.length > 0 ? quantity : { ...quantity, also: undefined } }),
  status: 'claimed',
  statement: entry.statement,
  act: entry.act
});

const FLOW = ['slices', 'places', 'quantity'];

function setFlow(claim: YAMLMap): void {
  for (const key of FLOW) {
    const node = claim.get(key, true) as unknown;
    if (isMap(node) || isSeq(node)) node.flow = true;
  }
}

/** Drafts an article; the numbers of paragraphs and offsets are final, everything else is for the editor to judge. */
export function draftArticle(article: NewArticle, sha256: string, known: Known): string {
  const entries = draftEntries(article, known);
  const document = new Document({ source: article.source, claims: entries.map(rowOf) }, { aliasDuplicateObjects: false });
  const stanza = { id: article.source, sha256, published: article.published, paragraphs: article.paragraphs.length };
  document.commentBefore = stanzaLines(stanza).join('\n');
  const claims = document.get('claims');
  if (isSeq(claims)) {
    claims.items.forEach((claim, i) => {
      if (!isMap(claim)) return;
      setFlow(claim);
      const { tokens = [] } = entries[i] ?? {};
      claim.commentBefore = tokens.length > 0 ? ` ${tokens.join(' · ')}` : ' no number, day or place: read it for other facts';
    });
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
