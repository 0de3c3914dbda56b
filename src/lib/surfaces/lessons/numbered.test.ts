import { describe, expect, it } from 'vitest';
import { CONTEXT_LOOK } from '$lib/domain/look';
import type { SourceLine } from '$lib/story/sources';
import { inRuns, numbered } from './numbered';

const source = (id: string): SourceLine => ({
  id,
  gist: '',
  who: null,
  outlet: '',
  day: null,
  paragraphs: [],
  look: CONTEXT_LOOK,
  url: ''
});

describe('prose with the numbers of its sources', () => {
  it('numbers claims, contexts and checks, and leaves other links alone', () => {
    const html =
      '<p><a data-claim="b" href="/b/">two <span data-unit="metric">km</span></a>, <span data-context="c">three</span>, <a data-check="chk" href="/a/">one</a>, <a href="/x/">on</a></p>';
    const told = numbered(html, ['a', 'b', 'c'].map(source), (check) => (check === 'chk' ? 'a' : undefined));
    expect(told.replace(/<(?!\/?sup)[^>]*>/g, '')).toBe('two km<sup>2</sup>, three<sup>3</sup>, one<sup>1</sup>, on');
  });
});

describe('numbers in a list', () => {
  it('run where they follow one another', () => {
    expect([inRuns([3, 1, 2, 7]), inRuns([4, 5]), inRuns([9]), inRuns([])]).toEqual(['1–3, 7', '4, 5', '9', '']);
  });
});
