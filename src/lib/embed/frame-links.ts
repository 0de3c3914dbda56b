/** Shows an address where a sandbox lets no new tab be opened: as text, to be copied. */
function showAddress(href: string): void {
  // Under an open card nothing can be reached: it has a place of its own.
  const place =
    document.querySelector<HTMLElement>('dialog[open] [data-address]') ?? document.querySelector<HTMLElement>('[data-address]');
  if (!place) return;
  place.textContent = href;
  place.hidden = false;
}

/** Opens an address in a new tab that knows nothing of this one; else shows it as text. */
export function leave(href: string): void {
  const tab = window.open(href, '_blank');
  if (tab) tab.opener = null;
  else showAddress(href);
}

/** Takes the plain clicks on links that lead out of the frame and that nobody else has answered. */
export function takeClicks(go: (href: string) => void): void {
  addEventListener('click', (event) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (event.defaultPrevented || button > 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    const link = target instanceof Element && target.closest('a[href]');
    // A sandbox that leaves no origin leaves no downloads: there they are links as any.
    if (!link || (link.hasAttribute('download') && origin !== 'null') || /^_(?!blank)/.test(link.getAttribute('target') ?? ''))
      return;
    const href = new URL(link.getAttribute('href') ?? '', document.baseURI);
    if (!/^https?:$/.test(href.protocol)) return;
    event.preventDefault();
    go(href.href);
  });
}
