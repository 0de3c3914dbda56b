import { describe, expect, it } from 'vitest';
import { cardAt, pathIn, planFor, type Asked } from './plan';

const TOP = 'https://site.example/folder/';
const STORY = TOP;
const asked = (path: string, rest: Partial<Asked> = {}): Asked => ({
  ...{ url: new URL(path, TOP).href, method: 'GET', mode: 'cors', referrer: STORY },
  ...rest
});
const plan = (path: string, rest?: Partial<Asked>) => planFor(asked(path, rest), TOP);

describe('the worker', () => {
  it('answers for pages, for what they fetch, and for what never changes', () => {
    expect(plan('present/?step=izium', { mode: 'navigate' })).toBe('page');
    expect(plan('data/claim/ap22-isw-2500/card.json')).toBe('file');
    expect(plan('_app/immutable/chunks/a.js')).toBe('lasting');
  });

  it('answers for a chart that the story shows, though it lies with the frames', () => {
    expect(plan('embed/chart/areas/picture.json')).toBe('file');
  });

  it.each(['embed/', 'embed/chart/areas/', 'embed/story/?mode=stepper', 'embed/step/izium/'])(
    'leaves the frame %s alone',
    (frame) => {
      expect(plan(frame, { mode: 'navigate' })).toBe('leave');
      const referrer = new URL(frame, TOP).href;
      const wanted = ['_app/immutable/chunks/a.js', 'embed/chart/areas/picture.json', 'data/claim/a/card.json', ''];
      expect(wanted.map((path) => plan(path, { referrer }))).toEqual(wanted.map(() => 'leave'));
    }
  );

  it('leaves alone what is not fetched, not here, or not to be kept', () => {
    expect(plan('', { method: 'POST' })).toBe('leave');
    expect(plan('https://elsewhere.example/folder/')).toBe('leave');
    expect(plan('https://site.example/other/', { mode: 'navigate' })).toBe('leave');
    expect(['service-worker.js', 'claim-by-claim.html'].map((path) => plan(path))).toEqual(['leave', 'leave']);
  });
});

it('knows cards by their address', () => {
  expect(cardAt('data/claim/ap22-isw-2500/card.json')).toBe('ap22-isw-2500');
  expect(cardAt('data/claim/ap22-isw-2500/')).toBeNull();
  expect(pathIn(TOP, 'blob:https://site.example/1')).toBeNull();
});
