import {
  CHANGE_KINDS,
  CHANNELS,
  CHECK_KINDS,
  CLAIM_ACTS,
  CLAIM_KINDS,
  EXCLUSION_REASONS,
  PLACE_KINDS,
  QUALIFIERS,
  SIDES,
  STATUSES,
  UNITS
} from '$lib/domain/sets';
import * as v from 'valibot';
import { isDateOrInterval, isDay } from './dates';

/**
 * The shape of each data file, field by field. What is null, empty or computed may be left out. A message here says what
 * is allowed, since the reader of a fault also sees what was found. What one record says of another is lint's business.
 */

export const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'words')
);
const id = v.pipe(v.string(), v.regex(KEBAB, 'an id in kebab-case, as ap22-isw-2500'));
const ids = v.optional(v.array(id), []);
const orNull = <T extends v.GenericSchema>(schema: T) => v.optional(v.nullable(schema), null);
const date = v.pipe(
  v.string(),
  v.check(isDateOrInterval, 'a day YYYY-MM-DD of the calendar, or an interval of two, the earlier first')
);
const day = v.pipe(v.string(), v.check(isDay, 'a day YYYY-MM-DD of the calendar'));
const natural = v.pipe(v.number(), v.integer('a whole number'), v.minValue(0, '0 or more'));
const ordinal = v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, '1 or more'));
const figure = v.pipe(v.number(), v.finite('a finite number'));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, '64 hex digits'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'an http address'));
const degrees = (limit: number) =>
  v.pipe(v.number(), v.minValue(-limit, `-${limit} to ${limit}`), v.maxValue(limit, `-${limit} to ${limit}`));

const range = { min: orNull(figure), max: orNull(figure), unit: v.picklist(UNITS) };

export const sourceSchema = v.strictObject({
  id,
  outlet: text,
  agency: orNull(text),
  byline: orNull(text),
  published: orNull(day),
  title: text,
  url,
  derivesFrom: orNull(id),
  sha256,
  note: v.optional(v.string(), '')
});

export const actorSchema = v.strictObject({
  id,
  name: text,
  role: text,
  side: v.picklist(SIDES),
  aliases: v.optional(v.array(text), [])
});

export const placeSchema = v.strictObject({
  id,
  name: text,
  names: v.strictObject({ uk: orNull(text), ru: orNull(text) }),
  aliases: v.optional(v.array(text), []),
  kind: v.picklist(PLACE_KINDS),
  lon: degrees(180),
  lat: degrees(90),
  precisionKm: v.pipe(v.number(), v.gtValue(0, 'more than 0')),
  gazetteer: v.union([ordinal, text]),
  admin: text,
  positionedFrom: ids
});

export const locatorSchema = v.strictObject({ paragraph: ordinal, start: natural, end: ordinal, sha256 });

export const quantitySchema = v.strictObject({
  ...range,
  qualifier: v.picklist(QUALIFIERS),
  asPrinted: text,
  printedUnit: orNull(v.picklist(UNITS)),
  also: v.optional(v.array(v.strictObject(range)), [])
});

export const claimSchema = v.strictObject({
  id,
  locator: v.pipe(v.array(locatorSchema), v.minLength(1, 'one slice or more')),
  kind: v.picklist(CLAIM_KINDS),
  gist: text,
  claimant: id,
  channel: v.picklist(CHANNELS),
  places: ids,
  claimedOn: orNull(date),
  happenedOn: orNull(date),
  quantity: orNull(quantitySchema),
  status: v.picklist(STATUSES),
  statement: id,
  opposes: ids,
  correction: orNull(id),
  act: v.picklist(CLAIM_ACTS)
});

export const claimFileSchema = v.strictObject({ source: id, claims: v.array(v.unknown()) });

export const correctionSchema = v.strictObject({
  id,
  source: id,
  paragraph: ordinal,
  printed: text,
  kept: text,
  why: text,
  evidence: text,
  refs: ids,
  recorded: day
});

export const contextSchema = v.strictObject({
  id,
  text,
  value: orNull(figure),
  unit: orNull(v.picklist(UNITS)),
  date: orNull(date),
  citation: text,
  url
});

export const exclusionSchema = v.strictObject({
  source: v.union([id, v.literal('*')], "a source id or '*'"),
  paragraphs: orNull(v.strictTuple([ordinal, ordinal])),
  match: orNull(text),
  reason: v.picklist(EXCLUSION_REASONS),
  note: v.optional(v.string(), '')
});

export const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;
export const OPERATIONS = ['sum', 'difference', 'product', 'ratio', 'days-between', 'side-of-square'] as const;

export const checkSchema = v.strictObject({
  id,
  claim: id,
  kind: v.picklist(CHECK_KINDS),
  explanation: text,
  from: orNull(id),
  to: orNull(id),
  compass: orNull(v.picklist(COMPASS)),
  zones: orNull(v.strictTuple([text, text])),
  on: orNull(day),
  operation: orNull(v.picklist(OPERATIONS)),
  inputs: ids
});

const edition = { version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')), date: day };

export const editionSchema = v.strictObject(edition);

export const releaseSchema = v.strictObject({
  ...edition,
  changes: v.pipe(
    v.array(v.strictObject({ kind: v.picklist(CHANGE_KINDS), text, refs: ids })),
    v.minLength(1, 'one change or more')
  )
});

export const redirectsSchema = v.record(id, id);

export type ClaimRow = v.InferOutput<typeof claimSchema>;
export type SourceRow = v.InferOutput<typeof sourceSchema>;
export type ActorRow = v.InferOutput<typeof actorSchema>;
export type PlaceRow = v.InferOutput<typeof placeSchema>;
export type CorrectionRow = v.InferOutput<typeof correctionSchema>;
export type ContextRow = v.InferOutput<typeof contextSchema>;
export type ExclusionRow = v.InferOutput<typeof exclusionSchema>;
export type CheckRow = v.InferOutput<typeof checkSchema>;
export type EditionRow = v.InferOutput<typeof editionSchema>;
export type ReleaseRow = v.InferOutput<typeof releaseSchema>;
