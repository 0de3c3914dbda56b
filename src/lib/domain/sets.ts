/** The closed sets of the record. A new member must be learnt by every `switch` that ends in `satisfies never`. */

/** How sure a claim is, from one side's word to a check by the outlet itself. *Disputed* is an overlay, derived from `opposes`. */
export const STATUSES = ['claimed', 'assessed', 'acknowledged', 'verified'] as const;
export type Status = (typeof STATUSES)[number];

export const SIDES = ['ukraine', 'russia', 'uk', 'us', 'germany', 'nato', 'iaea', 'analyst', 'outlet', 'other'] as const;
export type Side = (typeof SIDES)[number];

export const CLAIM_KINDS = [
  'control',
  'movement',
  'area',
  'distance',
  'count',
  'casualty',
  'equipment',
  'evacuation',
  'infrastructure',
  'statement',
  'verification',
  'background'
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** The way in which the utterance reached the public, as the article names it. */
export const CHANNELS = [
  'report',
  'briefing',
  'telegram',
  'tweet',
  'video',
  'photo',
  'map',
  'press-conference',
  'broadcast',
  'interview',
  'meeting',
  'official-statement',
  'social-media',
  'article',
  'unstated'
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Units as meant. `time` counts minutes after local midnight; `items` counts anything without a unit of its own. */
export const UNITS = [
  'km2',
  'mi2',
  'acre',
  'km',
  'mi',
  'people',
  'settlements',
  'tanks',
  'artillery-systems',
  'aircraft',
  'helicopters',
  'items',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'time'
] as const;
export type Unit = (typeof UNITS)[number];

/** The hedge in front of a number. `min` and `max` stay the printed number; the hedge says on which side it is open. */
export const QUALIFIERS = ['exact', 'about', 'more-than', 'up-to', 'almost', 'at-least', 'unstated'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const PLACE_KINDS = [
  'city',
  'town',
  'village',
  'plant',
  'river',
  'border',
  'district',
  'oblast',
  'region',
  'country',
  'continent'
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const CHECK_KINDS = ['conversion', 'distance', 'bearing', 'area', 'time', 'arithmetic'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

export const VERDICTS = ['holds', 'rounded', 'wrong-unit', 'differs', 'cannot-check'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a claim is about; the story's acts add an opening and a coda. */
export const CLAIM_ACTS = ['kharkiv', 'zaporizhzhia', 'kursk'] as const;
export type ClaimAct = (typeof CLAIM_ACTS)[number];

export const ACTS = ['opening', 'kharkiv', 'zaporizhzhia', 'kursk', 'coda'] as const;
export type Act = (typeof ACTS)[number];

/** What an edition of the ledger did to the one before it. */
export const CHANGE_KINDS = ['added', 'changed', 'corrected', 'removed'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const EXCLUSION_REASONS = [
  'boilerplate',
  'caption',
  'advertisement',
  'repeat',
  'byline',
  'metonym',
  'name',
  'not-a-number',
  'rhetoric'
] as const;
export type ExclusionReason = (typeof EXCLUSION_REASONS)[number];
