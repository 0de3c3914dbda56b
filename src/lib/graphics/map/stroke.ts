/**
 * A length of so many px inside a scaled layer: map units for a still, which knows no custom properties, and in a page a
 * multiple of `--px`, which each picture sets to its map units per px. (`vector-effect` keeps the scale it was first drawn at.)
 * @param k px per map unit; null in a page
 */
export const strokePx = (px: number, k: number | null): string => (k ? (px / k).toFixed(3) : `calc(var(--px)*${px}px)`);
