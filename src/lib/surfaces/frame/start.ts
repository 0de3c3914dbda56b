import { mount, type Component } from 'svelte';
import { openCards } from '$lib/card/cards';
import { readFrameOptions } from '$lib/embed/options';
import { framePort } from '$lib/embed/port';

/** Where a frame's page keeps room for what its script adds. */
const PLACE = 'live';

/** Cards open where the frame is in sight, and lead out of it. As a page of its own, a frame is a page like others. */
export function openFrameCards(): void {
  if (window.parent === window) return openCards();
  openCards(undefined, {
    view: () => framePort()?.view ?? null,
    // In a track, and in a window of its own.
    whole: () => /^(track|scroll)$/.test(document.documentElement.dataset.frame ?? ''),
    follow: (href) => {
      const address = new URL(href, location.href).href;
      const port = framePort();
      if (port) port.leave(address);
      else open(address, '_blank', 'noopener');
    }
  });
}

/**
 * Brings a prerendered frame to life: cards open, and the part that needs a script comes, if the frame's address wants it.
 * @param step that the frame shows
 */
export function startFrame<Props extends Record<string, unknown>>(part: Component<Props>, props: Props, step: string): void {
  const target = document.getElementById(PLACE);
  if (!target) return;
  openFrameCards();
  if (readFrameOptions(location.search).mode !== 'static') mount(part, { target, props });
  Object.assign(document.documentElement.dataset, { step, ready: 'true' });
}

/** What the page's record says. */
export const recordOf = <Record>(): Record => JSON.parse(document.getElementById('record')?.textContent ?? 'null') as Record;
