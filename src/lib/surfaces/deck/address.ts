/** The deck's own words of the address: `?step=<id>`, `?keys=off`. All others stay as they are. */

/** What the address says of a name once; null where it says nothing, or several things. */
export function saidInAddress(search: string, name: string): string | null {
  const said = new URLSearchParams(search).getAll(name);
  return said.length === 1 ? (said[0] ?? null) : null;
}

/** A query that says this of a name, or nothing of it where the word is null; empty, or beginning with `?`. */
export function withWord(search: string, name: string, word: string | null): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && ![...new URLSearchParams(part).keys()].includes(name));
  const parts = [...others, ...(word === null ? [] : [`${name}=${encodeURIComponent(word)}`])];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/**
 * Writes a word into the page's address, as an entry of its own or in place of the one that is there. A file opened from
 * disk may have no history to write to: the deck then goes on without.
 */
export function sayInAddress(name: string, word: string | null, how: 'push' | 'replace'): void {
  const to = location.pathname + withWord(location.search, name, word) + location.hash;
  if (to === location.pathname + location.search + location.hash) return;
  try {
    history[how === 'push' ? 'pushState' : 'replaceState'](history.state, '', to);
  } catch {
    return;
  }
}
