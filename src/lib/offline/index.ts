import { wayToTop } from '$lib/ui/top';
import { isFrame } from './plan';

const top = (): string => new URL(`${wayToTop()}/`, document.baseURI).href;

/** Whether this page may be saved: never a frame, whoever shows it, nor a page that is not sent safely. */
const mayKeep = (): boolean =>
  isSecureContext && 'serviceWorker' in navigator && window.parent === window && !isFrame(top(), location.href);

const whenIdle = (task: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(task, { timeout: 10_000 });
  else setTimeout(task, 2_000);
};

/** Saves the site for a time without a network, once this page has loaded and rests. Where that fails nothing is lost. */
export function keepForOffline(): void {
  if (import.meta.env.DEV || !mayKeep()) return;
  const begin = (): void => whenIdle(() => void import('./keep').then(({ keep }) => keep(top())).catch(() => undefined));
  if (document.readyState === 'complete') begin();
  else addEventListener('load', begin, { once: true });
}
