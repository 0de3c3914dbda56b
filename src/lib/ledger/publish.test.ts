import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { datapackage } from './datapackage';
import { FIXTURE, inMemory } from './fixture';
import { claimsCsv, placesGeojson, publishClaims } from './publish';
import { claimJsonSchema } from './published-schema';
import { toCsv } from './csv';
import { readLedger } from './server/read';

const ledger = await readLedger(inMemory(FIXTURE));

describe('claims.json', () => {
  const claims = publishClaims(ledger);

  it('keeps the promised order of fields', () => {
    expect(Object.keys(claims[0] ?? {}).join(' ')).toBe(
      'id source locator kind gist claimant channel places claimedOn happenedOn quantity status statement opposes correction act'
    );
    expect(Object.keys(claims[0]?.quantity ?? {}).join(' ')).toBe('min max unit qualifier asPrinted printedUnit also si');
  });

  it('has one slice as an object and several as a list', () => {
    expect(claims.map(({ locator }) => Array.isArray(locator))).toEqual([false, false, true]);
  });

  it('fits its JSON Schema, which refuses a claim that does not', () => {
    const validate = new Ajv2020({ strict: true }).compile(claimJsonSchema());
    expect(claims.map((claim) => validate(claim))).toEqual([true, true, true]);
    expect(validate({ ...claims[0], status: 'rumoured' })).toBe(false);
    expect(validate({ ...claims[0], more: 1 })).toBe(false);
  });
});

describe('the tables', () => {
  it('quote what a comma, a quote or a line end would break', () => {
    expect(
      toCsv(
        ['a', 'b'],
        [
          ['x,y', 'say "it"'],
          [1, null],
          ['two\nlines', ' lead']
        ]
      )
    ).toBe('a,b\r\n"x,y","say ""it"""\r\n1,\r\n"two\nlines"," lead"\r\n');
  });

  it('have a row for each claim under the header that the data package describes', () => {
    const [header = '', ...rows] = claimsCsv(ledger).trimEnd().split('\r\n');
    const [csv] = datapackage(ledger, { name: 'x', title: 'X' }).resources;
    expect(rows).toHaveLength(ledger.claims.length);
    expect(
      (csv as { schema?: { fields: { name: string }[] } } | undefined)?.schema?.fields.map(({ name }) => name).join(',')
    ).toBe(header);
  });

  it('put longitude first on the map', () => {
    expect(placesGeojson(ledger).features[0]?.geometry.coordinates).toEqual([36.5, 49.5]);
  });
});
