import { CHANNELS, CLAIM_ACTS, CLAIM_KINDS, QUALIFIERS, STATUSES, UNITS } from '$lib/domain/sets';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { KEBAB } from './schema';

/** A claim as published at `/data/claims.json`: every field there, null where there is nothing to say. */

const id = v.pipe(v.string(), v.regex(KEBAB));
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/),
  v.description('A day, or an interval of two')
);
const range = { min: v.nullable(v.number()), max: v.nullable(v.number()), unit: v.picklist(UNITS) };
const locator = v.pipe(
  v.strictObject({
    paragraph: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Non-empty lines of the article, counted from 1')),
    start: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('UTF-16 offset in that line')),
    end: v.pipe(v.number(), v.integer(), v.minValue(1)),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('Of exactly that slice, as UTF-8'))
  }),
  v.description('A slice of one paragraph')
);

export const publishedClaimSchema = v.pipe(
  v.strictObject({
    id: v.pipe(id, v.description('Permanent')),
    source: id,
    locator: v.union([locator, v.pipe(v.array(locator), v.minLength(2))]),
    kind: v.picklist(CLAIM_KINDS),
    gist: v.pipe(v.string(), v.maxLength(240), v.description('One sentence, not the article’s')),
    claimant: id,
    channel: v.picklist(CHANNELS),
    places: v.array(id),
    claimedOn: v.nullable(date),
    happenedOn: v.nullable(date),
    quantity: v.nullable(
      v.strictObject({
        ...range,
        qualifier: v.picklist(QUALIFIERS),
        asPrinted: v.string(),
        printedUnit: v.pipe(
          v.picklist(UNITS),
          v.description('Differs from unit where the article printed another than it meant')
        ),
        also: v.pipe(v.array(v.strictObject(range)), v.description('Equivalents that the article prints beside it')),
        si: v.pipe(v.strictObject(range), v.description('Computed'))
      })
    ),
    status: v.picklist(STATUSES),
    statement: v.pipe(id, v.description('The utterance: claims that carry the same one are one voice')),
    opposes: v.array(id),
    correction: v.nullable(id),
    act: v.picklist(CLAIM_ACTS)
  }),
  v.title('Claim'),
  v.description('What one article says that someone said')
);

/** JSON Schema, draft 2020-12, of one published claim. */
export const claimJsonSchema = (): Record<string, unknown> => ({
  ...toJsonSchema(publishedClaimSchema, { target: 'draft-2020-12' })
});
