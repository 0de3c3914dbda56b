import { waitToAsk } from './ask';
import type { FrameMessage, Names } from './dialect';
import { pymId } from './dialects/pym';
import { secretIn } from './dialects/wordpress';
import { markFirstStep } from './first-step';
import { leave, takeClicks } from './frame-links';
import { LATE_MS, QUIET_MS, tell, UNTOLD } from './height';
import { hear, sayAll } from './message';
import { NOWHERE, placeAfter } from './place';
import { givePort, type HostView } from './port';

// The small script of every frame: classic, since a frame without an origin may get no other.
const root = document.documentElement;
const framed = window.parent !== window;
/** As the host wrote it: a reader's options are added to the address later. */
const address = location.href;
const childId = pymId(location.search);
const listeners = new Set<(view: HostView) => void>();
type Timer = ReturnType<typeof setTimeout>;
let resizer: string | null = null;
let told = UNTOLD;
let place = NOWHERE;
let track: number | null = null;

/** Anew each time: WordPress may write its secret into the hash of a page that is there already. */
const names = (): Names => ({
  pym: childId,
  secret: secretIn(location.hash),
  resizer,
  address,
  width: innerWidth
});

function say(message: FrameMessage, as = names()): void {
  if (framed) for (const said of sayAll(message, as)) window.parent.postMessage(said, '*');
}

/** The height that the page wants, px: what its styles say for this width, else what its content takes; never what the frame has. */
function wanted(): number {
  const [, fixed] = /^\s*([\d.]+)px\s*$/.exec(getComputedStyle(root).getPropertyValue('--frame-height')) ?? [];
  const content = document.querySelector('[data-frame-content]') ?? document.body;
  return fixed ? Number(fixed) : (content?.getBoundingClientRect().height ?? 0);
}

let called = false;
let quiet: Timer | undefined;

/**
 * Says the height where it is a new one.
 * @param late in any case, to those who may not have heard it
 */
function report(late = false, afterQuiet = false): void {
  if (!framed) return;
  // In a track the frame is as high as what the host shows, and what it wants is the track.
  if (track !== null) return late ? say({ type: 'track', px: track }) : undefined;
  const before = told.height;
  told = tell(told, { width: innerWidth, inner: innerHeight, content: wanted() }, afterQuiet);
  clearTimeout(quiet);
  if (told.held && !afterQuiet) quiet = setTimeout(() => report(false, true), QUIET_MS);
  if (told.height === 0 || (!late && told.height === before)) return;
  // An iframe-resizer host waits for the first, and for the answer to its call.
  say({ type: called || (late && resizer === null) ? 'ready' : 'height', height: told.height });
  called = false;
}

/** So long after its load a frame's host knows of it, too, ms. */
const LOADED_MS = 500;
let subscribed: string | null = null;
let asking: Timer | undefined;
let alike = 0;

/** Asks a pym host for the frame's place, anew after each answer; an iframe-resizer host once, since it then tells it of itself. */
function ask(): void {
  asking = undefined;
  if (listeners.size === 0) return;
  say({ type: 'ask' }, { ...names(), resizer: resizer === subscribed ? null : resizer });
  subscribed = resizer;
}

function askAnew(): void {
  subscribed = null;
  ask();
}

/** A frame that is out of sight gets no pictures, and asks nothing. */
function askSoon(): void {
  asking ??= setTimeout(() => requestAnimationFrame(ask), waitToAsk(alike));
}

let greeting: Timer | undefined;

/** Says all again in a moment, once, to however many hellos. */
function greet(): void {
  greeting ??= setTimeout(() => {
    greeting = undefined;
    report(true);
    ask();
  }, 20);
}

function listen({ source, data }: MessageEvent<unknown>): void {
  if (source !== window.parent) return;
  const heard = hear(data, names());
  if (!heard) return;
  const { message, worth } = heard;
  if (message.type === 'hello' || message.type === 'width') {
    if ('id' in message) {
      resizer = message.id ?? null;
      called = true;
    }
    return greet();
  }
  const last = place;
  place = placeAfter(place, message, worth, told.height);
  alike = place === last ? alike + 1 : 0;
  if (childId !== null) askSoon();
  const { view } = place;
  if (place !== last && view) for (const listener of listeners) listener(view);
}

function go(href: string): void {
  say({ type: 'link', href });
  leave(href);
}

givePort({
  get view() {
    return place.view;
  },
  onview(listener) {
    listeners.add(listener);
    if (place.view) listener(place.view);
    askSoon();
    return () => void listeners.delete(listener);
  },
  askTrack(px) {
    if (px === track) return;
    track = px;
    say({ type: 'track', px });
    if (px === null) report(true);
  },
  leave: go
});

/** What a page of many steps does until its module says otherwise; and where it is in no frame, its links open in their own tab. */
function dress(): void {
  const { dataset } = root;
  if (document.querySelector('[data-frame-scene]') && !dataset.frame) {
    dataset.frame = dataset.mode ?? 'stepper';
    markFirstStep(location.search);
  }
  if (!framed) document.querySelector('base[target]')?.removeAttribute('target');
}

const sizes = new ResizeObserver(() => report());

function watch(): void {
  dress();
  const content = document.querySelector('[data-frame-content]') ?? document.body;
  if (framed && content) sizes.observe(content);
  report(true);
}

watch();
addEventListener('DOMContentLoaded', watch);
if (framed) {
  addEventListener('message', listen);
  addEventListener('resize', () => report());
  // An iframe-resizer host that was asked before it knew of the frame's load has then forgotten whom it tells.
  addEventListener('load', () => setTimeout(askAnew, LOADED_MS));
  // The page is loaded or shown again; WordPress has written its secret.
  for (const type of ['pageshow', 'hashchange']) addEventListener(type, greet);
  void document.fonts.ready.then(greet);
  for (let after = 100; after < LATE_MS; after *= 2) setTimeout(greet, after);
  takeClicks(go);
}
