import { mount, type Component } from 'svelte';
import { openCards } from '$lib/card/cards';
import { readFrameOptions } from '$lib/embed/options';

/** Where a frame's page keeps room for what its script adds. */
const PLACE = 'live';

/**
 * Brings a prerendered frame to life: cards open, and the part that needs a script comes, if the frame's address wants it.
 * @param step that the frame shows
 */
export function startFrame<Props extends Record<string, unknown>>(part: Component<Props>, props: Props, step: string): void {
  const target = document.getElementById(PLACE);
  if (!target) return;
  openCards();
  if (readFrameOptions(location.search).mode !== 'static') mount(part, { target, props });
  Object.assign(document.documentElement.dataset, { step, ready: 'true' });
}

/** What the page's record says. */
export const recordOf = <Record>(): Record => JSON.parse(document.getElementById('record')?.textContent ?? 'null') as Record;
