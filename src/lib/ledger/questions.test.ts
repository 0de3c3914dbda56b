import type { Quantity } from '$lib/domain/record';
import { describe, expect, it } from 'vitest';
import { FIXTURE, inMemory } from './fixture';
import {
  actorOf,
  checksOf,
  claimById,
  claimsBy,
  claimDateText,
  correctionsOf,
  dateText,
  disputed,
  findClaim,
  formatQuantity,
  oldIdsOf,
  opposing,
  placesOf,
  sameStatement,
  statementsOf
} from './index';
import { elsewhereOf } from './elsewhere';
import { readLedger } from './server/read';
import { siOf } from './units';

const ledger = await readLedger(inMemory(FIXTURE));
const quantity = (value: Pick<Quantity, 'min' | 'max' | 'unit'> & Partial<Quantity>): Quantity => ({
  qualifier: 'unstated',
  asPrinted: 'several',
  printedUnit: value.unit,
  also: [],
  si: siOf(value),
  ...value
});

describe('questions', () => {
  it('finds a claim by its old id too', () => {
    expect(findClaim(ledger, 's1-old')?.id).toBe('s1-area');
    expect(findClaim(ledger, 'nothing')).toBeUndefined();
    expect(() => claimById(ledger, 'nothing')).toThrow('no claim nothing');
  });

  it('knows that a dispute has two sides', () => {
    const [area, less, road] = ledger.claims;
    expect(area && opposing(ledger, area).map(({ id }) => id)).toEqual(['s1-less']);
    expect(less && opposing(ledger, less).map(({ id }) => id)).toEqual(['s1-area']);
    expect([area, less, road].map((claim) => claim && disputed(ledger, claim))).toEqual([true, true, false]);
  });

  it('knows who, where and when', () => {
    const road = claimById(ledger, 's1-road');
    expect(actorOf(ledger, road).name).toBe('Paper');
    expect(placesOf(ledger, road).map(({ id }) => id)).toEqual(['upper', 'lower']);
    expect(claimsBy(ledger, '2022-09-10').map(({ id }) => id)).toEqual(['s1-area']);
    expect([...statementsOf(ledger.claims).keys()]).toEqual(['army-2022-09-10', 'ministry-2022-09-11', 's1-own']);
  });
});

describe('what is said of a claim', () => {
  /** A second article that carries the army's words, and tells again what the first one tells in its own name. */
  const copied = `source: s2
claims:
  - { id: s2-area, locator: [{ paragraph: 1, start: 0, end: 9, sha256: ${'c'.repeat(64)} }], kind: area, gist: The army is said to have taken 2500 km²., claimant: army, channel: briefing, places: [upper], claimedOn: 2022-09-10, quantity: { min: 2500, max: 2500, unit: km2, qualifier: more-than, asPrinted: 'over 2,500 square kilometers' }, status: claimed, statement: army-2022-09-10, act: kharkiv }
  - { id: s2-morale, locator: [{ paragraph: 2, start: 0, end: 9, sha256: ${'c'.repeat(64)} }], kind: statement, gist: The army thanks its soldiers., claimant: army, channel: briefing, claimedOn: 2022-09-10, status: claimed, statement: army-2022-09-10, act: kharkiv }
  - { id: s2-road, locator: [{ paragraph: 3, start: 0, end: 9, sha256: ${'c'.repeat(64)} }], kind: distance, gist: Lower lies 45 km from Upper., claimant: paper, channel: article, places: [upper, lower], quantity: { min: 45, max: 45, unit: km, qualifier: unstated, asPrinted: 45 km }, status: assessed, statement: s1-own, act: kharkiv }
  - { id: s2-weather, locator: [{ paragraph: 4, start: 0, end: 9, sha256: ${'c'.repeat(64)} }], kind: background, gist: It rained., claimant: paper, channel: article, status: assessed, statement: s1-own, act: kharkiv }
`;
  const corrections = `- { id: cor-road, source: s1, paragraph: 3, printed: north, kept: south, why: Look at a map., evidence: The gazetteer., recorded: 2024-01-01, refs: [chk-road, s1-road, s2-road] }
- { id: cor-copy, source: s2, paragraph: 1, printed: over, kept: about, why: The original says about., evidence: Paper., recorded: 2024-01-01, refs: [s1-area, s2-area] }
`;
  const reading = readLedger(inMemory({ ...FIXTURE, 'claims/s2.yaml': copied, 'corrections.yaml': corrections }));

  it('are its checks and its corrections, its own first', async () => {
    const all = await reading;
    expect(checksOf(all, claimById(all, 's1-road')).map(({ id }) => id)).toEqual(['chk-road']);
    expect(checksOf(all, claimById(all, 's2-road'))).toEqual([]);
    expect(correctionsOf(all, claimById(all, 's2-road')).map(({ id }) => id)).toEqual(['cor-road']);
    expect(correctionsOf(all, claimById(all, 's1-less'))).toEqual([]);
  });

  it('is told elsewhere by the nearest passage of each other article', async () => {
    const all = await reading;
    const nearest = (id: string) => elsewhereOf(all, claimById(all, id)).map((claim): string => claim.id);
    expect(sameStatement(all, claimById(all, 's1-area')).map(({ id }) => id)).toEqual(['s1-area', 's2-area', 's2-morale']);
    expect(nearest('s1-area')).toEqual(['s2-area']);
    expect(nearest('s2-area')).toEqual(['s1-area']);
    expect(nearest('s2-morale')).toEqual(['s1-area']);
    expect(nearest('s1-less')).toEqual([]);
  });

  it('but of what an outlet tells in its own name only by the same fact', async () => {
    const all = await reading;
    const nearest = (id: string) => elsewhereOf(all, claimById(all, id)).map((claim): string => claim.id);
    expect(nearest('s1-road')).toEqual(['s2-road']);
    expect(nearest('s2-weather')).toEqual([]);
  });

  it('keeps the ids that it had', () => {
    expect(oldIdsOf(ledger, 's1-area')).toEqual(['s1-old']);
    expect(oldIdsOf(ledger, 's1-road')).toEqual([]);
  });
});

describe('words for quantities', () => {
  it.each([
    [{ min: 2500, max: 2500, unit: 'km2', qualifier: 'about' }, 'both', 'about 2,500 km² (965 sq mi)'],
    [{ min: 1000, max: 1000, unit: 'km2', qualifier: 'more-than' }, 'both', 'more than 1,000 km² (386 sq mi)'],
    [{ min: 3000, max: 3000, unit: 'km2' }, 'imperial', '1,160 sq mi'],
    [{ min: 500_000, max: 500_000, unit: 'acre', qualifier: 'about' }, 'both', 'about 500,000 acres (2,000 km²)'],
    [{ min: 500_000, max: 500_000, unit: 'acre' }, 'metric', '2,000 km²'],
    [{ min: 1268, max: 1268, unit: 'km2' }, 'both', '1,268 km² (490 sq mi)'],
    [{ min: 1250, max: 1250, unit: 'km2' }, 'both', '1,250 km² (483 sq mi)'],
    [{ min: 12_000, max: 12_000, unit: 'km2' }, 'both', '12,000 km² (4,630 sq mi)'],
    [{ min: 2938, max: 2938, unit: 'km' }, 'both', '2,938 km (1,830 mi)'],
    [{ min: 57.4, max: 57.4, unit: 'km' }, 'both', '57.4 km (35.7 mi)'],
    [{ min: 50, max: 50, unit: 'km', qualifier: 'up-to' }, 'both', 'up to 50 km (31 mi)'],
    [{ min: 13, max: 17, unit: 'mi' }, 'both', '13 to 17 mi (21 to 27 km)'],
    [{ min: 20, max: 20, unit: 'mi', qualifier: 'up-to' }, 'metric', 'up to 32 km'],
    [{ min: 180_000, max: 180_000, unit: 'people', qualifier: 'about' }, 'both', 'about 180,000 people'],
    [{ min: 1, max: 1, unit: 'people' }, 'both', '1 person'],
    [{ min: 120_000, max: 120_000, unit: 'people', qualifier: 'at-least' }, 'metric', 'at least 120,000 people'],
    [{ min: 7, max: 7, unit: 'months', qualifier: 'almost' }, 'both', 'almost 7 months'],
    [{ min: 221, max: 221, unit: 'time' }, 'both', '03:41'],
    [{ min: null, max: null, unit: 'settlements' }, 'both', 'several']
  ] as const)('%o in %s', (value, units, text) => {
    expect(formatQuantity(quantity(value), units)).toBe(text);
  });

  it.each([
    ['2022-09-10', '10 September 2022'],
    ['2022-09-08/2022-09-10', '8 to 10 September 2022'],
    ['2022-02-24/2022-09-11', '24 February to 11 September 2022'],
    ['2022-02-24/2024-08-12', '24 February 2022 to 12 August 2024']
  ])('%s', (date, text) => {
    expect(dateText(date)).toBe(text);
    expect(claimDateText({ claimedOn: null })).toBe('');
  });
});
