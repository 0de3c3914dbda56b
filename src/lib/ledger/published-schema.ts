import { CHANNELS, CLAIM_ACTS, CLAIM_KINDS, QUALIFIERS, STATUSES, UNITS } from '$lib/domain/sets';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { KEBAB } from './schema';

/**
 * A claim as published at `/data/claims.json`: every field there, null where there is nothing to say. The descriptions
 * are what its readers are told, in the JSON Schema as in the data dictionary.
 */

const id = (description: string) => v.pipe(v.string(), v.regex(KEBAB), v.description(description));
const date = (description: string) =>
  v.pipe(
    v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/))),
    v.description(`${description}: a day, or an interval of two; null where the article gives none`)
  );
const range = {
  min: v.pipe(v.nullable(v.number()), v.description('Lower end; null where the article gives no number')),
  max: v.pipe(v.nullable(v.number()), v.description('Upper end; the same as min for a single number')),
  unit: v.pipe(v.picklist(UNITS), v.description('Unit as meant; time is minutes after local midnight'))
};
const locator = v.pipe(
  v.strictObject({
    paragraph: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Non-empty lines of the article, counted from 1')),
    start: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('UTF-16 offset in that line')),
    end: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('UTF-16 offset after the last character')),
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('Of exactly that slice, as UTF-8'))
  }),
  v.description('A slice of one paragraph')
);
const quantity = v.strictObject({
  ...range,
  qualifier: v.pipe(
    v.picklist(QUALIFIERS),
    v.description('The hedge in front of the number, which says on which side it is open')
  ),
  asPrinted: v.pipe(v.string(), v.description('The number and its unit as the article prints them')),
  printedUnit: v.pipe(v.picklist(UNITS), v.description('Differs from unit where the article printed another than it meant')),
  also: v.pipe(v.array(v.strictObject(range)), v.description('Equivalents that the article prints beside it')),
  si: v.pipe(v.strictObject(range), v.description('Computed: km², km or days; counts as they are'))
});

export const publishedClaimSchema = v.pipe(
  v.strictObject({
    id: id('Permanent; a rename leaves a redirect'),
    source: id('The article in which it was read: id in sources.json'),
    locator: v.pipe(
      v.union([locator, v.pipe(v.array(locator), v.minLength(2))]),
      v.description('Where it stands in the article; a list where it is told in several places')
    ),
    kind: v.pipe(v.picklist(CLAIM_KINDS), v.description('What sort of fact it states')),
    gist: v.pipe(v.string(), v.maxLength(240), v.description('One sentence of ours, not the article’s')),
    claimant: id('Who says so: id in actors.json'),
    channel: v.pipe(v.picklist(CHANNELS), v.description('How the utterance reached the public, as the article names it')),
    places: v.pipe(v.array(id('Id in places.geojson')), v.description('The places that it names, in its order')),
    claimedOn: date('When it was said'),
    happenedOn: date('When what it states happened'),
    quantity: v.pipe(v.nullable(quantity), v.description('The number that it states; null where it states none')),
    status: v.pipe(
      v.picklist(STATUSES),
      v.description(
        'How sure: one side says so (claimed), a third party reads it so (assessed), the side it hurts concedes it (acknowledged), the outlet says that it checked it (verified)'
      )
    ),
    statement: id('The utterance: claims that carry the same one are one voice'),
    opposes: v.pipe(v.array(id('Id of a claim')), v.description('Claims that say otherwise; a claim with any is disputed')),
    correction: v.pipe(
      v.nullable(id('Id in corrections.json')),
      v.description('The error of the article that is not repeated here; null where there is none')
    ),
    act: v.pipe(v.picklist(CLAIM_ACTS), v.description('Which part of the story it belongs to'))
  }),
  v.title('Claim'),
  v.description('What one article says that someone said')
);

/** JSON Schema, draft 2020-12, of one published claim. */
export const claimJsonSchema = (): Record<string, unknown> => ({
  ...toJsonSchema(publishedClaimSchema, { target: 'draft-2020-12' })
});
