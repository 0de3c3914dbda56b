/** Small plane geometry in degrees, with lengths in km: good to a percent in the theatre, which is enough to join lines. */
export type Point = [lon: number, lat: number];

export const KM_PER_DEGREE = 111.195;

/** How much shorter a degree of longitude is than one of latitude at this point. */
export const squeeze = (lat: number): number => Math.cos((lat * Math.PI) / 180);

export function km(a: Point, b: Point): number {
  return Math.hypot((a[0] - b[0]) * squeeze((a[1] + b[1]) / 2), a[1] - b[1]) * KM_PER_DEGREE;
}

export const between = (a: Point, b: Point, t: number): Point => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];

/** The nearest point of a segment, as a share of its length. */
export function shareAlong(a: Point, b: Point, p: Point): number {
  const k = squeeze(p[1]);
  const [dx, dy] = [(b[0] - a[0]) * k, b[1] - a[1]];
  const share = ((p[0] - a[0]) * k * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy || 1);
  return Math.max(0, Math.min(1, share));
}

/** The nearest point of some lines, with its distance, the line it is on and how far along it lies, in km. */
export function nearestOn(lines: readonly Point[][], p: Point): { point: Point; distance: number; along: number } {
  let best = { point: p, distance: Infinity, along: 0 };
  for (const line of lines) {
    let walked = 0;
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1] as Point, line[i] as Point];
      const point = between(a, b, shareAlong(a, b, p));
      const distance = km(p, point);
      if (distance < best.distance) best = { point, distance, along: walked + km(a, point) };
      walked += km(a, b);
    }
  }
  return best;
}

/** The point at which two segments cross, as a share of the first one's length; null if they don't. */
export function crossing(a: Point, b: Point, c: Point, d: Point): number | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = rx * sy - ry * sx;
  if (cross === 0) return null;
  const t = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / cross;
  const u = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / cross;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : null;
}

/** A line's points at even steps of about `step` km, ends kept. */
export function evenly(line: readonly Point[], step: number): Point[] {
  return line.flatMap((b, i) => {
    const a = line[i - 1];
    if (!a) return [b];
    const parts = Math.max(1, Math.round(km(a, b) / step));
    return Array.from({ length: parts }, (_, n) => between(a, b, (n + 1) / parts));
  });
}
