import type { Move } from '$lib/presenter/place';

interface Touched {
  x: number;
  y: number;
  at: number;
}

/** px that a finger has to go, and how much more sideways than up or down. */
const FAR = 56;
const SIDEWAYS = 2;
/** ms; who takes longer reads, selects or scrolls. */
const QUICK = 700;

/** The move that a finger's way asks for: leftwards brings the next slide, as a page is turned; null for any other way. */
export function swiped(from: Touched, to: Touched): Move | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (to.at - from.at > QUICK || Math.abs(dx) < FAR || Math.abs(dx) < SIDEWAYS * Math.abs(dy)) return null;
  return dx < 0 ? 'forward' : 'back';
}

/** An attachment: swipes over the element, with one finger, and not while text is selected or the page is magnified. */
export const swipes =
  (onswipe: (move: Move) => void) =>
  (element: HTMLElement): (() => void) => {
    const ending = new AbortController();
    const listening = { passive: true, signal: ending.signal };
    let start: Touched | null = null;
    const touched = ({ timeStamp }: TouchEvent, { clientX, clientY }: Touch): Touched => ({ x: clientX, y: clientY, at: timeStamp }); // prettier-ignore
    element.addEventListener(
      'touchstart',
      (event) => {
        const [touch, second] = event.touches;
        start = touch && !second ? touched(event, touch) : null;
      },
      listening
    );
    element.addEventListener('touchcancel', () => (start = null), listening);
    element.addEventListener(
      'touchend',
      (event) => {
        const [touch] = event.changedTouches;
        const free = getSelection()?.isCollapsed !== false && (visualViewport?.scale ?? 1) <= 1.01;
        const move = start && touch && free ? swiped(start, touched(event, touch)) : null;
        start = null;
        if (move) onswipe(move);
      },
      listening
    );
    return () => ending.abort();
  };
