import { describe, expect, it } from 'vitest';
import { FRAME_OPTIONS, readFrameOptions } from '../options';
import { ATTRIBUTES, frameAddress } from './address';

const SITE = 'https://news.example/kharkiv-kursk/';
const address = (attributes: Record<string, string>): string | null => frameAddress(SITE, (name) => attributes[name] ?? null);

describe('a frame’s address from the attributes of <claim-embed>', () => {
  it.each(['story', 'kharkiv', 'kursk', 'step/four-numbers', 'chart/claims-by-day'])('leads to %s', (scene) => {
    expect(address({ scene })).toBe(`${SITE}embed/${scene}/`);
  });

  it.each([
    '',
    ' ',
    '/',
    'step',
    'step/',
    'step/four-numbers/',
    'step/../../evil',
    '../step/four-numbers',
    'step/a//b',
    'step/%2e%2e',
    'step/Izium',
    'step/a?b',
    'step/a#b',
    'step/a\nb',
    'story\n',
    '//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'claim/ap22-isw-2500',
    'constructor'
  ])('leads nowhere for %j', (scene) => {
    expect(address({ scene })).toBeNull();
  });

  it('leads nowhere without a scene', () => {
    expect(address({ theme: 'dark' })).toBeNull();
  });

  it('has an attribute for each option of a frame, which reads what was said', () => {
    expect([...ATTRIBUTES].sort()).toEqual(['scene', 'step', ...Object.keys(FRAME_OPTIONS)].sort());
    const options = { step: 'two-videos', theme: 'dark', mode: 'scroll', accent: 'plum', controls: 'off' };
    const made = address({ scene: 'kursk', ...options });
    expect(made).toBe(`${SITE}embed/kursk/?theme=dark&mode=scroll&step=two-videos&accent=plum&controls=off`);
    expect(readFrameOptions(new URL(made ?? '').search, ['two-videos'])).toEqual(options);
  });

  it.each([
    ['theme', 'DARK'],
    ['theme', 'dark&step=izium'],
    ['mode', 'toString'],
    ['mode', 'scroll%20'],
    ['mode', ''],
    ['accent', '#f00'],
    ['controls', 'off '],
    ['step', 'a b'],
    ['step', '../x'],
    ['step', 'x&theme=dark'],
    ['step', 'x#?secret=1']
  ])('leaves out %s=%j', (name, value) => {
    expect(address({ scene: 'story', [name]: value })).toBe(`${SITE}embed/story/`);
  });
});
