import type { FrameMessage, HostMessage } from '../dialect';
import { AMP_HELLO } from '../dialects/amp';
import { ownHost } from '../dialects/own';

/** A way to speak in which nobody is called by a name. */
interface Words {
  say: (message: HostMessage) => unknown;
  hear: (data: unknown) => FrameMessage | undefined;
}
const own = ownHost as Words;

/** Says how much of the window's top a bar of the host's covers, in px. */
export const COVERED = '--claim-embed-top';

/** What a frame of `<claim-embed>` stands in. */
export interface Stand {
  /** What the host's scrolling moves: as high as the frame, or the track in which the frame stands still. */
  box: HTMLElement;
  /** A frame may stand still in it. */
  firm: () => boolean;
  /** Makes it a track of so many px; null: as high as the frame again. */
  stretch: (px: number | null) => void;
  /** Told whenever the frame has spoken. */
  heard: () => void;
}

/** Frames in shadow roots, where no question to the document finds them; each as long as it is in the page. */
export type Stands = Map<HTMLIFrameElement, Stand>;

/**
 * Minds the frames of a site on this page, whoever wrote them: gives each the height that it asks for, and tells it where
 * it is. Nothing is kept of a frame that has left the page.
 * @param site the site's top, with a slash at its end
 */
export function mindFrames(site: string): Stands {
  const stands: Stands = new Map();
  const plain = document.getElementsByTagName('iframe');
  const { origin } = new URL(site);
  /** Windows of frames that know our words, and whether they were near when they last heard of their place. */
  const near = new WeakMap<object, boolean>();

  const ours = (): HTMLIFrameElement[] => [...plain, ...stands.keys()].filter(({ src }) => src.startsWith(`${site}embed/`));
  /** A frame without an origin of its own is known by its window alone. */
  const mayBe = (frame: HTMLIFrameElement, from: string): boolean =>
    from === origin || (from === 'null' && (frame.hasAttribute('sandbox') || self.origin === 'null'));

  /** @param far tells it where it is even where that is far from what the host shows */
  function tell(frame: HTMLIFrameElement, far: boolean): void {
    const { contentWindow } = frame;
    if (!contentWindow) return;
    const stand = stands.get(frame);
    const { top, bottom } = (stand?.box ?? frame).getBoundingClientRect();
    const isNear = top < innerHeight * 2 && bottom > -innerHeight;
    // Once more when it has gone far, so that what has been passed is at its end.
    if (!far && !isNear && !near.get(contentWindow)) return;
    if (near.has(contentWindow)) near.set(contentWindow, isNear);
    // To any origin, since a sandboxed frame has none; a place on the page is no secret.
    const covered = parseFloat(getComputedStyle(frame).getPropertyValue(COVERED)) || 0;
    const view = { top: top - covered, height: innerHeight - covered, track: stand?.firm() ?? false };
    contentWindow.postMessage(own.say({ type: 'view', view }), '*');
  }

  function hear({ data, origin: from, source }: MessageEvent): void {
    const word = own.hear(data);
    const frame = word && source && ours().find((one) => one.contentWindow === source && mayBe(one, from));
    if (!word || !frame) return;
    const stand = stands.get(frame);
    const shape = (): string => frame.style.height + (stand?.box.style.height ?? '');
    const before = shape();
    stand?.heard();
    if (word.type === 'height') {
      const { boxSizing } = getComputedStyle(frame);
      frame.style.height = `${word.height + (boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0)}px`;
    } else if (word.type === 'track' && (word.px === null || stand?.firm())) stand?.stretch(word.px);
    if (near.has(source) && before === shape()) return;
    near.set(source, true);
    tell(frame, true);
  }

  let asked = false;
  function tellAll(): void {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      for (const frame of ours()) if (frame.contentWindow && near.has(frame.contentWindow)) tell(frame, false);
    });
  }

  addEventListener('message', hear);
  // In the capturing phase, since the scrolling of an element does not bubble.
  addEventListener('scroll', tellAll, { capture: true, passive: true });
  addEventListener('resize', tellAll);
  // What comes late above a frame moves it, too.
  new ResizeObserver(tellAll).observe(document.documentElement);
  // Frames that have spoken before this script came speak again at this word, which they know from other hosts.
  for (const { contentWindow } of ours()) contentWindow?.postMessage(AMP_HELLO, '*');
  return stands;
}
