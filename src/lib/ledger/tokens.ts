/** The tokens of an article that a claim or an exclusion must cover: whatever can be right or wrong about place, time and number. */

export type TokenKind = 'number' | 'number-word' | 'weekday' | 'month' | 'clock' | 'place';

export interface Token {
  kind: TokenKind;
  text: string;
  /** UTF-16 offsets in the line. */
  start: number;
  end: number;
}

const UNITS_AND_TEENS =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const SCALES =
  'hundreds?|thousands?|millions?|billions?|half|halves|dozens?|tens|scores|once|twice|several|a week|a month|a year';
const ORDINALS =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth|thirtieth|hundredth|thousandth';

/** Case matters for the months and weekdays: "may" and "march" are verbs too. */
const PATTERNS: readonly (readonly [TokenKind, RegExp])[] = [
  ['clock', /\b\d{1,2}(?::\d{2})?\s?(?:[ap]\.m\.|[AaPp][Mm]\b)|\b\d{1,2}:\d{2}\b/g],
  ['number', /\d+(?:[.,]\d+)*/g],
  ['number-word', new RegExp(`\\b(?:${UNITS_AND_TEENS}|${TENS}|${SCALES}|${ORDINALS})\\b`, 'gi')],
  ['weekday', /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.)/g],
  [
    'month',
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?/g
  ]
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");

/** One pattern for all the names, the longest first, so that "Kharkiv Oblast" is one token; datelines print capitals. */
export function placePattern(names: readonly string[]): RegExp | null {
  const spellings = [...new Set(names.flatMap((name) => [name, name.toUpperCase()]))].filter((name) => name.trim() !== '');
  if (spellings.length === 0) return null;
  const longestFirst = spellings.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** Every token of a line, in order; a token that lies inside an earlier, longer one is dropped. */
export function tokensOf(line: string, places: RegExp | null): Token[] {
  const patterns = places ? [...PATTERNS, ['place', places] as const] : PATTERNS;
  const all = patterns.flatMap(([kind, pattern]) =>
    [...line.matchAll(pattern)].map((match): Token => {
      const [text] = match;
      return { kind, text, start: match.index, end: match.index + text.length };
    })
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Token[] = [];
  for (const token of all) {
    if (!kept.some((other) => other.start <= token.start && token.end <= other.end)) kept.push(token);
  }
  return kept;
}
