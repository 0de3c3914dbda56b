/** A sticky box holds to the nearest scroll container: only where that is the window does it stand still in what the host shows. */
export function canStick(element: Element): boolean {
  const { documentElement: root, body } = document;
  for (let one: Element | null = element; one && one !== root; one = one.parentElement ?? hostOf(one)) {
    const { overflowY } = getComputedStyle(one);
    // The body's overflow is the window's, as long as the root has none of its own.
    if (one === body && getComputedStyle(root).overflowY === 'visible') continue;
    if (overflowY !== 'visible' && overflowY !== 'clip') return false;
  }
  return true;
}

/** The element in whose shadow root this one stands. */
function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
