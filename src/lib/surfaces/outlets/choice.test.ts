import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FRAME_OPTIONS } from '$lib/embed/options';
import type { ListedFrame } from './catalogue';
import { fitting, modesOf, readChosen, WIDTHS, writeChosen, type Chosen } from './choice';

const facts = { title: 'A title', step: 'izium', still: 'izium', stillHeight: 630, alt: 'A map.', height: 700 };
const steps = [
  { id: 'izium', title: 'Izium' },
  { id: 'oskil', title: 'Oskil' }
];
const frames: ListedFrame[] = [
  { ...facts, scene: 'story', group: 'many', steps },
  { ...facts, scene: 'step/izium', group: 'kharkiv', steps: [] },
  { ...facts, scene: 'chart/areas', group: 'chart', steps: [] }
];

const chosen: fc.Arbitrary<Chosen> = fc
  .record({
    frame: fc.constantFrom(...frames),
    options: fc.record({
      theme: fc.constantFrom(...FRAME_OPTIONS.theme),
      mode: fc.constantFrom(...FRAME_OPTIONS.mode),
      accent: fc.constantFrom(...FRAME_OPTIONS.accent),
      controls: fc.constantFrom(...FRAME_OPTIONS.controls),
      step: fc.option(fc.constantFrom('izium', 'oskil'))
    }),
    width: fc.option(fc.integer({ min: WIDTHS.least, max: WIDTHS.most }))
  })
  .map(({ frame, options, width }) => ({ scene: frame.scene, options: fitting(options, frame), width }));

describe('a choice in the address', () => {
  it('reads back as it was written', () => {
    const property = fc.property(chosen, (one) => {
      expect(readChosen(writeChosen(one, 'story'), frames)).toEqual(one);
    });
    expect(() => fc.assert(property)).not.toThrow();
  });

  it('is said short, in words that leave this page’s own dress alone', () => {
    const plain = readChosen('', frames);
    expect(writeChosen(plain, 'story')).toBe('');
    const dark = { ...plain, scene: 'step/izium', options: { ...plain.options, theme: 'dark' as const } };
    expect(writeChosen(dark, 'story')).toBe('?scene=step/izium&frame-theme=dark');
  });

  it.each(['?scene=step/none', '?scene=story&scene=step/izium', '?scene=%3Cscript%3E&frame-theme=neon&width=99999', '?width=1e3', '?frame-step=nowhere', '?%E0%A4%A'])(
    'falls back to the first frame as it is: %s',
    (search) => expect(readChosen(search, frames)).toEqual(readChosen('', frames))
  ); // prettier-ignore

  it('drops what means nothing for one step or one chart', () => {
    const { options } = readChosen('?scene=chart/areas&frame-mode=scroll&frame-step=oskil&frame-accent=plum', frames);
    expect(options).toMatchObject({ mode: 'auto', step: null, accent: 'plum' });
    expect(frames.map((frame) => modesOf(frame).length)).toEqual([4, 2, 2]);
  });
});
