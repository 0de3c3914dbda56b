import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { isShown, OPTION_VALUES } from '$lib/domain/options';
import { SIDES, STATUSES } from '$lib/domain/sets';
import { filterMarks } from './marks';

type Voices = readonly (readonly [(typeof SIDES)[number], (typeof STATUSES)[number]])[];

const picture = (marks: readonly Voices[]): ParentNode =>
  parse(
    marks
      .map((voices, i) => `<a data-mark="m${i}" data-voices="${voices.map((voice) => voice.join(':')).join(' ')}">${i}</a>`)
      .join('')
  ) as unknown as ParentNode;
const hiddenIn = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('[data-hidden]')].map((mark) => mark.getAttribute('data-mark'));

const voices = fc.array(fc.tuple(fc.constantFrom(...SIDES), fc.constantFrom(...STATUSES)), { maxLength: 4 });
const options = fc.record({ voice: fc.constantFrom(...OPTION_VALUES.voice), sure: fc.constantFrom(...OPTION_VALUES.sure) });

describe('filterMarks', () => {
  it('hides the marks of which the options let no claim through, and counts them', () => {
    fc.assert(
      fc.property(fc.array(voices), options, (marks, chosen) => {
        const root = picture(marks);
        const claimed = marks.map((mark, i) => ({ id: `m${i}`, mark })).filter(({ mark }) => mark.length > 0);
        const expected = claimed.filter(({ mark }) => !mark.some(([side, status]) => isShown({ side, status }, chosen)));
        expect(filterMarks(root, chosen)).toEqual({ count: expected.length, of: claimed.length });
        expect(hiddenIn(root)).toEqual(expected.map(({ id }) => id));
      })
    );
  });

  it('shows again what it hid, and changes no text', () => {
    const root = picture([[['ukraine', 'claimed']], [['uk', 'assessed']], []]);
    const text = (root as unknown as { text: string }).text;
    expect(filterMarks(root, { voice: 'uk', sure: 'all' })).toEqual({ count: 1, of: 2 });
    expect(filterMarks(root, { voice: 'all', sure: 'all' })).toEqual({ count: 0, of: 2 });
    expect(hiddenIn(root)).toEqual([]);
    expect((root as unknown as { text: string }).text).toBe(text);
  });

  it('counts once a mark that is drawn at several widths', () => {
    const root = parse('<svg><a data-mark="a" data-voices="uk:assessed"></a></svg>'.repeat(3)) as unknown as ParentNode;
    expect(filterMarks(root, { voice: 'ukraine', sure: 'all' })).toEqual({ count: 1, of: 1 });
    expect(hiddenIn(root)).toEqual(['a', 'a', 'a']);
  });
});
