import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FrameMessage, FrameSpeaker, FrameSpeech, HostListener, HostMessage, HostSpeech, Names } from './dialect';
import { amp, ampHost } from './dialects/amp';
import { datawrapper, datawrapperHost } from './dialects/datawrapper';
import { guardian, guardianHost } from './dialects/guardian';
import { medium, mediumHost } from './dialects/medium';
import { own, ownHost } from './dialects/own';
import { pym, pymHost } from './dialects/pym';
import { resizer, resizerHost } from './dialects/resizer';
import { wordpress, wordpressHost } from './dialects/wordpress';
import { DIALECTS, hear, sayAll } from './message';

const NAMES: Names = {
  pym: 'pym-0-a1b2c',
  secret: 'aB3dE6gH9j',
  resizer: 'iFrameResizer0',
  address: 'https://news.example/war/embed/step/izium/?theme=dark',
  width: 600
};
const NAMELESS: Names = { ...NAMES, pym: null, secret: null, resizer: null };

const ENDS: Record<string, { frame: FrameSpeaker & Partial<FrameSpeech>; host: HostListener & Partial<HostSpeech> }> = {
  pym: { frame: pym, host: pymHost },
  'AMP and frames': { frame: amp, host: ampHost },
  Datawrapper: { frame: datawrapper, host: datawrapperHost },
  'Medium and Embedly': { frame: medium, host: mediumHost },
  Guardian: { frame: guardian, host: guardianHost },
  WordPress: { frame: wordpress, host: wordpressHost },
  'iframe-resizer': { frame: resizer, host: resizerHost },
  ours: { frame: own, host: ownHost }
};

const px = fc.integer({ min: 1, max: 100_000 });
const top = fc
  .double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true })
  .map((one) => Math.round(one * 1000) / 1000 || 0);
const name = fc.stringMatching(/^[A-Za-z0-9_.-]{1,40}$/);
const names: fc.Arbitrary<Names> = fc.record({
  pym: fc.option(name),
  secret: fc.option(fc.stringMatching(/^[A-Za-z0-9]{10}$/)),
  resizer: fc.option(name),
  address: fc.webUrl({ withQueryParameters: true }),
  width: px
});
const frameMessage: fc.Arbitrary<FrameMessage> = fc.oneof(
  fc.record({ type: fc.constantFrom('height' as const, 'ready' as const), height: px }),
  fc.record({ type: fc.constant('track' as const), px: fc.option(px) }),
  fc.record({ type: fc.constant('link' as const), href: fc.webUrl() }),
  fc.constant({ type: 'ask' as const })
);
const hostMessage: fc.Arbitrary<HostMessage> = fc.oneof(
  fc.record({ type: fc.constant('hello' as const) }),
  fc.record({ type: fc.constant('hello' as const), id: name }),
  fc.record({ type: fc.constant('width' as const), width: px }),
  fc.record({ type: fc.constant('scroll' as const), scroll: top.map(Math.abs) }),
  fc.record({ type: fc.constant('view' as const), view: fc.record({ top, height: px, track: fc.boolean() }) })
);

/** As a message comes out of another window. */
const posted = (said: unknown): unknown => structuredClone(said);

describe.each(Object.entries(ENDS))('%s', (called, { frame, host }) => {
  it('brings what a frame says to the host', () => {
    let heights = 0;
    fc.assert(
      fc.property(frameMessage, names, (message, known) => {
        const said = frame.say(message, known);
        if (said === undefined) return;
        const heard = host.hear(posted(said), known);
        if ('height' in message && known.resizer !== null) heights += 1;
        if (!('height' in message)) expect(heard).toEqual(message);
        else if (called === 'iframe-resizer') expect(heard?.type).toBe(message.type);
        else expect(heard).toEqual({ type: 'height', height: message.height });
      }),
      { numRuns: 400 }
    );
    expect(heights).toBeGreaterThan(0);
  });

  it('brings what a host says to the frame', () => {
    expect(frame.hear?.(host.say?.({ type: 'hello' }, NAMELESS), NAMELESS)?.type ?? 'hello').toBe('hello');
    fc.assert(
      fc.property(hostMessage, names, (message, known) => {
        const said = host.say?.(message, known);
        if (said === undefined) return;
        // Only our own script can give a track; only iframe-resizer calls a frame by a name.
        if (message.type === 'view' && called !== 'ours') message.view.track = false;
        if (message.type === 'hello' && called !== 'iframe-resizer') delete message.id;
        if (called !== 'iframe-resizer' || known.resizer !== null || message.type === 'hello')
          expect(frame.hear?.(posted(said), known)).toEqual(message);
        else expect(frame.hear?.(posted(said), known)).toBeUndefined();
      }),
      { numRuns: 400 }
    );
  });

  it('speaks so that no other dialect answers', () => {
    fc.assert(
      fc.property(hostMessage, frameMessage, names, (fromHost, fromFrame, known) => {
        for (const [other, ends] of Object.entries(ENDS)) {
          if (other === called) continue;
          const [down, up] = [host.say?.(fromHost, known), frame.say(fromFrame, known)];
          if (down !== undefined) expect(ends.frame.hear?.(posted(down), known), other).toBeUndefined();
          if (up !== undefined) expect(ends.host.hear(posted(up), known), other).toBeUndefined();
        }
      })
    );
  });

  it('neither throws at anything nor takes a number out of range', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true, withTypedArray: true }),
        (data) => {
          expect([frame.hear?.(data, NAMES), host.hear(data, NAMES)]).toEqual([undefined, undefined]);
        }
      )
    );
  });
});

const noNumbers: unknown[] = [NaN, Infinity, -Infinity, 1e12, -1e12, '400', null, undefined, [400], { valueOf: () => 400 }];
const noTexts = ['', 'NaN', 'Infinity', '1e12', '4e2', '0x190', '400px', ' 400', '--400', '4.0.0', '4'.repeat(400)];

describe('a frame', () => {
  it('says a height in each dialect that it has a name in', () => {
    const height = 420;
    expect(sayAll({ type: 'ready', height }, NAMES)).toEqual([
      { sentinel: 'amp', type: 'embed-size', height },
      { 'datawrapper-height': { 'news.example/war/embed/step/izium/?theme=dark': height } },
      JSON.stringify({ src: NAMES.address, context: 'iframe.resize', height }),
      { message: 'height', value: height, secret: 'aB3dE6gH9j' },
      { kind: 'interactive:height', height },
      '[iFrameSizer]iFrameResizer0:420:600:init:',
      'pymxPYMxpym-0-a1b2cxPYMxheightxPYMx420',
      { context: 'claim-embed', height }
    ]);
    expect(sayAll({ type: 'height', height }, NAMELESS)).toHaveLength(5);
    expect(sayAll({ type: 'ready', height }, NAMELESS)).toContain('[iFrameResizerChild]Ready');
    expect(sayAll({ type: 'ask' }, NAMELESS)).toEqual([]);
  });

  it('hears the richest of all that it can', () => {
    expect(DIALECTS.at(-1)).toBe(own);
    expect(hear(ownHost.say({ type: 'view', view: { top: 3, height: 700, track: true } }, NAMES), NAMES)?.worth).toBe(7);
  });

  it('takes no number that is none, or that no page has', () => {
    for (const bad of noNumbers)
      for (const data of [
        { kind: 'interactive:scroll', scroll: bad },
        { context: 'claim-embed', top: 0, height: bad, track: true },
        { context: 'claim-embed', top: bad, height: 800, track: false },
        { context: 'claim-embed', top: 0, height: 800, track: bad },
        `[iFrameSizer]parentInfo:${JSON.stringify({ iframe: { top: 0 }, viewport: { height: bad } })}`,
        `[iFrameSizer]parentInfo:${JSON.stringify({ iframe: { top: bad }, viewport: { height: 800 } })}`
      ])
        expect(hear(data, NAMES), JSON.stringify(data)).toBeNull();
    for (const bad of noTexts)
      for (const type of [
        `widthxPYMx${bad}`,
        ...[0, 1, 2, 3, 4, 5].map((at) => `viewport-iframe-positionxPYMx${'9 '.repeat(at)}${bad}${' 9'.repeat(5 - at)}`)
      ])
        // prettier-ignore
        expect(hear(`pymxPYMx${NAMES.pym}xPYMx${type}`, NAMES), type).toBeNull();
  });

  it.each([
    ['another id', 'pymxPYMxotherxPYMxwidthxPYMx600'],
    ['five numbers', 'pymxPYMxpym-0-a1b2cxPYMxviewport-iframe-positionxPYMx600 800 0 0 0'],
    ['seven numbers', 'pymxPYMxpym-0-a1b2cxPYMxviewport-iframe-positionxPYMx600 800 0 0 0 0 0'],
    ['a way to go', 'pymxPYMxpym-0-a1b2cxPYMxnavigateToxPYMxhttps://bad.example/'],
    ['more behind', 'pymxPYMxpym-0-a1b2cxPYMxwidthxPYMx600xPYMx1'],
    ['hexadecimals', 'pymxPYMxpym-0-a1b2cxPYMxwidthxPYMx0x258'],
    ['another secret', { message: 'ready', secret: 'aB3dE6gH9k' }],
    ['an inherited word', Object.create({ sentinel: 'amp', type: 'frames-init' })],
    ['a height told back', { kind: 'interactive:height', height: 400 }],
    ['half a first message', '[iFrameSizer]frame:8:false:false:32:true'],
    ['markup for a name', `[iFrameSizer]<img>:8:false${':'.repeat(21)}`],
    ['JSON that is none', '[iFrameSizer]parentInfo:{"iframe":'],
    ['JSON too long', `[iFrameSizer]parentInfo:{"iframe":{"top":0},"viewport":{"height":800},"x":"${'x'.repeat(9000)}"}`],
    ['a page to show', '[iFrameSizer]moveToAnchor:top']
  ])('is deaf to %s', (_, data) => {
    expect(hear(data, NAMES)).toBeNull();
  });

  it('does not mind an object that throws', () => {
    const thrower = { get sentinel(): string { throw new Error('no'); }, get context(): string { throw new Error('no'); } }; // prettier-ignore
    const proxy = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error('no'); } }); // prettier-ignore
    expect([hear(thrower, NAMES), hear(proxy, NAMES)]).toEqual([null, null]);
  });

  it('takes nothing from a message with one field spoilt that it would not take from a host', () => {
    const spoilt = fc.constantFrom<unknown>(...noNumbers, '', '<b>', {}, [], '__proto__');
    fc.assert(
      fc.property(hostMessage, spoilt, fc.nat(), (message, value, at) => {
        for (const { host } of Object.values(ENDS)) {
          const said = posted(host.say?.(message, NAMES));
          if (typeof said !== 'object' || said === null) continue;
          const keys = Object.keys(said);
          const bad = { ...said, [keys[at % keys.length] ?? '']: value };
          const heard = hear(bad, NAMES)?.message;
          if (heard?.type === 'view') expect(Number.isFinite(heard.view.top) && (heard.view.height ?? 0) > 0).toBe(true);
          else expect(['undefined', 'scroll']).toContain(String(heard?.type));
        }
      })
    );
  });
});
