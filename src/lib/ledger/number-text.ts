/** Numbers as English prints them: digits, words, clock times; with UTF-16 offsets. Never throws, whatever the text. */

export interface PrintedNumber {
  text: string;
  start: number;
  end: number;
  /** Minutes after midnight for a clock time; null for a vague word (several, tens of thousands). */
  value: number | null;
  form: 'digits' | 'words' | 'vague' | 'clock' | 'ordinal';
}

const SMALL: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i])
);
const TENS: Readonly<Record<string, number>> = Object.fromEntries(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10])
);
const SCALES: Readonly<Record<string, number>> = { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const ORDINALS: Readonly<Record<string, number>> = Object.fromEntries(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ').map((word, i) => [word, i + 1])
);
const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2 };

const words = (table: Readonly<Record<string, number>>): string => Object.keys(table).join('|');
const small = words(SMALL);
const tens = words(TENS);
const scale = words(SCALES);
const digits = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\d,]*\\d)|\\d+(?:\\.\\d+)?';
const below = `(?:(?:${tens})(?:[ -](?:${small}))?|(?:${small}))`;
const word = `(?:(?:half(?: an?)?|an?) )?(?:(?:${below})(?:[ -](?:${scale}))*|(?:${scale})\\b(?:[ -](?:${scale}))*)(?: (?:and )?(?:${below})(?:[ -](?:${scale}))*)*`;
const plural = 'tens|scores|dozens|hundreds|thousands|millions|billions';

/** The longest reading first: a clock time before its digits, "tens of thousands" before "thousands". */
const PRINTED = new RegExp(
  [
    `(?<clock>\\b\\d{1,2}(?::\\d{2})?\\s?(?:[ap]\\.m\\.|[ap]m\\b)|\\b\\d{1,2}:\\d{2}\\b)`,
    `(?<vague>\\b(?:several(?: (?:${scale}))?|(?:${plural})(?: of (?:${plural}))*)\\b)`,
    `(?<digits>(?:${digits})(?: (?:${scale})\\b)?)`,
    `(?<ordinal>\\b(?:${words(ORDINALS)}|once|twice)\\b)`,
    `(?<words>\\b${word}\\b|\\bhalf\\b)`,
    `(?<week>\\b(?:a|an|per) (?=(?:hour|day|week|month|year)\\b))`
  ].join('|'),
  'gi'
);

const clockValue = (text: string): number | null => {
  const [, hour = '', minute = '0', half = ''] = /^(\d{1,2})(?::(\d{2}))?\s?([ap])?/i.exec(text) ?? [];
  const [h, m] = [Number(hour), Number(minute)];
  if (m > 59 || h > (half === '' ? 23 : 12) || (half !== '' && h === 0)) return null;
  const onTwelve = half === '' ? h : (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return onTwelve * 60 + m;
};

const digitsValue = (text: string): number => {
  const [figure = '', name = ''] = text.split(' ');
  return Number((Number(figure.replaceAll(',', '')) * (SCALES[name.toLowerCase()] ?? 1)).toPrecision(15));
};

/** The value of a run of number words: "two hundred and twenty", "half a million". */
export function wordsValue(text: string): number | null {
  const parts = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((part) => !['and', 'a', 'an', ''].includes(part));
  const half = parts[0] === 'half';
  if (half) parts.shift();
  if (parts.length === 0) return half ? 0.5 : null;
  let [total, current] = [0, 0];
  for (const part of parts) {
    const factor = SCALES[part];
    const addend = SMALL[part] ?? TENS[part];
    if (factor === undefined && addend === undefined) return null;
    if (addend !== undefined) current += addend;
    else if (factor !== undefined && factor > 100) [total, current] = [total + (current || 1) * factor, 0];
    else current = (current || 1) * (factor ?? 1);
  }
  return (total + current) * (half ? 0.5 : 1);
}

/** Every number of a text, in order. */
export function numbersIn(text: string): PrintedNumber[] {
  return [...text.matchAll(PRINTED)].map((match): PrintedNumber => {
    const [whole] = match;
    const groups = match.groups ?? {};
    const at = { text: whole.trimEnd(), start: match.index, end: match.index + whole.trimEnd().length };
    if (groups.clock !== undefined) return { ...at, value: clockValue(whole), form: 'clock' };
    if (groups.vague !== undefined) return { ...at, value: null, form: 'vague' };
    if (groups.digits !== undefined) return { ...at, value: digitsValue(whole), form: 'digits' };
    if (groups.ordinal !== undefined) {
      const lower = whole.toLowerCase();
      return { ...at, value: ORDINALS[lower] ?? TIMES[lower] ?? null, form: 'ordinal' };
    }
    if (groups.week !== undefined) return { ...at, value: 1, form: 'words' };
    return { ...at, value: wordsValue(whole), form: 'words' };
  });
}
