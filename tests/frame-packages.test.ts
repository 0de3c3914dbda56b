import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { FrameMessage, HostMessage, Names } from '../src/lib/embed/dialect';
import { amp } from '../src/lib/embed/dialects/amp';
import { pym, pymId } from '../src/lib/embed/dialects/pym';
import { resizer } from '../src/lib/embed/dialects/resizer';

const ADDRESS = 'https://news.example/embed/step/izium/';
const RECT = { x: 0, y: -120.5, top: -120.5, left: 0, bottom: 479.5, right: 600, width: 600, height: 600 };
const names = (own: Partial<Names>): Names => ({ pym: null, secret: null, resizer: null, address: ADDRESS, width: 600, ...own });

type Listener = (event: unknown) => void;

/** As much of a window as the packages need, and what one of its frames is sent. */
function windowWith(search = '') {
  const listeners: Record<string, Listener[]> = {};
  const sent: unknown[] = [];
  const frameWindow = { postMessage: (said: unknown) => sent.push(said) };
  const element = (id: string) => {
    const attributes: Record<string, string> = {};
    const children: unknown[] = [];
    return {
      id, attributes, children, style: {} as Record<string, string>, src: '', title: 'A frame', tagName: 'IFRAME', className: '', isConnected: true,
      offsetWidth: 600, offsetHeight: 600, loading: 'eager', contentWindow: frameWindow,
      getAttribute: (name: string) => attributes[name] ?? null,
      setAttribute: (name: string, value: string) => void (attributes[name] = String(value)),
      getBoundingClientRect: () => RECT, addEventListener: () => undefined, removeEventListener: () => undefined,
      appendChild: (child: unknown) => children.push(child), removeChild: () => undefined,
      getElementsByTagName: () => children, querySelectorAll: () => []
    }; // prettier-ignore
  };
  const elements: Record<string, ReturnType<typeof element>> = { graphic: element('graphic') };
  const quiet = () => undefined;
  const globals: Record<string, unknown> = {
    console: new Proxy({}, { get: () => quiet }),
    location: { search, href: `https://host.example/${search}`, protocol: 'https:', hostname: 'host.example' },
    innerWidth: 1024, innerHeight: 768, scrollX: 0, scrollY: 0, pageYOffset: 0,
    visualViewport: { width: 1024, height: 768, offsetLeft: 0, offsetTop: 0, pageLeft: 0, pageTop: 0, scale: 1 },
    addEventListener: (type: string, listener: Listener) => (listeners[type] ??= []).push(listener),
    removeEventListener: quiet, setTimeout, clearTimeout, queueMicrotask, setInterval: quiet,
    requestAnimationFrame: (call: () => void) => setTimeout(call, 0),
    getComputedStyle: () => ({ boxSizing: 'content-box' }),
    ResizeObserver: class { observe = quiet; disconnect = quiet }, MutationObserver: class { observe = quiet; disconnect = quiet },
    CSS: { escape: String }
  }; // prettier-ignore
  globals.document = {
    title: 'Host', hidden: false, readyState: 'complete', body: element('body'), documentElement: { ...element('html'), clientWidth: 1024, clientHeight: 768, scrollWidth: 1024, scrollHeight: 9000 },
    createElement: (name: string) => (elements[name] = element('')), getElementById: (id: string) => elements[id] ?? null,
    getElementsByTagName: () => [element('body')], querySelectorAll: () => [], querySelector: () => null,
    createEvent: () => ({ initEvent: quiet }), dispatchEvent: quiet, addEventListener: quiet, removeEventListener: quiet
  }; // prettier-ignore
  globals.window = globals;
  globals.self = globals;
  globals.top = globals;
  const posted: unknown[] = [];
  globals.parent = { postMessage: (said: unknown) => posted.push(said) };
  const context = createContext(globals);
  return {
    element, elements, sent, posted, frameWindow,
    run: (code: string): unknown => runInContext(code, context),
    load: (file: string): unknown => runInContext(readFileSync(`node_modules/${file}`, 'utf8'), context),
    fire: (type: string) => (listeners[type] ?? []).forEach((listener) => listener({ type })),
    set: (name: string, value: unknown) => void (globals[name] = value),
    hear: (data: unknown) => (listeners.message ?? []).forEach((listener) => listener({ data, source: frameWindow, origin: 'https://news.example' }))
  }; // prettier-ignore
}

const said = (speech: { say: (message: FrameMessage, known: Names) => unknown }, message: FrameMessage, known: Names): unknown =>
  speech.say(message, known);

describe('pym.js', () => {
  const PYM = 'pym.js/dist/pym.v1.js';
  const known = names({ pym: 'graphic' });

  it('as a host, gives an id that we find, takes our height, and answers our question', () => {
    const host = windowWith();
    host.load(PYM);
    host.run(`new pym.Parent('graphic', '${ADDRESS}?theme=dark', { title: 'It’s a frame' })`);
    const { iframe } = host.elements;
    expect(pymId(new URL(iframe?.src ?? '').search)).toBe('graphic');
    host.hear(said(pym, { type: 'height', height: 420 }, known));
    expect(iframe?.attributes.height).toBe('420px');
    host.hear(said(pym, { type: 'ask' }, known));
    expect(host.sent.map((data) => pym.hear(data, known))).toEqual<HostMessage[]>([
      { type: 'view', view: { top: -120.5, height: 768, track: false } }
    ]);
    host.run(`window.pym.autoInitInstances; new pym.Parent('graphic', '${ADDRESS}').sendWidth()`);
    expect(pym.hear(host.sent.at(-1), known)).toEqual({ type: 'width', width: 600 });
  });

  it('as a frame, says to the letter what we say', () => {
    const frame = windowWith('?initialWidth=600&childId=graphic');
    frame.load(PYM);
    frame.run('child = new pym.Child(); child.sendHeight(); child.getParentPositionInfo()');
    expect(frame.posted).toContain(said(pym, { type: 'height', height: 600 }, known));
    expect(frame.posted).toContain(said(pym, { type: 'ask' }, known));
  });
});

describe('@newswire/frames', () => {
  const FRAMES = '@newswire/frames/dist/frames.umd.js';

  it('as a host, greets, and takes our height in either dialect that it knows', () => {
    const host = windowWith();
    host.load(FRAMES);
    const frame = host.element('frame');
    host.set('frame', frame);
    host.run('newswireFrames.observeIframe(frame)');
    expect(host.sent.map((data) => amp.hear(data, names({})))).toEqual([{ type: 'hello' }]);
    host.hear(said(amp, { type: 'height', height: 420 }, names({})));
    expect(String(frame.attributes.height)).toBe('420');
    host.hear(said(pym, { type: 'height', height: 430 }, names({ pym: 'any' })));
    expect(String(frame.attributes.height)).toBe('430');
  });

  it('as a frame, says to the letter what we say', () => {
    const frame = windowWith();
    frame.load(FRAMES);
    frame.run('newswireFrames.sendFrameHeight(600)');
    expect(structuredClone(frame.posted)).toEqual([said(amp, { type: 'height', height: 600 }, names({}))]);
  });
});

describe('iframe-resizer', () => {
  it('as a host, calls us by a name, takes our height, and tells where we are once asked', async () => {
    const host = windowWith();
    host.load('@iframe-resizer/parent/index.umd.js');
    const frame = host.element('scene_1');
    frame.src = ADDRESS;
    host.set('frame', frame);
    host.run("iframeResize({ license: 'GPLv3', warningTimeout: 0 }, frame)");
    await expect.poll(() => host.sent.length).toBeGreaterThan(0);
    expect(resizer.hear(host.sent[0], names({}))).toEqual({ type: 'hello', id: 'scene_1' });
    expect(String(host.sent[0]).split(':')).toHaveLength(24);

    const before = host.sent.length;
    host.hear(said(resizer, { type: 'ready', height: 400 }, names({})));
    await expect.poll(() => host.sent.length).toBeGreaterThan(before);
    expect(resizer.hear(host.sent.at(-1), names({}))).toEqual({ type: 'hello', id: 'scene_1' });

    const known = names({ resizer: 'scene_1' });
    host.hear(said(resizer, { type: 'ready', height: 400 }, known));
    expect(frame.style.height).toBe('400px');
    host.hear(said(resizer, { type: 'height', height: 420 }, known));
    expect(frame.style.height).toBe('420px');

    host.hear(said(resizer, { type: 'ask' }, known));
    host.fire('scroll');
    await expect
      .poll(() => resizer.hear(host.sent.at(-1), known))
      .toEqual({ type: 'view', view: { top: -120.5, height: 768, track: false } });
  });
});
