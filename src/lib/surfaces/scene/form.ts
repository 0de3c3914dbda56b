import type { FrameOptions } from '$lib/embed/options';
import type { HostView } from '$lib/embed/port';

/**
 * What a frame of many steps is at the moment: its pictures and words one below the other; one step at a time; scrolled in
 * itself; as tall as its content and scrolled by the host's page; or standing still in a tall track of the host's.
 */
export type Form = 'static' | 'stepper' | 'scroll' | 'tall' | 'track';

interface Circumstances {
  mode: FrameOptions['mode'];
  /** What the host says of the frame's place; null where it says nothing. */
  view: HostView | null;
  /** The form so far, in which the reader has begun to read; null before that. */
  begun: Form | null;
}

/** The form that suits the circumstances. Who has begun to read in a form that needs no host is left in it. */
export function formFor({ mode, view, begun }: Circumstances): Form {
  if (mode === 'static' || mode === 'stepper') return mode;
  if (begun === 'stepper' || begun === 'scroll') return begun;
  if (view) return view.track ? 'track' : 'tall';
  return mode === 'scroll' ? 'scroll' : 'stepper';
}

/** Whether the host scrolls, so that no button of the frame can. */
export const isScrolledByHost = (form: Form): boolean => form === 'tall' || form === 'track';

/** Less than this share of a height is a bar of the browser's that came or went. */
const BARS = 0.2;

/** Whether nothing but a bar of the browser's is between two heights, px. */
export const isNearly = (height: number, other: number): boolean => Math.abs(height - other) < other * BARS;

/** A height in sight, px, and the frame's width that went with it. */
export interface Room {
  height: number;
  width: number;
}

/**
 * The height to lay out for: the one that the host says, but on touch screens the one before, as long as only bars of the
 * browser came or went. Else all that is below the frame would jump while it is scrolled.
 */
export function steadyRoom(before: Room | null, now: Room, touch: boolean): Room {
  if (!before || !touch || before.width !== now.width) return now;
  return isNearly(now.height, before.height) ? before : now;
}

/** Part of the screen that a page is assumed to have where the host doesn't say its height. */
const PAGE_OF_SCREEN = 0.8;

/** The height in sight, px: the host's word, else a guess from the screen's height. */
export const heightInSight = (view: HostView, screenHeight: number): number =>
  Math.max(1, view.height ?? Math.round(screenHeight * PAGE_OF_SCREEN));

interface Placed {
  /** Of what the host shows, from the frame's top; px. */
  sightTop: number;
  /** Of the scene, from the frame's top, and its height; px. */
  top: number;
  height: number;
  /** Height of what is to stand still; px. */
  standing: number;
}

/** How far below the scene's top the standing part has to be, to stand still in sight; never beyond the scene's ends. */
export const standAt = ({ sightTop, top, height, standing }: Placed): number =>
  Math.min(Math.max(0, sightTop - top), Math.max(0, height - standing));
