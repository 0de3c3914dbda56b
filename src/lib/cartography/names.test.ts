import { describe, expect, it } from 'vitest';
import { spotsAlong, turnedExtent } from './names';

const plane = ([lon, lat]: readonly [number, number]): [number, number] => [lon, lat];

describe('spotsAlong', () => {
  it('follows a straight river and turns the name with it', () => {
    const spots = spotsAlong(
      [
        [0, 0],
        [100, 100]
      ],
      plane
    );
    expect(spots.length).toBeGreaterThan(2);
    expect(spots.every(([x, y, angle]) => x === y && angle === 45)).toBe(true);
  });
  it('leaves a river that runs straight up unnamed there: nobody reads that', () => {
    expect(
      spotsAlong(
        [
          [0, 0],
          [0, 100]
        ],
        plane
      )
    ).toEqual([]);
  });
  it('never turns a name upside down', () => {
    expect(
      spotsAlong(
        [
          [100, 0],
          [0, 10]
        ],
        plane
      ).every(([, , angle]) => Math.abs(angle) <= 90)
    ).toBe(true);
  });
  it('keeps off bends', () => {
    expect(
      spotsAlong(
        [
          [0, 0],
          [20, 0],
          [20, 20],
          [0, 20],
          [0, 40]
        ],
        plane
      )
    ).toEqual([]);
  });
});

describe('turnedExtent', () => {
  it('swaps the sides at a right angle', () => {
    const { width, height } = turnedExtent(60, 10, 90);
    expect([Math.round(width), Math.round(height)]).toEqual([10, 60]);
  });
});
