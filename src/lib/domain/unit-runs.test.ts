import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUnits, unitRuns } from './unit-runs';

const number = fc.integer({ min: 1, max: 99_999 }).map((value) => value.toLocaleString('en-US'));
const figure = fc.tuple(number, fc.constantFrom('km²', 'km', 'sq mi', 'mi', 'acres', 'people')).map((parts) => parts.join(' '));
const text = fc
  .array(
    fc.oneof(
      fc.string(),
      figure,
      fc.tuple(figure, figure).map(([own, twin]) => `${own} (${twin})`)
    )
  )
  .map((parts) => parts.join(' '));

describe('unitRuns', () => {
  it('cuts a figure from its twin, and leaves the hedge to both', () => {
    expect(unitRuns('about 2,500 km² (965 sq mi)')).toEqual([
      { text: 'about ', unit: null },
      { text: '2,500 km²', unit: 'metric' },
      { text: ' (', unit: 'both' },
      { text: '965 sq mi', unit: 'imperial' },
      { text: ')', unit: 'both' }
    ]);
  });
  it('loses and adds nothing, in any text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const joined = unitRuns(given).map((run) => run.text);
        expect(joined.join('')).toBe(given);
      })
    );
  });
});

describe('inUnits', () => {
  it.each([
    ['about 2,500 km² (965 sq mi)', 'about 2,500 km²', 'about 965 sq mi'],
    ['about 500,000 acres (2,000 km²)', 'about 2,000 km²', 'about 500,000 acres'],
    ['21 to 27 km (13 to 17 mi)', '21 to 27 km', '13 to 17 mi'],
    ['Izium: 61.1 ± 1 km (38 ± 0.6 mi)', 'Izium: 61.1 ± 1 km', 'Izium: 38 ± 0.6 mi'],
    ['straight line: 61 km (38 mi), measured; 73 km (45 mi), printed', 'straight line: 61 km, measured; 73 km, printed', 'straight line: 38 mi, measured; 45 mi, printed'], // prettier-ignore
    ['about 180,000 people', 'about 180,000 people', 'about 180,000 people'],
    ['3 km (4 km)', '3 km (4 km)', '3 km (4 km)']
  ])('%s', (given, metric, imperial) => {
    expect([inUnits(given, 'both'), inUnits(given, 'metric'), inUnits(given, 'imperial')]).toEqual([given, metric, imperial]);
  });
  it('only ever leaves out whole runs', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('metric' as const, 'imperial' as const), (given, units) => {
        const kept = unitRuns(given).filter(({ unit }) => unit === null || unit === units);
        expect(inUnits(given, units)).toBe(kept.map((run) => run.text).join(''));
      })
    );
  });
});
