import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dictionaryOf } from './dictionary';
import { placesGeojson, publishClaims } from './publish';
import { PUBLISHED, type PublishedFile } from './published-records';
import { readLedger } from './server/read';

const ledger = await readLedger();
const RECORDS: Record<PublishedFile, readonly unknown[]> = {
  'claims.json': publishClaims(ledger),
  'sources.json': ledger.sources,
  'actors.json': ledger.actors,
  'places.geojson': placesGeojson(ledger).features.map(({ properties }) => properties),
  'checks.json': ledger.checks,
  'corrections.json': ledger.corrections,
  'context.json': ledger.contexts,
  'changelog.json': ledger.changelog
};

describe.each(Object.keys(PUBLISHED) as PublishedFile[])('%s', (file) => {
  it('holds nothing but what its schema tells of', () => {
    expect(RECORDS[file].length).toBeGreaterThan(0);
    const faults = RECORDS[file].flatMap((record) => v.safeParse(PUBLISHED[file], record).issues ?? []);
    expect(faults.map(({ message }) => message)).toEqual([]);
  });

  it('has a meaning for each field, those inside others too', () => {
    const fields = dictionaryOf(file);
    expect(fields.filter(({ meaning }) => meaning === '')).toEqual([]);
    const [record] = RECORDS[file];
    const top = fields.map(({ name }) => name).filter((name) => !name.includes('.'));
    expect(top).toEqual(expect.arrayContaining(Object.keys(record as object)));
  });
});

it('names types in words, and closed sets by their values', () => {
  const fields = new Map(dictionaryOf('claims.json').map((field) => [field.name, field]));
  expect(fields.get('status')?.allowed).toEqual(['claimed', 'assessed', 'acknowledged', 'verified']);
  expect(['places', 'locator', 'quantity.si.min', 'locator.paragraph'].map((name) => fields.get(name)?.type)).toEqual([
    'list of texts',
    'object or list of objects',
    'number or null',
    'whole number'
  ]);
});
