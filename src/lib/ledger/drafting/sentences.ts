import { LONGEST_SLICE } from '../article';

/** Where the sentences of a paragraph are, and slices of them that a locator may point at. */

export interface Span {
  start: number;
  end: number;
}

const END = /[.!?]["”’)]*\s+(?=["“(]?[\p{Lu}\d])/gu;

/** Words that end in a full stop and go on: titles, months, initials, hours. */
const GOES_ON =
  /(?:\b(?:Gen|Gov|Lt|Col|Maj|Sgt|Mr|Mrs|Ms|Dr|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b\p{L}|[ap]\.m)\.$/u;

/** Sentences in order; nothing but spaces lies between them. */
export function sentencesOf(paragraph: string): Span[] {
  const spans: Span[] = [];
  let start = paragraph.length - paragraph.trimStart().length;
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].trimEnd().length;
    if (GOES_ON.test(paragraph.slice(0, end))) continue;
    spans.push({ start, end });
    start = match.index + match[0].length;
  }
  const end = paragraph.trimEnd().length;
  if (end > start) spans.push({ start, end });
  return spans;
}

/** The start of the word around an offset. */
const wordStart = (text: string, at: number): number => Math.max(0, text.lastIndexOf(' ', at - 1) + 1);

const wordEnd = (text: string, at: number): number => {
  const space = text.indexOf(' ', at);
  return space < 0 ? text.length : space;
};

/** A sentence as one slice if it is short enough, else as many as it takes to hold the tokens, none longer than allowed. */
export function slicesOf(paragraph: string, sentence: Span, tokens: readonly Span[]): Span[] {
  if (sentence.end - sentence.start <= LONGEST_SLICE) return [sentence];
  const slices: Span[] = [];
  for (const token of [...tokens].sort((a, b) => a.start - b.start)) {
    const last = slices.at(-1);
    const end = Math.min(sentence.end, wordEnd(paragraph, token.end));
    if (last && end - last.start <= LONGEST_SLICE) last.end = Math.max(last.end, end);
    else if (!last || token.end > last.end)
      slices.push({ start: Math.max(sentence.start, wordStart(paragraph, token.start), last?.end ?? 0), end });
  }
  if (slices.length > 0)
    return slices.map(({ start, end }) => trimmed(paragraph, { start, end: Math.min(end, start + LONGEST_SLICE) }));
  const end = wordStart(paragraph, sentence.start + LONGEST_SLICE - 1);
  return [trimmed(paragraph, { start: sentence.start, end: end > sentence.start ? end : sentence.start + LONGEST_SLICE })];
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: end - (own.length - own.trimEnd().length) };
};
