import { mount, unmount } from 'svelte';
import NewerNote from './NewerNote.svelte';

/** A page that stays open looks for a newer version when it is looked at again, this seldom, ms. */
const SELDOM = 3_600_000;

/** Whether the worker has shown this window what is saved, and not what the site has now. */
function isSaved(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<boolean>) => resolve(data);
    setTimeout(() => resolve(false), 2_000);
    worker.postMessage('am-i-saved', [port2]);
  });
}

/** Says so in words, with a way to take it now; it is taken anyway once this page is closed. */
function tell(worker: ServiceWorker): void {
  const note = mount(NewerNote, {
    target: document.body,
    props: {
      ontake: () => {
        navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
        worker.postMessage('take');
      },
      onlater: () => void unmount(note)
    }
  });
}

/** Calls back once the worker has saved everything and waits for the old one to go. */
function onceSaved(worker: ServiceWorker, then: () => void): void {
  if (worker.state === 'installed') then();
  else worker.addEventListener('statechange', () => worker.state === 'installed' && then());
}

/**
 * Registers the worker, and minds what newer version it finds.
 * @param top address of the site's top, with a slash at its end
 */
export async function keep(top: string): Promise<void> {
  const { serviceWorker } = navigator;
  const before = serviceWorker.controller;
  const registration = await serviceWorker.register(`${top}service-worker.js`, { updateViaCache: 'none' });
  // A first visit has nothing older to part with.
  if (!before) return;
  /** Whether this page is of the newer version itself: it has just come from the site. */
  let isNew = !(await isSaved(before));
  const mind = (worker: ServiceWorker | null): void => {
    if (!worker) return;
    onceSaved(worker, () => (isNew ? worker.postMessage('take-if-alone') : tell(worker)));
  };
  mind(registration.waiting ?? registration.installing);
  registration.addEventListener('updatefound', () => mind(registration.installing));

  let looked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' || Date.now() - looked < SELDOM) return;
    looked = Date.now();
    isNew = false;
    registration.update().catch(() => undefined);
  });
}
