/** What of a request decides who answers it. */
export interface Asked {
  url: string;
  method: string;
  /** `navigate` where a window or a frame is to show what comes. */
  mode: string;
  /** Address of the page, or of the style sheet, that asks; empty where that is kept back. */
  referrer: string;
}

/**
 * `leave`: none of the worker's business. `lasting`: its name is its content, so that what is saved is right for ever.
 * `page` and `file`: the network's, if it answers in time; else what is saved.
 */
export type Plan = 'leave' | 'lasting' | 'page' | 'file';

/** The way of an address from the site's top; null where it lies outside. */
export function pathIn(scope: string, address: string): string | null {
  if (!URL.canParse(address) || !address.startsWith(scope)) return null;
  return new URL(address).pathname.slice(new URL(scope).pathname.length);
}

/** Whether an address is that of a frame that other sites show: the worker stays out of these. */
export const isFrame = (scope: string, address: string): boolean => pathIn(scope, address)?.startsWith('embed/') ?? false;

/** @param scope address of the site's top, with a slash at its end */
export function planFor({ url, method, mode, referrer }: Asked, scope: string): Plan {
  const path = pathIn(scope, url);
  if (method !== 'GET' || path === null || isFrame(scope, referrer)) return 'leave';
  if (mode === 'navigate') return isFrame(scope, url) ? 'leave' : 'page';
  if (path === 'service-worker.js' || path === 'claim-by-claim.html') return 'leave';
  return path.startsWith('_app/immutable/') ? 'lasting' : 'file';
}

/** The claim whose card an address gives, if it is one of those. */
export const cardAt = (path: string): string | null => /^data\/claim\/([^/]+)\/card\.json$/.exec(path)?.[1] ?? null;
