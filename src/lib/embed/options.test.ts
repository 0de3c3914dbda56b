import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRAME_OPTIONS, readFrameOptions, writeFrameOptions, type FrameOption, type FrameOptions } from './options';

const STEPS = ['izium', 'kupiansk', 'two-videos'];
const DEFAULTS: FrameOptions = { theme: 'auto', mode: 'auto', accent: 'ink', controls: 'on', step: null };
const names = Object.keys(FRAME_OPTIONS) as FrameOption[];
const options: fc.Arbitrary<FrameOptions> = fc.record({
  theme: fc.constantFrom(...FRAME_OPTIONS.theme),
  mode: fc.constantFrom(...FRAME_OPTIONS.mode),
  accent: fc.constantFrom(...FRAME_OPTIONS.accent),
  controls: fc.constantFrom(...FRAME_OPTIONS.controls),
  step: fc.option(fc.constantFrom(...STEPS))
});

describe('the options of a frame’s address', () => {
  it('are read as they were written, whatever stands beside them', () => {
    const strange = fc.webQueryParameters().filter((query) => ![...names, 'step'].some((name) => query.includes(name)));
    fc.assert(
      fc.property(options, strange, (written, beside) => {
        const query = writeFrameOptions(written);
        expect(readFrameOptions(query, STEPS)).toEqual(written);
        expect(readFrameOptions(`${query || '?'}&childId=pym-0&${beside}`, STEPS)).toEqual(written);
      })
    );
  });

  it('are the defaults where nothing is said, and a default is not written', () => {
    expect(readFrameOptions('', STEPS)).toEqual(DEFAULTS);
    expect(writeFrameOptions(DEFAULTS)).toBe('');
    expect(writeFrameOptions({ theme: 'dark', mode: 'auto' })).toBe('?theme=dark');
  });

  it('fall back one by one where a value is unknown, in other letters, empty, or said twice', () => {
    for (const name of [...names, 'step'])
      for (const value of ['', 'DARK', ' dark', 'dark ', '<script>', '__proto__', 'constructor', 'toString', '0', 'null', '%00'])
        expect(readFrameOptions(`?${name}=${value}&accent=plum`, STEPS)).toEqual({
          ...DEFAULTS,
          accent: name === 'accent' ? 'ink' : 'plum'
        });
    expect(readFrameOptions('?theme=dark&theme=dark&mode=static', STEPS)).toEqual({ ...DEFAULTS, mode: 'static' });
    expect(readFrameOptions('?step=izium&step=kupiansk', STEPS).step).toBeNull();
    expect(readFrameOptions('?step=izium').step).toBeNull();
  });

  it('are never anything else, whatever the address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...names, 'step'), (said, name) => {
        const read = readFrameOptions(`?${name}=${said}`, STEPS);
        for (const one of names) expect(FRAME_OPTIONS[one]).toContain(read[one]);
        expect([null, ...STEPS]).toContain(read.step);
      })
    );
  });
});

it('the page’s first script takes the same values, but for the defaults', () => {
  const script = readFileSync('src/app.html', 'utf8');
  for (const name of names) {
    const [, pattern = ''] = new RegExp(`\\['${name}', /\\^\\(?([\\w|]+)\\)?\\$/`).exec(script) ?? [];
    const [usual, ...others] = FRAME_OPTIONS[name];
    // A theme of `auto` is what the reader’s system says; every other default is what the styles say without a word.
    expect([usual, ...pattern.split('|')].sort(), name).toEqual([usual, ...others].sort());
  }
});
