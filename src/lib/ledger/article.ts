/** An article as the ledger sees it: paragraphs counted from 1, offsets in UTF-16 units. Knows no files and no hashes. */

/** Curly and straight quotation marks have one length, so that words typed on a keyboard still find their place. */
export const straighten = (text: string): string => text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"');

/** The longest slice that a locator may point at, in UTF-16 units. */
export const LONGEST_SLICE = 240;

/** The non-empty lines of a text; a line keeps its outer spaces, since offsets count them. */
export const paragraphsOf = (text: string): string[] => text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');

export interface WrittenSlice {
  paragraph: number;
  text: string;
  /** Which occurrence is meant, from 1, where the words occur more than once. */
  nth?: number | undefined;
  /** Where the words begin, if that is known: a drafted entry says so, and then no doubt is left. */
  start?: number | undefined;
}

export interface FoundSlice {
  paragraph: number;
  start: number;
  end: number;
}

const occurrences = (line: string, text: string): number[] => {
  const starts: number[] = [];
  for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + 1)) starts.push(at);
  return starts;
};

/** Where the words of a draft stand, or the reason why they were refused. */
export function findSlice(
  paragraphs: readonly string[],
  { paragraph, text, nth, start: at }: WrittenSlice
): FoundSlice | { why: string } {
  const line = paragraphs[paragraph - 1];
  const short = text.length > 60 ? `${text.slice(0, 57)}...` : text;
  if (line === undefined) return { why: `found paragraph ${paragraph}; allowed 1 to ${paragraphs.length}` };
  if (text.trim() === '') return { why: 'found an empty text; allowed words of that paragraph' };
  if (text.length > LONGEST_SLICE) {
    return { why: `found ${text.length} units in "${short}"; allowed ${LONGEST_SLICE} at most` };
  }
  const exact = occurrences(line, text);
  const starts = exact.length > 0 ? exact : occurrences(straighten(line), straighten(text));
  if (starts.length === 0) {
    const elsewhere = paragraphs.flatMap((other, i) => (straighten(other).includes(straighten(text)) ? [i + 1] : []));
    const hint = elsewhere.length > 0 ? ` (they stand in paragraph ${elsewhere.join(', ')})` : '';
    return { why: `found nothing for "${short}" in paragraph ${paragraph}${hint}; allowed its exact words` };
  }
  if (at !== undefined && starts.includes(at)) return { paragraph, start: at, end: at + text.length };
  if (starts.length > 1 && nth === undefined) {
    return { why: `found "${short}" ${starts.length} times in paragraph ${paragraph}; allowed once, or say which by nth` };
  }
  const start = starts[(nth ?? 1) - 1];
  if (start === undefined) return { why: `found nth ${nth} of "${short}"; allowed 1 to ${starts.length}` };
  return { paragraph, start, end: start + text.length };
}
