import { expect, it } from 'vitest';
import { dodge, fits } from './dodge';

it('leaves items where they wish to be when there is room', () => {
  expect(dodge([{ at: 0, height: 10 }, { at: 30, height: 10 }], 0, 100)).toEqual([0, 30]); // prettier-ignore
});

it('keeps items apart and inside the column', () => {
  const items = [40, 41, 95, 96].map((at) => ({ at, height: 12 }));
  const edges = dodge(items, 0, 100, 2);
  for (const [i, edge] of edges.entries()) {
    expect(edge).toBeGreaterThanOrEqual(0);
    expect(edge + 12).toBeLessThanOrEqual(100);
    if (i > 0) expect(edge).toBeGreaterThanOrEqual((edges[i - 1] ?? 0) + 14);
  }
});

it('tells whether items fit', () => {
  const items = [{ at: 0, height: 10 }, { at: 0, height: 10 }]; // prettier-ignore
  expect(fits(items, 20)).toBe(true);
  expect(fits(items, 20, 1)).toBe(false);
});
