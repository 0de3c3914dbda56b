import { describe, expect, it } from 'vitest';
import { unitAt, unitBarLength, unitRunPath, type UnitBar } from './unit-bar';

const up: UnitBar = { x: 100, y: 200, abreast: 3, pitch: 10, grows: 'up' };
const right: UnitBar = { ...up, grows: 'right' };

/** Area of the polygon of a path with straight lines. */
function areaOf(path: string): number {
  const points = path
    .slice(1, -1)
    .split('L')
    .map((pair) => pair.split(' ').map(Number) as [number, number]);
  const doubled = points.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

describe('a bar of units', () => {
  it('fills rank after rank, away from its base', () => {
    expect(unitAt(0, up)).toEqual({ x: 105, y: 195 });
    expect(unitAt(2, up)).toEqual({ x: 125, y: 195 });
    expect(unitAt(3, up)).toEqual({ x: 105, y: 185 });
    expect(unitAt(3, right)).toEqual({ x: 115, y: 205 });
    expect(unitBarLength(7, up)).toBe(30);
    expect(unitBarLength(0, up)).toBe(0);
  });

  it('outlines a run with the area of its units, wherever it starts and ends', () => {
    for (let from = 0; from < 9; from += 1)
      for (let to = from + 1; to <= 12; to += 1)
        for (const bar of [up, right]) expect(areaOf(unitRunPath(from, to, bar)), `${from} to ${to}`).toBe((to - from) * 100);
  });
});
