import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME_OPTIONS } from '$lib/embed/options';
import type { HostView } from '$lib/embed/port';
import { formFor, heightInSight, isScrolledByHost, standAt, steadyRoom, type Form } from './form';

const anyMode = fc.constantFrom(...FRAME_OPTIONS.mode);
const anyView: fc.Arbitrary<HostView> = fc.record({
  top: fc.integer({ min: -50_000, max: 50_000 }),
  height: fc.option(fc.integer({ min: 1, max: 4000 })),
  track: fc.boolean()
});
const anyForm = fc.constantFrom<Form>('static', 'stepper', 'scroll', 'tall', 'track');

describe('formFor', () => {
  const view: HostView = { top: 0, height: 800, track: false };
  it.each([
    ['auto', null, null, 'stepper'],
    ['auto', view, null, 'tall'],
    ['auto', { ...view, track: true }, null, 'track'],
    ['auto', view, 'stepper', 'stepper'],
    ['auto', view, 'tall', 'tall'],
    ['scroll', null, null, 'scroll'],
    ['scroll', view, null, 'tall'],
    ['scroll', view, 'scroll', 'scroll'],
    ['stepper', view, null, 'stepper'],
    ['static', view, null, 'static']
  ] as const)('mode %s, view %o, begun in %s: %s', (mode, seen, begun, form) => {
    expect(formFor({ mode, view: seen, begun })).toBe(form);
  });

  it('follows the host only where it says where the frame is, and takes no step from whoever has begun', () => {
    fc.assert(
      fc.property(anyMode, fc.option(anyView), fc.option(anyForm), (mode, seen, begun) => {
        const form = formFor({ mode, view: seen, begun });
        if (isScrolledByHost(form)) expect(seen).not.toBeNull();
        if ((begun === 'stepper' || begun === 'scroll') && mode !== 'static' && mode !== 'stepper') expect(form).toBe(begun);
      })
    );
  });
});

describe('standAt', () => {
  const anyPlace = fc.record({
    sightTop: fc.integer({ min: -60_000, max: 60_000 }),
    top: fc.integer({ min: 0, max: 400 }),
    height: fc.integer({ min: 0, max: 40_000 }),
    standing: fc.integer({ min: 0, max: 2000 })
  });

  it('never leaves the scene', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const y = standAt(place);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(Math.max(0, place.height - place.standing));
      })
    );
  });

  it('is at the top of what is in sight wherever the scene fills that', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { sightTop, top, height, standing } = place;
        fc.pre(sightTop >= top && sightTop + standing <= top + height);
        expect(top + standAt(place)).toBe(sightTop);
      })
    );
  });
});

describe('steadyRoom', () => {
  const before = { height: 700, width: 390 };
  it.each([
    ['keeps its height while bars come and go under a finger', { height: 630, width: 390 }, true, before],
    ['follows a window that is made lower with a mouse', { height: 630, width: 390 }, false, { height: 630, width: 390 }],
    ['follows a turned phone', { height: 330, width: 844 }, true, { height: 330, width: 844 }],
    ['follows a keyboard, or another window', { height: 400, width: 390 }, true, { height: 400, width: 390 }]
  ])('%s', (_, now, touch, room) => {
    expect(steadyRoom(before, now, touch)).toEqual(room);
  });

  it('takes the first that it hears', () => {
    expect(steadyRoom(null, before, true)).toBe(before);
  });
});

describe('heightInSight', () => {
  it('is the host’s word, or four fifths of the screen', () => {
    expect(heightInSight({ top: 0, height: 640, track: false }, 1000)).toBe(640);
    expect(heightInSight({ top: 0, height: null, track: false }, 1000)).toBe(800);
  });
});
