import type { Windows } from './scope';

/**
 * Pages of an older version may still be open when a newer one takes over, and may still want scripts of theirs: what was
 * saved for them goes once they are gone. The worker may end in between, so that it keeps their list in a cache.
 */
const CACHE = 'claim-by-claim-before';
const LIST = 'windows';

/** Remembers the windows that are open now. */
export async function sweepLater(windows: readonly { id: string }[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(LIST, Response.json(windows.map(({ id }) => id)));
}

/** Sweeps, once, as soon as none of them is left. */
export async function sweepOnceAlone(clients: Windows, sweep: () => Promise<void>): Promise<void> {
  const listed = await caches.match(LIST, { cacheName: CACHE });
  if (!listed) return;
  const open = await Promise.all(((await listed.json()) as string[]).map((id) => clients.get(id)));
  if (open.some(Boolean)) return;
  await caches.delete(CACHE);
  await sweep();
}
