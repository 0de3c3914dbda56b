import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partInSight } from './in-sight';

describe('the part of a frame in which a card is seen', () => {
  it('is the whole of a low frame', () => {
    expect(partInSight(200, 150, null)).toEqual({ top: 0, height: 200 });
    expect(partInSight(700, 690, null)).toEqual({ top: 0, height: 700 });
  });

  it('is where the host says that it shows the frame', () => {
    expect(partInSight(30_000, 12_300, { top: -12_000, height: 800 })).toEqual({ top: 12_000, height: 800 });
    expect(partInSight(3000, 500, { top: 300, height: 900 })).toEqual({ top: 0, height: 600 });
    expect(partInSight(3000, 2900, { top: -2500, height: 900 })).toEqual({ top: 2500, height: 500 });
  });

  it('is round what was pressed where a high frame knows nothing', () => {
    const part = partInSight(30_000, 12_300, null);
    expect(part.top).toBeLessThan(12_300);
    expect(part.top + part.height).toBeGreaterThan(12_300);
    expect(part.height).toBeLessThan(700);
  });

  it('lies in the frame and has room for a card, whatever a host says', () => {
    const anything = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 40_000 }), anything, anything, anything, (frame, pressed, top, height) => {
        const part = partInSight(frame, pressed, { top, height });
        expect(part.top).toBeGreaterThanOrEqual(0);
        expect(part.top + part.height).toBeLessThanOrEqual(frame + 1e-6);
        expect(part.height).toBeGreaterThanOrEqual(Math.min(frame, 320));
      })
    );
  });
});
