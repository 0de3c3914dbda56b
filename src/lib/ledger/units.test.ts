import { describe, expect, it } from 'vitest';
import { convert, siOf } from './units';

describe('units', () => {
  it.each([
    [1, 'mi', 'km', 1.609344],
    [965, 'mi2', 'km2', 2499.33852643],
    [500_000, 'acre', 'km2', 2023.4282112],
    [30, 'mi', 'km', 48.28032],
    [36, 'hours', 'days', 1.5],
    [2, 'weeks', 'days', 14],
    [1000, 'km2', 'mi2', 386.102158542]
  ] as const)('%d %s in %s', (value, from, to, expected) => {
    expect(convert(value, from, to)).toBeCloseTo(expected, 6);
  });

  it('turns no area into a length and no month into days', () => {
    expect(convert(1, 'km2', 'km')).toBeNull();
    expect(convert(1, 'months', 'days')).toBeNull();
    expect(siOf({ min: 6, max: 7, unit: 'months' })).toEqual({ min: 6, max: 7, unit: 'months' });
    expect(siOf({ min: null, max: null, unit: 'mi' })).toEqual({ min: null, max: null, unit: 'km' });
  });
});
