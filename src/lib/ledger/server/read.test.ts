import { describe, expect, it } from 'vitest';
import { FIXTURE, inMemory } from '../fixture';
import { LedgerError } from '../issue';
import { lintLedger, readLedger } from './read';

/** The fixture with one piece of one file replaced. */
const altered = (file: string, from: string | RegExp, to: string) => {
  const text = FIXTURE[file] ?? '';
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${String(from)} isn't in ${file}`);
  return inMemory({ ...FIXTURE, [file]: changed });
};

describe('a record without faults', () => {
  it('is read, computed and frozen', async () => {
    const ledger = await readLedger(inMemory(FIXTURE));
    const [area, less] = ledger.claims;
    expect(area?.quantity?.si).toEqual({ min: 2500, max: 2500, unit: 'km2' });
    expect(area?.quantity?.printedUnit).toBe('km2');
    expect(less?.opposes).toEqual(['s1-area']);
    expect(ledger.checks.map(({ verdict }) => verdict)).toEqual(['holds', 'holds']);
    expect(Object.isFrozen(area?.quantity?.also[0])).toBe(true);
    expect(ledger.redirects).toEqual({ 's1-old': 's1-area' });
  });
});

describe('a fault', () => {
  it.each([
    ['claims/s1.yaml', 'unit: km2, qualifier', 'unit: sqkm, qualifier', 's1-area quantity.unit', 'km2, mi2'],
    ['claims/s1.yaml', 'claimant: army', 'claimant: armee', 's1-area claimant', 'army'],
    ['claims/s1.yaml', 'opposes: [s1-less]', 'opposes: [s1-lesser]', 's1-area opposes[0]', 's1-less'],
    ['claims/s1.yaml', 'claimedOn: 2022-09-10', 'claimedOn: 2022-09-31', 's1-area claimedOn', 'calendar'],
    ['claims/s1.yaml', 'claimedOn: 2022-09-10', 'claimedOn: 2022-09-12', 's1-area claimedOn', '2022-09-11'],
    ['claims/s1.yaml', '2022-09-01/2022-09-10', '2022-09-10/2022-09-01', 's1-road happenedOn', 'earlier first'],
    ['claims/s1.yaml', 'id: s1-less', 'id: s1-area', 's1-area id', 'an id of its own'],
    ['claims/s1.yaml', 'min: 2500', 'min: 2600', 's1-area quantity.min', '2500 at most'],
    ['claims/s1.yaml', 'min: 45, max: 45', 'min: 54, max: 54', 's1-road quantity.min', '45'],
    ['claims/s1.yaml', 'status: verified', 'status: acknowledged', 's1-road status', 'verified'],
    ['claims/s1.yaml', 'end: 40', 'end: 400', 's1-area locator[0].end', '240'],
    ['claims/s1.yaml', 'kind: control', 'knd: control', 's1-less knd', 'only the fields'],
    ['claims/s1.yaml', 'gist: Lower is 45 km from Upper.', 'gist: Lower is near', 's1-road gist', 'full stop'],
    ['claims/s1.yaml', 'statement: ministry-2022-09-11', 'statement: army-2022-09-10', 's1-less statement', 'ministry-'],
    ['places.yaml', 'lon: 36.5, lat: 49.5', 'lon: 49.5, lat: 36.5', 'upper lon', '22 to'],
    ['places.yaml', 'precisionKm: 0.5', 'precisionKm: 0', 'upper precisionKm', 'more than 0'],
    ['sources.yaml', 'derivesFrom: s1', 'derivesFrom: s2', 's2 derivesFrom', 'another source'],
    ['redirects.yaml', 's1-old: s1-area', 's1-old: s1-gone', 's1-old', 's1-area'],
    ['redirects.yaml', 's1-old: s1-area', 's1-old: s1-older, s1-older: s1-area', 's1-old', 'last id'],
    ['checks.yaml', 'from: upper, ', '', 'chk-road from', 'a place'],
    ['exclusions.yaml', '[5, 5]', '[5, 4]', 'paragraphs', 'first paragraph'],
    ['context.yaml', 'https://example.org/c', 'example', 'ctx-one url', 'http'],
    ['ledger.yaml', '1.0.0', 'one', 'version', '1.0.0'],
    ['corrections.yaml', ', recorded: 2023-12-01', '', 'cor-road recorded', 'a value'],
    ['corrections.yaml', 'recorded: 2023-12-01', 'recorded: 2024-01-02', 'cor-road recorded', '2024-01-01 or before'],
    ['changelog.yaml', '1.0.0', '1.0.1', 'version', '1.0.0, the version in data/ledger.yaml'],
    ['changelog.yaml', '2024-01-01', '2023-12-31', 'date', '2024-01-01, the date in data/ledger.yaml'],
    ['changelog.yaml', '0.9.0', '1.0.0', 'version', 'a version below 1.0.0'],
    ['changelog.yaml', '2023-12-01', '2024-02-01', 'date', '2024-01-01 or before'],
    ['changelog.yaml', 's1-road', 's1-rode', 'changes[0].refs[0]', 's1-road'],
    ['changelog.yaml', 'kind: added', 'kind: improved', 'changes[0].kind', 'added, changed, corrected, removed']
  ])('%s: %s as %s', async (file, from, to, field, allowed) => {
    const text = FIXTURE[file] ?? '';
    const issues = await lintLedger(altered(file, from, to));
    const line = text.slice(0, text.indexOf(from)).split('\n').length;
    const match = issues.find((issue) => issue.field === field);
    expect(issues.map((issue) => `${issue.line} ${issue.field}`)).toContain(`${line} ${field}`);
    expect(match?.file).toBe(`data/${file}`);
    expect(match?.allowed).toContain(allowed);
    expect(match?.found).not.toBe('');
  });

  it('is a field left out, told at the record', async () => {
    const [issue] = await lintLedger(altered('claims/s1.yaml', '    status: claimed\n', ''));
    expect(issue).toMatchObject({
      line: 3,
      field: 's1-area status',
      found: 'nothing',
      allowed: 'a value: claimed, assessed, acknowledged, verified'
    });
  });

  it('is YAML that does not parse', async () => {
    const [issue] = await lintLedger(altered('claims/s1.yaml', 'channel: telegram', 'channel: [telegram'));
    expect(issue).toMatchObject({ file: 'data/claims/s1.yaml', field: 'yaml', allowed: 'well-formed YAML' });
    expect(issue?.line).toBeGreaterThan(1);
  });

  it('is thrown as a LedgerError that lists every one and has no stack', async () => {
    const error: unknown = await readLedger(altered('claims/s1.yaml', /claimant: \w+/g, 'claimant: nobody')).catch(
      (caught: unknown) => caught
    );
    expect(error).toBeInstanceOf(LedgerError);
    expect((error as LedgerError).issues.length).toBeGreaterThanOrEqual(3);
    expect((error as LedgerError).stack).not.toMatch(/^\s+at /m);
  });

  it('is a missing file too', async () => {
    const rest = Object.fromEntries(Object.entries(FIXTURE).filter(([file]) => file !== 'actors.yaml'));
    expect((await lintLedger(inMemory(rest)))[0]).toMatchObject({ file: 'data/actors.yaml', field: 'file', found: 'nothing' });
  });

  it('demands a correction where an area is printed as a length', async () => {
    const effects = altered('claims/s1.yaml', 'asPrinted: 45 kilometers }', 'asPrinted: 45 acres, printedUnit: acre }');
    expect((await lintLedger(effects)).map(({ field }) => field)).toContain('s1-road correction');
  });
});
