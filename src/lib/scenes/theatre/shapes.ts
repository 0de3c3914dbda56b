import { line as polyline } from 'd3';
import { project, UNITS_PER_KM } from '$lib/cartography/projection';
import type { LonLat } from '$lib/domain/record';

/** Shapes of the marks, in map units: path data with a tenth of a unit, 50 m. */

type Point = readonly [number, number];

const RULE_TICK_KM = 10;
const TICK_LENGTH_KM = 2.4;
const SIDE_BY_SIDE_KM = 4;

const write = polyline<Point>().digits(1);
const path = (points: readonly Point[]): string => write(points as Point[]) ?? '';
const along = ([x, y]: Point, angle: number, km: number): Point => [
  x + Math.sin(angle) * km * UNITS_PER_KM,
  y - Math.cos(angle) * km * UNITS_PER_KM
];
const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const bearingOf = ([ax, ay]: Point, [bx, by]: Point): number => Math.atan2(bx - ax, ay - by);

/** A rectangle of `sides` km centred on a point, the first side along the bearing. */
export function rectangle(
  centre: LonLat,
  [first, second]: readonly [number, number],
  bearing: number
): { d: string; top: Point } {
  const middle = project(centre);
  const [forward, right] = [radians(bearing), radians(bearing + 90)];
  const corner = (a: number, b: number): Point => along(along(middle, forward, (first / 2) * a), right, (second / 2) * b);
  const corners = [corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)];
  return { d: `${path(corners)}Z`, top: corners.reduce((best, point) => (point[1] < best[1] ? point : best)) };
}

/** A straight line; where a printed length is given, a second one of that length runs beside it from the same end. */
export function straight(from: Point, to: Point, printedKm: number | null): { d: string; middle: Point } {
  const middle: Point = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const lines = path([from, to]);
  if (printedKm === null) return { d: lines, middle };
  const angle = bearingOf(from, to);
  const start = along(from, angle + Math.PI / 2, SIDE_BY_SIDE_KM);
  const end = along(start, angle, printedKm);
  const tick = (at: Point): string => path([along(at, angle + Math.PI / 2, 1.5), along(at, angle - Math.PI / 2, 1.5)]);
  return { d: `${lines}${path([start, end])}${tick(start)}${tick(end)}`, middle };
}

/** A depth as a rule: a tick every ten km and at the end. */
export function rule(from: LonLat, bearing: number, km: number): { d: string; end: Point } {
  const start = project(from);
  const angle = radians(bearing);
  const end = along(start, angle, km);
  const stops = [...Array.from({ length: Math.floor(km / RULE_TICK_KM) + 1 }, (_, i) => i * RULE_TICK_KM), km];
  const ticks = stops.map((stop) => {
    const at = along(start, angle, stop);
    const half = stop === 0 || stop === km ? TICK_LENGTH_KM : TICK_LENGTH_KM / 2;
    return path([along(at, angle + Math.PI / 2, half), along(at, angle - Math.PI / 2, half)]);
  });
  return { d: path([start, end]) + ticks.join(''), end };
}

/** A circle of a claimed distance. */
export function ring(centre: Point, km: number): string {
  const r = (km * UNITS_PER_KM).toFixed(1);
  const [x, y] = [centre[0].toFixed(1), (centre[1] - km * UNITS_PER_KM).toFixed(1)];
  const across = (km * UNITS_PER_KM * 2).toFixed(1);
  return `M${x} ${y}a${r} ${r} 0 1 1 0 ${across}a${r} ${r} 0 1 1 0 -${across}Z`;
}

/** A line through places. */
export const through = (points: readonly LonLat[]): string => path(points.map(project));
