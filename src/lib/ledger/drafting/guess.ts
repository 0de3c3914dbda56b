import type { Channel, ClaimAct, ClaimKind, Unit } from '$lib/domain/sets';
import { addDays } from '../dates';
import { quantitiesIn, type PrintedQuantity } from '../quantity-text';
import { placePattern } from '../tokens';
import { dimensionOf } from '../units';

/** First guesses for an editor, who decides: each is a word list and nothing cleverer. */

const KINDS: readonly (readonly [ClaimKind, RegExp])[] = [
  ['casualty', /\b(?:kill|wound|injur|dead\b|died\b|deaths?\b|casualt|loss(?:es)?\b|hospitali[sz])/i],
  ['evacuation', /\b(?:evacuat|displaced|fled\b|left their)/i],
  ['verification', /\b(?:verif|geolocat|could not (?:be )?(?:independently )?confirm)/i],
  ['infrastructure', /\b(?:power|plant|reactor|bridge|railway|water|electricity|grid)\b/i],
  ['control', /\b(?:captur|recaptur|seiz|retak|retook|liberat|under (?:its|our|their) control|holds?\b|held\b|flag)/i],
  ['movement', /\b(?:advanc|withdr|retreat|pull(?:ed|ing)? back|redeploy|moved\b|crossed\b|regroup)/i],
  ['statement', /\b(?:said|says|told|claim|report|announc|wrote|accus|warn|deni)/i]
];

const CHANNELS: readonly (readonly [Channel, RegExp])[] = [
  ['telegram', /\bTelegram\b/],
  ['tweet', /\btweet|\bTwitter\b/i],
  ['press-conference', /\b(?:press|news) conference\b/i],
  ['briefing', /\bbriefing\b/i],
  ['video', /\bvideo\b/i],
  ['photo', /\bphoto/i],
  ['map', /\bmap\b/i],
  ['interview', /\binterview\b/i],
  ['broadcast', /\b(?:television|radio|broadcast)\b/i],
  ['social-media', /\bsocial media\b/i],
  ['report', /\breport\b|\banalysis\b/i],
  ['official-statement', /\bstatement\b/i]
];

/** What kind of fact a sentence tells; its unit says more than its words do. */
export function guessKind(sentence: string, unit: Unit | null): ClaimKind {
  const dimension = unit === null ? null : dimensionOf(unit);
  if (dimension === 'area') return 'area';
  if (dimension === 'length') return 'distance';
  if (unit === 'tanks' || unit === 'aircraft' || unit === 'helicopters' || unit === 'artillery-systems') return 'equipment';
  const [kind] = KINDS.find(([name, words]) => words.test(sentence) && (name !== 'statement' || unit === null)) ?? [];
  return kind ?? (unit === null ? 'background' : 'count');
}

export const guessChannel = (sentence: string): Channel => CHANNELS.find(([, words]) => words.test(sentence))?.[0] ?? 'unstated';

export const guessAct = (sentence: string, article: string): ClaimAct =>
  /\bZaporizh|\bEnerhodar/.test(sentence) ? 'zaporizhzhia' : /\bKursk\b/.test(article) ? 'kursk' : 'kharkiv';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The last such weekday up to the day of the article, which is how news text means it. */
export function guessDay(sentence: string, published: string | null): string | null {
  const named = DAYS.findIndex((day) => new RegExp(`\\b${day}\\b`).test(sentence));
  if (named < 0 || published === null) return null;
  const back = (new Date(`${published}T00:00:00Z`).getUTCDay() - named + 7) % 7;
  return addDays(published, -back);
}

export interface Named {
  id: string;
  name: string;
  aliases: readonly string[];
}

/** The records that a sentence names, in the order in which it names them. */
export function namedIn(sentence: string, records: readonly Named[]): string[] {
  const bySpelling = new Map(
    records.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].flatMap((text) => [[text, id] as const, [text.toUpperCase(), id] as const])
    )
  );
  const pattern = placePattern([...records.flatMap(({ name, aliases }) => [name, ...aliases])]);
  const found = pattern ? [...sentence.matchAll(pattern)] : [];
  return [...new Set(found.flatMap(([text]) => bySpelling.get(text.replaceAll('’', "'")) ?? bySpelling.get(text) ?? []))];
}

/** People are mostly cited by their last name alone. */
export const byLastName = (record: Named): Named => {
  const last = record.name.split(' ').at(-1) ?? '';
  return /^\p{Lu}\p{L}{3,}$/u.test(last) && record.name.split(' ').length === 2
    ? { ...record, aliases: [...record.aliases, last] }
    : record;
};

const MONTH_BEFORE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)\s+$/;

/** Quantities that count something: no days of the month, no years, no order of events. */
export const countsIn = (sentence: string): PrintedQuantity[] =>
  quantitiesIn(sentence).filter(({ text, start, min, unit }) => {
    if (MONTH_BEFORE.test(sentence.slice(0, start))) return false;
    if (unit === null && /^(?:19|20)\d\d$/.test(text)) return false;
    if (unit === null && /^(?:first|second|third|once|one|half)$/i.test(text)) return false;
    return min === null || min > 0 || unit === 'time';
  });
