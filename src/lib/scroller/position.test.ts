import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from './position';

const stack = (heights: readonly number[], top: number): { top: number; height: number }[] => {
  let y = top;
  return heights.map((height) => {
    const rect = { top: y, height };
    y += height;
    return rect;
  });
};

describe('positionAt', () => {
  it('rests at the first step before any has passed', () => {
    expect(positionAt(stack([400, 400], 900), 500)).toEqual({ index: 0, progress: 1 });
  });
  it('starts a step as its top crosses the line and ends it a travel later', () => {
    expect(positionAt(stack([400, 400], 100), 500)).toEqual({ index: 1, progress: 0 });
    expect(positionAt(stack([400, 400], -100), 500)).toEqual({ index: 1, progress: 0.5 });
    expect(positionAt(stack([400, 1000], -100), 500, 200)).toEqual({ index: 1, progress: 1 });
  });
  it('names a step and a finite progress for any stack and scroll', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 40 }),
        fc.integer({ min: -60000, max: 5000 }),
        (heights, top) => {
          const { index, progress } = positionAt(stack(heights, top), 600, 700);
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThan(heights.length);
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
        }
      )
    );
  });
});
