import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tell, UNTOLD, type Told } from './height';

type Page = (width: number, inner: number) => number;

/** A host that gives its frame what the frame says, for so many turns; after what is said of a still moment, too. @returns all that was said */
function meet(page: Page, host: { width: (height: number) => number; inner: (height: number) => number }, turns = 400): number[] {
  const said: number[] = [];
  let told: Told = UNTOLD;
  let inner = 150;
  let width = host.width(inner);
  for (let turn = 0; turn < turns; turn += 1) {
    const before = told.height;
    const measure = { width, inner, content: page(width, inner) };
    told = tell(told, measure);
    if (told.held) told = tell(told, measure, true);
    if (told.height !== before) said.push(told.height);
    inner = host.inner(told.height);
    width = host.width(inner);
  }
  return said;
}

const obedient = { width: () => 600, inner: (height: number) => height };

describe('the height that is said', () => {
  it('is whole, never less than the content, and said once', () => {
    expect(meet(() => 412.2, obedient)).toEqual([413]);
    expect(meet(() => 412, obedient)).toEqual([412]);
    // What is over by the rounding of a browser is nothing.
    expect(meet(() => 412.004, obedient)).toEqual([412]);
  });

  it('is not said by a frame that has no place yet', () => {
    expect(tell(UNTOLD, { width: 0, inner: 0, content: 9000 })).toBe(UNTOLD);
    expect(tell(UNTOLD, { width: 600, inner: 150, content: 0 })).toBe(UNTOLD);
    expect(tell(UNTOLD, { width: 600, inner: 150, content: NaN })).toBe(UNTOLD);
  });

  it('is never that of a page that has lost its styles and grows with its frame', () => {
    expect(Math.max(...meet((_, inner) => inner * 2, obedient))).toBeLessThanOrEqual(100_000);
  });

  it('follows the width', () => {
    let told = UNTOLD;
    const heights = [320, 600, 1000, 320].map((width) => {
      told = tell(told, { width, inner: told.height, content: 300_000 / width });
      return told.height;
    });
    expect(heights).toEqual([938, 500, 300, 938]);
  });

  it('follows content that grows by itself, however often', () => {
    let told = tell(UNTOLD, { width: 600, inner: 150, content: 400 });
    for (let more = 1; more <= 50; more += 1) {
      // The host gives what is wanted; then the reader opens another part.
      told = tell(told, { width: 600, inner: told.height, content: told.height });
      told = tell(told, { width: 600, inner: told.height, content: 400 + more * 30 });
      expect(told.height).toBe(400 + more * 30);
    }
  });

  it('ends where a movement has ended', () => {
    let told = tell(UNTOLD, { width: 600, inner: 150, content: 400 });
    for (let frame = 1; frame <= 60; frame += 1) told = tell(told, { width: 600, inner: told.height, content: 400 + frame * 5 });
    expect(told).toMatchObject({ held: true });
    told = tell(told, { width: 600, inner: told.height, content: 700 }, true);
    expect(told).toMatchObject({ height: 700, held: false });
    told = tell(told, { width: 600, inner: 700, content: 700 });
    expect(told.echoes).toBe(0);
  });

  it('is the host’s business where the host gives less, or more', () => {
    const cut = { width: () => 600, inner: (height: number) => Math.min(1000, Math.max(200, height)) };
    expect(meet(() => 1463, cut)).toEqual([1463]);
    expect(meet(() => 90, cut)).toEqual([90]);
    expect(meet(() => 500, { width: () => 600, inner: (height) => height + 20 })).toEqual([500]);
  });
});

describe('a page that grows with its frame', () => {
  it.each<[string, Page]>([
    ['by a fixed piece', (_, inner) => inner + 20],
    ['by a part', (_, inner) => inner * 1.1 + 1],
    ['by a pixel', (_, inner) => inner + 1],
    ['from a viewport’s height on', (_, inner) => Math.max(500, inner) + 10]
  ])('%s is stopped', (_, page) => {
    const said = meet(page, obedient);
    expect(said.length).toBeGreaterThan(1);
    expect(said.length).toBeLessThanOrEqual(14);
    expect(meet(page, obedient, 4000)).toEqual(said);
  });

  it('is stopped whatever the page and the host', () => {
    const page = fc.record({
      least: fc.nat({ max: 2000 }),
      share: fc.double({ min: 0, max: 2, noNaN: true }),
      more: fc.nat({ max: 300 })
    });
    fc.assert(
      fc.property(page, fc.nat({ max: 40 }), ({ least, share, more }, extra) => {
        const grows: Page = (_, inner) => Math.max(least, Math.min(1e9, inner * share + more));
        const host = { width: () => 600, inner: (height: number) => height + extra };
        expect(meet(grows, host, 300)).toEqual(meet(grows, host, 150));
      })
    );
  });

  it('or whose width goes to and fro with the host’s scroll bar, is stopped at the greater height', () => {
    // The narrower frame wants less, then the host needs no scroll bar, then the wider frame wants more.
    const host = { width: (inner: number) => (inner > 700 ? 585 : 600), inner: (height: number) => height };
    const said = meet((width) => (width < 590 ? 650 : 750), host);
    expect(said.length).toBeLessThan(12);
    expect(said.at(-1)).toBe(750);
  });

  it('or that is turned again and again, is not', () => {
    let told = UNTOLD;
    for (let turn = 0; turn < 20; turn += 1) {
      const width = turn % 2 === 0 ? 390 : 844;
      told = tell(told, { width, inner: told.height, content: width === 390 ? 800 : 500 });
      expect(told.height).toBe(width === 390 ? 800 : 500);
    }
  });
});
