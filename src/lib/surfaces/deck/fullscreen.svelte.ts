import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
  document.addEventListener('fullscreenchange', update);
  return () => document.removeEventListener('fullscreenchange', update);
});

/** Whether the page fills the screen; follows the browser's own keys and buttons too. */
export function isFullscreen(): boolean {
  subscribe();
  return !import.meta.env.SSR && document.fullscreenElement !== null;
}

/** Whether the browser, or the frame that holds the page, lets it fill the screen. */
export const canFullscreen = (): boolean => document.fullscreenEnabled;

/** A refusal changes nothing, and needs no words: the screen says it. */
export function toggleFullscreen(): void {
  if (!canFullscreen()) return;
  const turned = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  turned.catch(() => undefined);
}
