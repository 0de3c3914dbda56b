import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTION_VALUES } from '$lib/domain/options';
import { hiddenWords } from './hidden-words';

const some = { count: 7, of: 12 };
const every = { count: 12, of: 12 };
const map = { kind: 'map', day: null } as const;

describe('hiddenWords', () => {
  it.each([
    ['all', 'assessed', '7 of 12 marks hidden: claimed only'],
    ['all', 'confirmed', '7 of 12 marks hidden: claimed or assessed only'],
    ['uk', 'all', '7 of 12 marks hidden: not said by Britain'],
    ['analyst', 'all', '7 of 12 marks hidden: not said by analysts'],
    ['russia', 'assessed', '7 of 12 marks hidden: not said by Russia, or claimed only'],
    ['all', 'all', '']
  ] as const)('says why: %s, %s', (voice, sure, words) => {
    expect(hiddenWords(some, { voice, sure }, map)).toBe(words);
  });

  it('says plainly that everything is hidden, and by which day', () => {
    const that = { ...map, day: '10 September 2022' };
    expect(hiddenWords(every, { voice: 'all', sure: 'confirmed' }, that)).toBe('Nothing on this map was confirmed by 10 September 2022'); // prettier-ignore
    expect(hiddenWords(every, { voice: 'ukraine', sure: 'confirmed' }, that)).toBe('Nothing on this map was said by Ukraine and confirmed by 10 September 2022'); // prettier-ignore
    expect(hiddenWords(every, { voice: 'uk', sure: 'all' }, map)).toBe('Nothing on this map was said by Britain');
  });

  it('names the picture that it speaks of', () => {
    expect(hiddenWords(every, { voice: 'uk', sure: 'all' }, { ...map, kind: 'chart' })).toBe('Nothing in this chart was said by Britain'); // prettier-ignore
  });

  it('says that nothing is hidden, where filters find nothing to hide', () => {
    expect(hiddenWords({ count: 0, of: 4 }, { voice: 'all', sure: 'confirmed' }, map)).toBe('Nothing is hidden on this map');
    expect(hiddenWords({ count: 0, of: 0 }, { voice: 'uk', sure: 'all' }, map)).toBe('Nothing is hidden on this map');
  });

  it('gives the very numbers that it was given, wherever some marks stay', () => {
    const filters = fc.record({
      voice: fc.constantFrom(...OPTION_VALUES.voice),
      sure: fc.constantFrom(...OPTION_VALUES.sure)
    });
    const counts = fc.tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }));
    fc.assert(
      fc.property(filters, counts, (options, [count, shown]) => {
        fc.pre(options.voice !== 'all' || options.sure !== 'all');
        const words = hiddenWords({ count, of: count + shown }, options, map);
        expect(words).toMatch(new RegExp(`^${count} of ${count + shown} marks hidden: \\S`));
      })
    );
  });
});
