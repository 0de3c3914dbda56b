import { CHANGE_KINDS, CHECK_KINDS, PLACE_KINDS, SIDES, UNITS, VERDICTS } from '$lib/domain/sets';
import * as v from 'valibot';
import { publishedClaimSchema } from './published-schema';
import { COMPASS, OPERATIONS } from './schema';

/** What the records beside the claims hold, as published: every field with its meaning, for the data dictionary. */

const says = <S extends v.GenericSchema>(schema: S, description: string) => v.pipe(schema, v.description(description));
const text = (description: string) => says(v.string(), description);
const maybe = (description: string) => says(v.nullable(v.string()), description);
const list = (description: string) => says(v.array(v.string()), description);
const number = (description: string) => says(v.number(), description);

const source = v.strictObject({
  id: text('Permanent'),
  outlet: text('Who published the article'),
  agency: maybe('Where the text comes from when the outlet carries another’s'),
  byline: maybe('Its authors, as printed'),
  published: maybe('Day of publication; null where the page gives none'),
  title: text('Headline'),
  url: text('Address at which it was read'),
  derivesFrom: maybe('The source that it repeats: it is then no voice of its own'),
  sha256: text('Of the text that was read, which is how a file is matched to its source'),
  note: text('What else is to be known of it')
});

const actor = v.strictObject({
  id: text('Permanent'),
  name: text('As we write it'),
  role: text('At the time of the articles'),
  side: says(v.picklist(SIDES), 'On whose behalf they speak'),
  aliases: list('Other spellings and names in the articles')
});

const place = v.strictObject({
  id: text('Permanent'),
  name: text('English, by the Ukrainian national system or the common English form of Russian names'),
  names: says(v.strictObject({ uk: maybe('In Ukrainian'), ru: maybe('In Russian') }), 'The same in the two languages'),
  aliases: list('Every other spelling in the articles'),
  kind: says(v.picklist(PLACE_KINDS), 'What sort of place'),
  precisionKm: number('Radius of doubt in km; half a kilometre or less is a sure point'),
  gazetteer: says(v.union([v.number(), v.string()]), 'GeoNames id, or the citation of the evidence'),
  admin: text('Oblast and country'),
  positionedFrom: list('Claims whose printed distance was used to place it: measuring those back proves nothing')
});

const check = v.strictObject({
  id: text('Permanent'),
  claim: text('The claim that is checked'),
  kind: says(v.picklist(CHECK_KINDS), 'What is recomputed'),
  explanation: text('How, in words'),
  from: maybe('Place from which it is measured'),
  to: maybe('Place to which it is measured; border is the nearest point of the Ukraine–Russia border'),
  compass: says(v.nullable(v.picklist(COMPASS)), 'Compass point as printed, for a bearing'),
  zones: says(v.nullable(v.array(v.string())), 'Time zones of two printed clock times'),
  on: maybe('Day of the first of them'),
  operation: says(v.nullable(v.picklist(OPERATIONS)), 'What is done with the inputs'),
  inputs: list('Ids of claims and contexts that go in'),
  recomputed: says(
    v.nullable(
      v.strictObject({
        min: number('Lower end'),
        max: number('Upper end'),
        unit: says(v.picklist([...UNITS, 'degrees', 'ratio']), 'Unit of both'),
        text: text('The arithmetic')
      })
    ),
    'Our result; null where nothing can be computed'
  ),
  verdict: says(v.picklist(VERDICTS), 'What comes of comparing it with what was printed')
});

const correction = v.strictObject({
  id: text('Permanent'),
  source: text('The article'),
  paragraph: number('Where in it'),
  printed: text('What it prints, in our words or a few of its own'),
  kept: text('What the ledger keeps instead'),
  why: text('The reason'),
  evidence: text('What proves it'),
  refs: list('Ids of checks, claims, contexts and places that prove it'),
  recorded: text('Day on which it entered the ledger')
});

const context = v.strictObject({
  id: text('Permanent'),
  text: text('The fact, in one sentence of ours'),
  value: says(v.nullable(v.number()), 'Its number; null where it has none'),
  unit: says(v.nullable(v.picklist(UNITS)), 'Unit of that number'),
  date: maybe('Day or interval for which it holds'),
  citation: text('Where it is from'),
  url: text('Address of that')
});

const release = v.strictObject({
  version: text('Edition of the ledger'),
  date: text('Its day'),
  changes: says(
    v.array(
      v.strictObject({
        kind: says(v.picklist(CHANGE_KINDS), 'What sort of change'),
        text: text('What changed'),
        refs: list('Ids of the records that it is about')
      })
    ),
    'What it changed'
  )
});

/** The schema of one record of each published file, by the file's name. */
export const PUBLISHED = {
  'claims.json': publishedClaimSchema,
  'sources.json': source,
  'actors.json': actor,
  'places.geojson': place,
  'checks.json': check,
  'corrections.json': correction,
  'context.json': context,
  'changelog.json': release
} as const;
export type PublishedFile = keyof typeof PUBLISHED;
