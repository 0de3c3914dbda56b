import type { HostMessage } from './dialect';
import type { HostView } from './port';

/** What a frame knows of its place at its host's. */
export interface Place {
  readonly view: HostView | null;
  /** Of the dialect that has told it: a poorer one is not heard any more. */
  readonly worth: number;
  /** What a Guardian host said last, px. */
  readonly scroll: number;
}

export const NOWHERE: Place = { view: null, worth: -1, scroll: 0 };

/**
 * The place after a host's word on it: the same object where that is no news.
 * @param height that the frame has asked for, px
 */
export function placeAfter(place: Place, message: HostMessage, worth: number, height: number): Place {
  if (worth < place.worth) return place;
  if (message.type === 'view') {
    const { view } = place;
    const { top, height: seen, track } = message.view;
    const same = view?.top === top && view.height === seen && view.track === track;
    return same ? place : { ...place, worth, view: message.view };
  }
  if (message.type !== 'scroll') return place;
  // On the web a Guardian page says 1 once the frame is passed: a step back to 1 that nobody scrolls.
  const passed = message.scroll === 1 && place.scroll > 1;
  const top = -(passed ? height : message.scroll) || 0;
  if (place.view?.top === top) return place;
  return { view: { top, height: null, track: false }, worth, scroll: passed ? place.scroll : message.scroll };
}
