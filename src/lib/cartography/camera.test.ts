import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, fitBetween, fitBox, toScreen, type Frame } from './camera';

const frame: Frame = { width: 390, height: 480, inset: { top: 20, right: 20, bottom: 120, left: 20 } };
const box = fc.record({
  x: fc.double({ min: -500, max: 3000, noNaN: true }),
  y: fc.double({ min: -500, max: 3000, noNaN: true }),
  w: fc.double({ min: 5, max: 2000, noNaN: true }),
  h: fc.double({ min: 5, max: 2000, noNaN: true })
});

describe('fitBox', () => {
  it('keeps every corner of the box in the clear part of the frame', () => {
    fc.assert(
      fc.property(box, (one) => {
        const fit = fitBox(one, frame);
        for (const [sx, sy] of [
          [-1, -1],
          [1, 1]
        ] as const) {
          const [x, y] = toScreen(fit, [one.x + (sx * one.w) / 2, one.y + (sy * one.h) / 2]);
          expect(x).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(x).toBeLessThanOrEqual(370 + 1e-6);
          expect(y).toBeGreaterThanOrEqual(20 - 1e-6);
          expect(y).toBeLessThanOrEqual(360 + 1e-6);
        }
      })
    );
  });
});

describe('fitBetween', () => {
  it('is exact at both ends and finite on the way', () => {
    fc.assert(
      fc.property(box, box, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const [from, to] = [fitBox(a, frame), fitBox(b, frame)];
        expect(fitBetween(from, to, 0, frame)).toEqual(from);
        expect(fitBetween(from, to, 1, frame)).toEqual(to);
        const { k, x, y } = fitBetween(from, to, t, frame);
        expect([k, x, y].every(Number.isFinite)).toBe(true);
        expect(k).toBeGreaterThan(0);
      })
    );
  });
});

describe('boxOf', () => {
  it('bounds the projected edges', () => {
    expect(boxOf([0, 0, 10, 20], ([lon, lat]) => [lon * 2, -lat])).toEqual({ x: 10, y: -10, w: 20, h: 20 });
  });
});
