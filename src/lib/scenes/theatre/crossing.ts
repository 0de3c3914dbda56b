/** How one resting picture turns into the next: shares of the way, from 0 to 1. */

const LEAVING_ENDS = 0.3;
const ARRIVING = { first: 0.3, spread: 0.35, length: 0.25 };

/** Slow, fast, slow: cubic in and out. */
export const ease = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3);
export const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const ramp = (value: number, start: number, length: number): number => clamp((value - start) / length);

/** What leaves fades first, what stays does not move, what arrives comes one by one in the order given. */
export function crossing<Item extends { key: string; opacity: number }>(
  from: readonly Item[],
  to: readonly Item[],
  progress: number
): Item[] {
  const before = new Set(from.map(({ key }) => key));
  const after = new Set(to.map(({ key }) => key));
  const leaving = 1 - ramp(progress, 0, LEAVING_ENDS);
  const gone = leaving > 0 ? from.filter(({ key }) => !after.has(key)).map((item) => ({ ...item, opacity: leaving })) : [];
  const arrivals = to.filter(({ key }) => !before.has(key)).map(({ key }) => key);
  const here = to.flatMap((item) => {
    const order = arrivals.indexOf(item.key);
    if (order < 0) return [item];
    const start = ARRIVING.first + (ARRIVING.spread * order) / Math.max(1, arrivals.length);
    const opacity = ramp(progress, start, ARRIVING.length);
    return opacity > 0 ? [{ ...item, opacity }] : [];
  });
  return [...gone, ...here];
}
