import { describe, expect, it } from 'vitest';
import { claimInside, inside, type View } from './addresses';

const from = (view: View | null, path: string, search = '') => inside(path, { view, search });

describe('an address of the site, inside the copy', () => {
  it.each([
    ['#izium', '?view=story#izium'],
    ['data/', '?view=claims'],
    ['present/', '?view=present'],
    ['present/?lesson=45&step=izium', '?view=present&lesson=45&step=izium'],
    ['teach/', '?view=teach'],
    ['teach/45/#war', '?view=teach&plan=45#war'],
    ['teach/worksheets/trace-it-back/', '?view=worksheets&sheet=trace-it-back']
  ])('%s leads to %s', (path, to) => {
    expect(from('claims', path)).toBe(to);
  });

  it('stays in the story, with what the reader has set there', () => {
    expect(from('story', '#izium', '?theme=dark')).toBe('?theme=dark#izium');
  });

  it('leads nowhere where the copy has nothing, and never to the answers', () => {
    const lacking = [
      'method/',
      'method/#corrections',
      'present/speaker/',
      'teach/answers/',
      'teach/handout/',
      'teach/worksheets/trace-it-back.md'
    ];
    expect(lacking.map((path) => from('teach', path))).toEqual(lacking.map(() => null));
  });

  it('of a claim is its line in the list', () => {
    expect(claimInside('ap22-isw-2500')).toBe('?view=claims#claim-ap22-isw-2500');
  });
});
