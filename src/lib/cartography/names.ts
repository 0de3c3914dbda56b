import type { LonLat } from '$lib/domain/record';
import { UNITS_PER_KM } from './units';

/** A place where a name may stand: map units, and degrees clockwise that it is turned. */
export type Spot = readonly [x: number, y: number, angle: number];

const EVERY_KM = 12;
const REACH_KM = 8;
const STEEPEST = 82;

/** Spots along a river, each turned as the river runs there, never upside down. */
export function spotsAlong(line: readonly LonLat[], project: (point: LonLat) => readonly [number, number]): Spot[] {
  const points = line.map(project);
  const lengths = [0];
  points.slice(1).forEach(([x, y], i) => {
    const [px, py] = points[i] ?? [x, y];
    lengths.push((lengths[i] ?? 0) + Math.hypot(x - px, y - py));
  });
  const total = lengths.at(-1) ?? 0;
  const at = (length: number): readonly [number, number] => {
    const next = lengths.findIndex((value) => value >= length);
    const [a, b] = [points[Math.max(0, next - 1)], points[Math.max(0, next)]];
    if (!a || !b) return points[0] ?? [0, 0];
    const span = (lengths[next] ?? 0) - (lengths[next - 1] ?? 0);
    const t = span > 0 ? (length - (lengths[next - 1] ?? 0)) / span : 0;
    return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
  };
  const reach = REACH_KM * UNITS_PER_KM;
  const spots: Spot[] = [];
  for (let length = reach; length <= total - reach; length += EVERY_KM * UNITS_PER_KM) {
    const [[x0, y0], [x1, y1], [x, y]] = [at(length - reach), at(length + reach), at(length)];
    const run = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
    const upright = run > 90 ? run - 180 : run < -90 ? run + 180 : run;
    // A bend is no place for a straight word.
    const straight = Math.hypot(x1 - x0, y1 - y0) > reach * 1.75;
    if (straight && Math.abs(upright) <= STEEPEST) spots.push([Math.round(x), Math.round(y), Math.round(upright)]);
  }
  return spots;
}

/** Smallest upright rectangle round a turned one. */
export function turnedExtent(width: number, height: number, degrees: number): { width: number; height: number } {
  const [c, s] = [Math.abs(Math.cos((degrees * Math.PI) / 180)), Math.abs(Math.sin((degrees * Math.PI) / 180))];
  return { width: width * c + height * s, height: width * s + height * c };
}
