import type { Check, CheckDeclaration, Claim, Context, LonLat, Place, Quantity } from '$lib/domain/record';
import { describe, expect, it } from 'vitest';
import { siOf } from '../units';
import { compare } from './compare';
import { azimuth, distanceKm, distanceToLine } from './geodesic';
import { runCheck } from './index';
import { instantOf } from './time';
import type { World } from './world';

type Figures = Pick<Quantity, 'min' | 'max' | 'unit'> & Partial<Quantity>;

const claimOf = (id: string, figures: Figures | null, dates: Partial<Claim> = {}): Claim => {
  const quantity = figures && {
    qualifier: 'unstated',
    asPrinted: '',
    printedUnit: figures.unit,
    also: [],
    si: siOf(figures),
    ...figures
  };
  return { id, quantity, claimedOn: null, happenedOn: null, ...dates } as unknown as Claim;
};
const placeOf = (id: string, lon: number, lat: number, precisionKm = 0.5, positionedFrom: string[] = []): Place =>
  ({ id, name: id, lon, lat, precisionKm, positionedFrom }) as unknown as Place;
const contextOf = (id: string, value: number | null, unit: string | null, date: string | null = null): Context =>
  ({ id, value, unit, date }) as unknown as Context;

const run = (
  check: Partial<CheckDeclaration>,
  claim: Claim,
  {
    places = [],
    contexts = [],
    claims = [],
    border = null
  }: { places?: Place[]; contexts?: Context[]; claims?: Claim[]; border?: LonLat[][] | null } = {}
): Check => {
  const world: World = {
    claims: new Map([claim, ...claims].map((one) => [one.id, one])),
    contexts: new Map(contexts.map((one) => [one.id, one])),
    places: new Map(places.map((one) => [one.id, one])),
    border
  };
  const empty = {
    id: 'x',
    explanation: '',
    from: null,
    to: null,
    compass: null,
    zones: null,
    on: null,
    operation: null,
    inputs: []
  };
  return runCheck({ ...empty, kind: 'conversion', claim: claim.id, ...check } as unknown as CheckDeclaration, world);
};

describe('geodesics', () => {
  it('measures a degree of latitude and of longitude at 50° north as the ellipsoid has them', () => {
    expect(distanceKm([36, 50], [36, 51])).toBeCloseTo(111.24, 1); // 2π·6367.4·(1+…)/360 at 50.5°
    expect(distanceKm([36, 50], [37, 50])).toBeCloseTo(71.696, 1); // cos 50° · 111.32 · 1.0019
    expect(azimuth([36, 50], [36, 51])).toBeCloseTo(0, 6);
    expect(azimuth([36, 50], [36, 49])).toBeCloseTo(180, 6);
  });

  it('finds the nearest point inside a segment, not only at its ends', () => {
    const nearest = distanceToLine([36, 50.1], [[[35, 50], [37, 50]], [[30, 40], [31, 41]]]); // prettier-ignore
    expect(nearest?.km).toBeCloseTo(11.12, 1);
    expect(nearest?.at[0]).toBeCloseTo(36, 1);
    expect(distanceToLine([0, 0], [])).toBeNull();
  });
});

describe('comparing', () => {
  it.each([
    [386, 386.1, 'unstated', 'holds'],
    [30, 31.07, 'unstated', 'rounded'],
    [1860, 1864.1, 'about', 'rounded'],
    [73, 62, 'unstated', 'differs'],
    [1000, 2500, 'more-than', 'holds'],
    [50, 40, 'up-to', 'holds'],
    [7, 6.5, 'almost', 'holds'],
    [2.5, 2.54, 'unstated', 'holds']
  ] as const)('%d printed, %d computed, %s: %s', (printed, computed, qualifier, verdict) => {
    expect(compare({ min: printed, max: printed, qualifier }, { min: computed, max: computed })).toBe(verdict);
  });
});

describe('conversion', () => {
  it.each([
    [{ min: 1000, max: 1000, unit: 'km2' }, { min: 386, max: 386, unit: 'mi2' }, 'holds', '1,000 km² = 386 mi²'],
    [{ min: 2500, max: 2500, unit: 'km2' }, { min: 965, max: 965, unit: 'mi2' }, 'holds', '2,500 km² = 965 mi²'],
    [{ min: 73, max: 73, unit: 'km' }, { min: 45, max: 45, unit: 'mi' }, 'holds', '73 km = 45.4 mi'],
    [{ min: 50, max: 50, unit: 'km' }, { min: 30, max: 30, unit: 'mi' }, 'rounded', '50 km = 31.1 mi'],
    [
      { min: 3000, max: 3000, unit: 'km2', printedUnit: 'km' },
      { min: 1860, max: 1860, unit: 'mi' },
      'wrong-unit',
      '3,000 km² = 1,158 mi²'
    ]
  ] as const)('%o beside %o', (figures, also, verdict, text) => {
    const check = run({}, claimOf('c', { ...figures, also: [also] }));
    expect(check.verdict).toBe(verdict);
    expect(check.recomputed?.text).toBe(text);
  });

  it('turns half a million acres for a context in km²', () => {
    const claim = claimOf('c', { min: 500_000, max: 500_000, unit: 'acre', qualifier: 'about' });
    const check = run({ inputs: ['ctx'] }, claim, { contexts: [contextOf('ctx', 2000, 'km2')] });
    expect(check.recomputed?.min).toBeCloseTo(2023.43, 2);
    expect(check.verdict).toBe('rounded');
  });

  it('has nothing to say of a vague quantity', () => {
    expect(run({}, claimOf('c', { min: null, max: null, unit: 'km' }))).toMatchObject({
      verdict: 'cannot-check',
      recomputed: null
    });
  });
});

describe('distance and bearing', () => {
  const places = [
    placeOf('a', 37, 50, 1),
    placeOf('b', 37, 51, 1),
    placeOf('placed', 37, 51, 1, ['c']),
    placeOf('rough', 37, 50.1, 30)
  ];

  it('carries the doubt of both places', () => {
    const { recomputed, verdict } = run(
      { kind: 'distance', from: 'a', to: 'b' } as unknown as CheckDeclaration,
      claimOf('c', { min: 113, max: 113, unit: 'km' }),
      { places }
    );
    expect(recomputed?.min).toBeCloseTo(109.24, 1);
    expect(recomputed?.max).toBeCloseTo(113.24, 1);
    expect(verdict).toBe('holds');
  });

  it.each([
    ['b', { min: 140, max: 140, unit: 'km' }, 'differs'],
    ['b', { min: 69, max: 70, unit: 'mi' }, 'holds'],
    ['placed', { min: 111, max: 111, unit: 'km' }, 'cannot-check'],
    ['rough', { min: 11, max: 11, unit: 'km' }, 'cannot-check'],
    ['border', { min: 111, max: 111, unit: 'km' }, 'cannot-check']
  ] as const)('to %s', (to, figures, verdict) => {
    expect(run({ kind: 'distance', from: 'a', to } as Partial<CheckDeclaration>, claimOf('c', figures), { places }).verdict).toBe(
      verdict
    );
  });

  it('measures to the border', () => {
    const border: LonLat[][] = [[[36, 50.2], [38, 50.2]]]; // prettier-ignore
    const check = run(
      { kind: 'distance', from: 'a', to: 'border' } as unknown as CheckDeclaration,
      claimOf('c', { min: 13, max: 17, unit: 'mi' }),
      { places, border }
    );
    expect(check.recomputed?.text).toBe('a to the border: 22.2 ± 1 km = 13.8 mi');
    expect(check.verdict).toBe('holds');
  });

  it.each([
    ['N', 'holds'],
    ['NE', 'rounded'],
    ['E', 'differs'],
    ['NW', 'rounded']
  ] as const)('north is %s: %s', (compass, verdict) => {
    expect(
      run({ kind: 'bearing', from: 'a', to: 'b', compass } as unknown as CheckDeclaration, claimOf('c', null), { places }).verdict
    ).toBe(verdict);
  });
});

describe('area', () => {
  it('is a square of 50 km a side for 2,500 km²', () => {
    const check = run({ kind: 'area', operation: 'side-of-square' }, claimOf('c', { min: 2500, max: 2500, unit: 'km2' }));
    expect(check.recomputed).toMatchObject({ min: 50, max: 50, unit: 'km', text: '2,500 km² = a square of 50 km a side' });
    expect(check.verdict).toBe('cannot-check');
  });

  it('is less than what twelve by forty kilometres hold', () => {
    const contexts = [contextOf('deep', 12, 'km'), contextOf('wide', 40, 'km')];
    const check = run({ kind: 'area', inputs: ['deep', 'wide'] }, claimOf('c', { min: 1000, max: 1000, unit: 'km2' }), {
      contexts
    });
    expect(check.recomputed?.text).toBe('12 km × 40 km = 480 km²; claimed 1,000 km²');
    expect(check.verdict).toBe('differs');
  });
});

describe('time', () => {
  it('is the evening before in New York', () => {
    const claim = claimOf('c', { min: 221, max: 221, unit: 'time', also: [{ min: 1241, max: 1241, unit: 'time' }] });
    const check = run({ kind: 'time', zones: ['Europe/Kyiv', 'America/New_York'], on: '2022-09-11' }, claim);
    expect(check.recomputed?.text).toBe(
      '03:41 in Kyiv on 11 September 2022 = 20:41 in New York on 10 September 2022, the day before'
    );
    expect(check.verdict).toBe('holds');
  });

  it('knows summer time', () => {
    expect(new Date(instantOf({ day: '2022-01-15', minutes: 720 }, 'Europe/Kyiv')).toISOString()).toBe(
      '2022-01-15T10:00:00.000Z'
    );
    expect(new Date(instantOf({ day: '2022-07-15', minutes: 720 }, 'Europe/Kyiv')).toISOString()).toBe(
      '2022-07-15T09:00:00.000Z'
    );
  });
});

describe('arithmetic', () => {
  const contexts = [contextOf('a', 180_000, 'people', '2022-02-24'), contextOf('b', 120_000, 'people', '2022-09-11')];

  it.each([
    ['sum', { min: 300_000, max: 300_000, unit: 'people' }, 'holds', '180,000 people + 120,000 people = 300,000 people'],
    ['difference', { min: 60_000, max: 60_000, unit: 'people' }, 'holds', '180,000 people − 120,000 people = 60,000 people'],
    ['ratio', { min: 3, max: 3, unit: 'items' }, 'differs', '180,000 people ÷ 120,000 people = 1.5'],
    ['days-between', { min: 6, max: 6, unit: 'months' }, 'holds', '24 February 2022 to 11 September 2022 = 199 days'],
    [
      'days-between',
      { min: 7, max: 7, unit: 'months', qualifier: 'almost' },
      'holds',
      '24 February 2022 to 11 September 2022 = 199 days'
    ],
    [
      'days-between',
      { min: 200, max: 200, unit: 'days', asPrinted: 'the seventh' },
      'holds',
      '24 February 2022 to 11 September 2022 = 199 days'
    ]
  ] as const)('%s', (operation, figures, verdict, text) => {
    const check = run({ kind: 'arithmetic', operation, inputs: ['a', 'b'] }, claimOf('c', figures), { contexts });
    expect(check.recomputed?.text).toBe(text);
    expect(check.verdict).toBe(verdict);
  });
});
