import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS, OPTION_VALUES, type ReaderOptions } from '$lib/domain/options';
import { readOptions, writeOptions } from './reader-options';

const NAMES = ['who', 'sure', 'labels', 'units', 'theme'];
const options: fc.Arbitrary<ReaderOptions> = fc.record({
  voice: fc.constantFrom(...OPTION_VALUES.voice),
  sure: fc.constantFrom(...OPTION_VALUES.sure),
  labels: fc.constantFrom(...OPTION_VALUES.labels),
  units: fc.constantFrom(...OPTION_VALUES.units),
  theme: fc.constantFrom(...OPTION_VALUES.theme)
});
/** A query as anybody may type it: our names among others, our words among others, broken escapes. */
const part = fc.tuple(
  fc.oneof(fc.constantFrom(...NAMES, 'step', '__proto__', 'WHO', '%77ho'), fc.string()),
  fc.oneof(fc.constantFrom('=', '', '=='), fc.string()),
  fc.oneof(fc.constantFrom('ukraine', 'analyst', 'confirmed', 'off', 'dark', 'auto', 'constructor', '%', '%ff'), fc.string())
);
const query = fc.array(part.map((words) => words.join(''))).map((parts) => `?${parts.join('&')}`);
const others = (search: string): string[] =>
  search
    .replace(/^\?/, '')
    .split('&')
    .filter((one) => one !== '' && ![...new URLSearchParams(one).keys()].some((name) => NAMES.includes(name)));

describe('the reader’s options in an address', () => {
  it('come back as they were written, whatever else the address says', () => {
    fc.assert(
      fc.property(query, options, (search, chosen) => {
        const written = writeOptions(search, chosen);
        expect(readOptions(written)).toEqual(chosen);
        expect(others(written)).toEqual(others(search));
        expect(writeOptions(written, chosen)).toBe(written);
      })
    );
  });

  it('are always of the known values', () => {
    fc.assert(
      fc.property(fc.oneof(query, fc.string()), (search) => {
        const read = readOptions(search);
        for (const [name, values] of Object.entries(OPTION_VALUES)) {
          expect(values).toContain(read[name as keyof ReaderOptions]);
        }
      })
    );
  });

  it('say only what differs from the default', () => {
    expect(writeOptions('', DEFAULT_OPTIONS)).toBe('');
    expect(writeOptions('?who=uk&labels=off', DEFAULT_OPTIONS)).toBe('');
    expect(writeOptions('?step=a%20b&who=uk', { ...DEFAULT_OPTIONS, voice: 'analyst', labels: false })).toBe(
      '?step=a%20b&who=analysts&labels=off'
    );
  });

  it('fall back to the default where a word is unknown or said twice', () => {
    expect(readOptions('?who=nobody&sure=CONFIRMED&labels=on&units=toString&theme=auto')).toEqual(DEFAULT_OPTIONS);
    expect(readOptions('?who=uk&who=uk&theme=dark&theme=light&sure=')).toEqual(DEFAULT_OPTIONS);
    expect(readOptions('who=russia&sure=assessed&units=imperial&theme=dark')).toEqual({
      ...DEFAULT_OPTIONS,
      voice: 'russia',
      sure: 'assessed',
      units: 'imperial',
      theme: 'dark'
    });
  });
});
