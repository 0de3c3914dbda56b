import { cacheNames, setCacheNameDetails } from 'workbox-core';
import { PrecacheController } from 'workbox-precaching';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { isFrame, pathIn, planFor } from './plan';
import { savedCard } from './saved-cards';
import type { Fetching, Lasting, WorkerScope } from './scope';
import { sweepLater, sweepOnceAlone } from './sweep';

declare const self: WorkerScope;

/** Past this, what is saved is shown, s. */
const PATIENCE = 3;
/** Pages and files seen besides those of the list; the oldest go first. */
const MOST_SEEN = 80;
/** Stands in for a page that is not saved. */
const SORRY = 'offline.html';

setCacheNameDetails({ prefix: 'claim-by-claim' });
const { scope } = self.registration;
const saved = new PrecacheController();
saved.addToCacheList(self.__WB_MANIFEST);

/** Windows that were shown what is saved. */
const shownSaved = new Set<string>();

async function savedFor(address: string): Promise<Response | undefined> {
  const { origin, pathname } = new URL(address);
  const whole = await saved.matchPrecache(origin + pathname);
  if (whole) return whole;
  if (saved.getCacheKeyForURL(`${origin}${pathname}/`)) return Response.redirect(`${pathname}/`);
  return savedCard(pathIn(scope, address) ?? '', () => saved.matchPrecache(`${scope}data/claim/cards.json`));
}

async function trim(cacheName: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_SEEN)).map((key) => cache.delete(key)));
}

const lasting = new CacheFirst({ cacheName: cacheNames.precache, matchOptions: { ignoreVary: true } });
const fresh = new NetworkFirst({
  networkTimeoutSeconds: PATIENCE,
  plugins: [
    {
      cachedResponseWillBeUsed: async ({ request, cachedResponse, event }) => {
        const found = (await savedFor(request.url)) ?? cachedResponse ?? null;
        if (found && 'resultingClientId' in event) shownSaved.add((event as Fetching).resultingClientId);
        return found;
      },
      cacheWillUpdate: async ({ request, response }) =>
        response.status === 200 && !(await savedFor(request.url)) ? response : null,
      cacheDidUpdate: ({ cacheName }) => trim(cacheName),
      handlerDidError: async ({ request }) =>
        request.mode === 'navigate' ? saved.matchPrecache(scope + SORRY) : Response.error()
    }
  ]
});

/** A frame that hides who it is keeps its own way too. */
async function answer(event: Fetching, strategy: CacheFirst | NetworkFirst): Promise<Response> {
  const client = event.clientId ? await self.clients.get(event.clientId) : undefined;
  if (client && isFrame(scope, client.url)) return fetch(event.request);
  return strategy.handle({ event, request: event.request });
}

/** Nothing of an older version is wanted any more. */
async function sweep(event: Lasting): Promise<void> {
  await saved.activate(event);
  await caches.delete(cacheNames.runtime);
}

self.addEventListener('install', (event) => event.waitUntil(saved.install(event)));

self.addEventListener('activate', (event) => {
  const begin = async (): Promise<void> => {
    await sweepLater(await self.clients.matchAll({ type: 'window' }));
    await self.clients.claim();
    await sweepOnceAlone(self.clients, () => sweep(event));
  };
  event.waitUntil(begin());
});

self.addEventListener('fetch', (event) => {
  const plan = planFor(event.request, scope);
  if (plan === 'leave') return;
  event.respondWith(answer(event, plan === 'lasting' ? lasting : fresh));
});

self.addEventListener('message', (event) => {
  const { data, source, ports } = event;
  const others = async (): Promise<boolean> =>
    (await self.clients.matchAll({ type: 'window', includeUncontrolled: true })).length > 1;
  if (data === 'take') void self.skipWaiting();
  if (data === 'take-if-alone') event.waitUntil(others().then((some) => (some ? undefined : self.skipWaiting())));
  if (data === 'am-i-saved') {
    ports[0]?.postMessage(source !== null && shownSaved.has(source.id));
    event.waitUntil(sweepOnceAlone(self.clients, () => sweep(event)));
  }
});
