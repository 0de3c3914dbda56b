import type { Channel, ClaimAct, ClaimKind, Qualifier, Unit } from '$lib/domain/sets';
import type { Range } from '$lib/domain/record';
import { coverageOf, type Located, type Rule } from '../coverage';
import type { PrintedQuantity } from '../quantity-text';
import { dimensionOf } from '../units';
import { byLastName, countsIn, guessAct, guessChannel, guessDay, guessKind, namedIn, type Named } from './guess';
import { sentencesOf, slicesOf, type Span } from './sentences';

/** Entries for what no claim covers yet: one a sentence, or one for each quantity in it. */

export interface NewArticle {
  source: string;
  published: string | null;
  paragraphs: readonly string[];
}

export interface Known {
  actors: readonly Named[];
  places: readonly Named[];
  claims: readonly Located[];
  rules: readonly Rule[];
}

export interface Entry {
  id: string;
  slices: { paragraph: number; text: string; start: number; end: number }[];
  kind: ClaimKind;
  gist: string;
  claimant: string;
  channel: Channel;
  places: string[];
  claimedOn: string | null;
  quantity: DraftedQuantity | null;
  act: ClaimAct;
  statement: string;
  /** The uncovered tokens that it is about, for the editor's eye. */
  tokens: string[];
}

export interface DraftedQuantity {
  min: number | null;
  max: number | null;
  unit: Unit;
  qualifier: Qualifier;
  asPrinted: string;
  also: Range[];
}

function draftQuantity({ min, max, unit, qualifier, text, also }: PrintedQuantity): DraftedQuantity {
  const twins = unit === null ? [] : also.filter((range) => dimensionOf(range.unit) === dimensionOf(unit));
  return { min, max, unit: unit ?? 'items', qualifier, asPrinted: text, also: twins };
}

interface Open {
  paragraph: number;
  sentence: Span;
  tokens: Span[];
}

/** Sentences that hold an uncovered token, and the first of each paragraph that has neither claim nor exclusion. */
function openSentences(article: NewArticle, known: Known): Open[] {
  const names = known.places.flatMap(({ name, aliases }) => [name, ...aliases]);
  const { uncovered, silent } = coverageOf([article], known.claims, known.rules, names);
  return article.paragraphs.flatMap((line, index) => {
    const paragraph = index + 1;
    const tokens = uncovered.filter((token) => token.paragraph === paragraph);
    const sentences = sentencesOf(line);
    const open = sentences
      .map((sentence) => ({
        paragraph,
        sentence,
        tokens: tokens.filter(({ start }) => start >= sentence.start && start < sentence.end)
      }))
      .filter((one) => one.tokens.length > 0);
    const mute = open.length === 0 && silent.some((one) => one.paragraph === paragraph);
    return mute ? sentences.slice(0, 1).map((sentence) => ({ paragraph, sentence, tokens: [] })) : open;
  });
}

/** Drafts what an editor then corrects; ids, gists and statements are placeholders that say where to look. */
export function draftEntries(article: NewArticle, known: Known): Entry[] {
  const whole = article.paragraphs.join('\n');
  const actors = known.actors.map(byLastName);
  const { source, published } = article;
  return openSentences(article, known).flatMap(({ paragraph, sentence, tokens }, nth) => {
    const line = article.paragraphs[paragraph - 1] ?? '';
    const text = line.slice(sentence.start, sentence.end);
    const [claimant] = namedIn(text, actors);
    const day = guessDay(text, published);
    const counts = countsIn(text);
    // A number is cut off from its hedge and its unit nowhere.
    const figures = counts.map(({ start, end }) => ({ start: sentence.start + start, end: sentence.start + end }));
    const spans = slicesOf(line, sentence, [...tokens, ...figures]);
    const within = ({ start, end }: PrintedQuantity): boolean =>
      spans.some((span) => span.start <= sentence.start + start && sentence.start + end <= span.end);
    const quantities = counts.filter(within);
    const shared = {
      slices: spans.map(({ start, end }) => ({ paragraph, text: line.slice(start, end), start, end })),
      claimant: claimant ?? source,
      channel: guessChannel(text),
      places: namedIn(text, known.places),
      // An outlet speaks on the day on which it publishes.
      claimedOn: claimant === undefined ? published : day,
      act: guessAct(text, whole),
      statement: claimant === undefined ? `${source}-own` : `${claimant}-${day ?? published ?? 'undated'}`,
      tokens: tokens.map(({ start, end }) => line.slice(start, end))
    };
    const where = `Paragraph ${paragraph}, entry ${nth + 1}`;
    return (quantities.length > 0 ? quantities : [null]).map((quantity, i): Entry => ({
      id: `${source}-p${paragraph}-${nth + 1}${quantities.length > 1 ? `-${i + 1}` : ''}`,
      kind: guessKind(text, quantity && (quantity.unit ?? 'items')),
      gist: `${where}${quantities.length > 1 ? `, quantity ${i + 1}` : ''}: a sentence of our own.`,
      quantity: quantity && draftQuantity(quantity),
      ...shared
    }));
  });
}
