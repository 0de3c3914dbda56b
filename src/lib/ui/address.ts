/**
 * Writes the page's address without moving in its history. A browser may refuse that to a page opened from disk, which then
 * goes on by what it remembers itself.
 */
export function rewriteAddress(address: string): void {
  try {
    // The state stays: where there is a router, it keeps its own things there.
    history.replaceState(history.state, '', address);
  } catch {
    // Nothing hangs on the address but a reload.
  }
}
