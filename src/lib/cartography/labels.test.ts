import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlaps, placeLabels, type LabelRequest } from './labels';
import { scaleBar } from './scale-bar';

const request = (id: string, x: number, y: number, required = true): LabelRequest => ({
  id,
  x,
  y,
  clear: 6,
  width: 60,
  height: 16,
  required
});
const frame = { width: 400, height: 400 };

describe('placeLabels', () => {
  it('prefers the right of a point, and the left at the right edge', () => {
    const placed = placeLabels([request('a', 100, 100), request('b', 380, 300)], frame);
    expect(placed.get('a')).toEqual({ dx: 9, dy: -8, leader: false });
    expect(placed.get('b')).toEqual({ dx: -69, dy: -8, leader: false });
  });
  it('leaves out what may be left out, never what is required', () => {
    const wall = [{ x: 0, y: 0, width: 400, height: 400 }];
    const placed = placeLabels([request('must', 200, 200), request('may', 100, 100, false)], frame, wall);
    expect(placed.has('must')).toBe(true);
    expect(placed.has('may')).toBe(false);
  });
  it('never lets optional labels touch anything', () => {
    const points = fc.array(fc.tuple(fc.integer({ min: 10, max: 390 }), fc.integer({ min: 10, max: 390 })), { maxLength: 25 });
    fc.assert(
      fc.property(points, (at) => {
        const requests = at.map(([x, y], i) => request(String(i), x, y, false));
        const rects = [...placeLabels(requests, frame)].map(([id, { dx, dy }]) => {
          const point = requests[Number(id)] ?? request('none', 0, 0);
          return { x: point.x + dx, y: point.y + dy, width: 60, height: 16 };
        });
        rects.forEach((a, i) => rects.slice(i + 1).forEach((b) => expect(overlaps(a, b)).toBe(false)));
        expect(rects.length).toBeLessThanOrEqual(at.length);
      })
    );
  });
});

describe('scaleBar', () => {
  it('gives the longest round length that fits, in both units', () => {
    expect(scaleBar(2, 90)).toEqual([
      { unit: 'km', value: 20, length: 40 },
      { unit: 'mi', value: 20, length: 64.37376 }
    ]);
  });
});
