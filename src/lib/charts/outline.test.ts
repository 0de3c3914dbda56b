import { polygonArea } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PathText } from '$lib/cartography/path-text';
import { boundsOf, drawRuns, partsWhere, runsOf, type Point } from './outline';

it('reads back what the base map writes', () => {
  const coordinate = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
  const run = fc.uniqueArray(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 12, selector: String });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 3 }), fc.boolean(), (runs, closed) => {
      const text = new PathText();
      for (const points of runs) {
        points.forEach(([x, y], i) => (i === 0 ? text.moveTo(x, y) : text.lineTo(x, y)));
        if (closed) text.closePath();
      }
      const read = runsOf(text.toString());
      expect(read.length).toBe(runs.length);
      runs.flat().forEach(([x, y], i) => {
        expect(read.flat()[i]?.[0]).toBeCloseTo(x, 6);
        expect(read.flat()[i]?.[1]).toBeCloseTo(y, 6);
      });
    })
  );
});

it('keeps an area to scale, whatever points it leaves out', () => {
  const circle = Array.from({ length: 400 }, (_, i): Point => {
    const angle = (i / 400) * 2 * Math.PI;
    return [Math.cos(angle) * 100, Math.sin(angle) * 100];
  });
  const drawn = runsOf(drawRuns([circle], { k: 0.5, x: 60, y: 60 }, true))[0] ?? [];
  expect(drawn.length).toBeLessThan(400);
  expect(Math.abs(polygonArea(drawn.map(([x, y]) => [x, y]))) / (Math.PI * 50 ** 2)).toBeCloseTo(1, 2);
  const { left, width } = boundsOf([drawn]);
  expect([left, width].map(Math.round)).toEqual([10, 100]);
});

it('cuts a run where its points do not pass', () => {
  const run = [0, 1, 2, 3, 4, 5].map((x): Point => [x, 0]);
  expect(partsWhere(run, ([x]) => x !== 2 && x !== 4).map((part) => part.map(([x]) => x))).toEqual([[0, 1]]);
  expect(partsWhere(run, () => true)).toEqual([run]);
});
