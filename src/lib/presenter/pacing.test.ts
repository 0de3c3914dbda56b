import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockWords, elapsedOf, FIRST_CLOCK, paused, reset, started } from './clock';
import { evenPlan, paceAt, slotsOf, type Plan } from './pacing';

const ORDER = Array.from({ length: 12 }, (_, i) => `step-${i}`);
/** Phases with steps in the slides' order, some without any. */
const plan = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat({ max: 3 }), fc.nat({ max: 1 })), { minLength: 1, maxLength: 6 })
  .map((list): Plan => {
    let next = 0;
    const phases = list.map(([minutes, steps, skipped], i) => {
      next += skipped;
      const own = ORDER.slice(next, next + steps);
      next += steps;
      return { title: `phase ${i}`, minutes, steps: own };
    });
    return { minutes: phases.reduce((sum, { minutes }) => sum + minutes, 0), phases };
  });
const time = fc.double({ min: 0, max: 150, noNaN: true });
const at = fc.nat({ max: ORDER.length - 1 });

describe('the pace of a lesson', () => {
  it('has a time for each step, and the times fill the lesson', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const slots = slotsOf(one);
        if (slots.length === 0) return;
        expect(slots[0]?.from).toBe(0);
        expect(slots.at(-1)?.to).toBeCloseTo(one.minutes);
        slots.slice(1).forEach((slot, i) => expect(slot.from).toBeCloseTo(slots[i]?.to ?? NaN));
      })
    );
  });

  it('is nothing while a step is due, and says by how much it is not', () => {
    fc.assert(
      fc.property(plan, time, (one, elapsed) => {
        for (const { step, from, to } of slotsOf(one)) {
          const { ahead } = paceAt(one, elapsed, step, ORDER);
          expect(elapsed + Math.max(0, ahead)).toBeGreaterThanOrEqual(from - 1e-9);
          expect(elapsed + Math.min(0, ahead)).toBeLessThanOrEqual(to + 1e-9);
          if (elapsed >= from && elapsed <= to) expect(ahead).toBe(0);
        }
      })
    );
  });

  it('falls as time goes by, and rises with every slide', () => {
    fc.assert(
      fc.property(plan, time, time, at, at, (one, a, b, i, j) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const [before, after] = [ORDER[Math.min(i, j)] ?? '', ORDER[Math.max(i, j)] ?? ''];
        expect(paceAt(one, late, before, ORDER).ahead).toBeLessThanOrEqual(paceAt(one, early, before, ORDER).ahead + 1e-9);
        expect(paceAt(one, early, after, ORDER).ahead).toBeGreaterThanOrEqual(paceAt(one, early, before, ORDER).ahead - 1e-9);
      })
    );
  });

  it('counts down each phase, and expects steps in their order', () => {
    fc.assert(
      fc.property(plan, time, time, (one, a, b) => {
        const [early, late] = [Math.min(a, b), Math.max(a, b)];
        const [then, now] = [paceAt(one, early, 'step-0', ORDER), paceAt(one, late, 'step-0', ORDER)];
        expect(now.phase ?? Infinity).toBeGreaterThanOrEqual(then.phase ?? Infinity);
        if (then.phase !== null && then.phase === now.phase) expect(then.left - now.left).toBeCloseTo(late - early);
        if (then.phase !== null) expect(then.left).toBeLessThanOrEqual((one.phases[then.phase]?.minutes ?? 0) + 1e-9);
        expect(ORDER.indexOf(now.expected ?? '')).toBeGreaterThanOrEqual(ORDER.indexOf(then.expected ?? ''));
        expect(late >= one.minutes).toBe(now.phase === null);
      })
    );
  });

  it('spreads a free length over all slides', () => {
    const even = evenPlan(24, ORDER);
    expect(slotsOf(even)).toHaveLength(12);
    expect(paceAt(even, 7, 'step-3', ORDER)).toMatchObject({ ahead: 0, expected: 'step-3', left: 17 });
    expect(paceAt(even, 7, 'step-1', ORDER).ahead).toBe(-3);
    expect(paceAt(even, 7, 'step-6', ORDER).ahead).toBe(5);
  });
});

describe('the clock of a lesson', () => {
  const ticks = fc.array(fc.tuple(fc.constantFrom('start', 'pause', 'wait'), fc.nat({ max: 5000 })), { maxLength: 20 });

  it('counts only while it runs, whatever was pressed', () => {
    fc.assert(
      fc.property(ticks, (list) => {
        let [clock, now, ran] = [FIRST_CLOCK, 1_000_000, 0];
        for (const [what, ms] of list) {
          if (what === 'start') clock = started(clock, now);
          if (what === 'pause') clock = paused(clock, now);
          now += ms;
          if (clock.since !== null) ran += ms;
          expect(elapsedOf(clock, now)).toBe(ran);
        }
        expect(elapsedOf(reset(clock, now), now)).toBe(0);
      })
    );
  });

  it.each([
    [0, '0:00'],
    [425_999, '7:05'],
    [3_600_000, '1:00:00'],
    [-5, '0:00']
  ])('%s ms is %s', (ms, words) => {
    expect(clockWords(ms)).toBe(words);
  });
});
