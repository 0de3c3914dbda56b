import { polygonContains } from 'd3';
import { between, crossing, km, nearestOn, type Point } from './plane';

/** Ends farther than this from the border are no ends at the border. */
const REACH_KM = 15;
/** How far past the border an end is drawn, so that the two surely cross. */
const OVERSHOOT_KM = 0.05;

/**
 * Natural Earth's internal lines with their loose ends fitted to another border: an end that stops short is led to the
 * border's nearest point, one that runs past it is cut there. Ends where lines meet stay as they are.
 */
export function fitEnds(
  lines: readonly Point[][],
  border: readonly Point[][],
  box: { west: number; south: number; east: number; north: number }
): Point[][] {
  const meetings = new Map<string, number>();
  for (const line of lines)
    for (const end of [line[0], line.at(-1)]) meetings.set(String(end), (meetings.get(String(end)) ?? 0) + 1);
  const inBox = ([lon, lat]: Point): boolean => lon > box.west && lon < box.east && lat > box.south && lat < box.north;
  const loose = (end: Point): boolean => meetings.get(String(end)) === 1 && inBox(end);
  return lines
    .filter((line) => line.some(inBox))
    .map((line) => fitStart(fitStart(line, border, loose).reverse(), border, loose).reverse());
}

function fitStart(line: readonly Point[], border: readonly Point[][], loose: (end: Point) => boolean): Point[] {
  const start = line[0] as Point;
  if (!loose(start)) return [...line];
  const inside = (point: Point): boolean => border.some((ring) => polygonContains(ring, point));
  if (inside(start)) {
    const { point, distance } = nearestOn(border, start);
    if (distance > REACH_KM)
      throw new Error(`The oblast line at ${start.join(', ')} ends ${distance.toFixed(1)} km short of the border`);
    return [between(start, point, 1 + OVERSHOOT_KM / distance), ...line];
  }
  const first = line.findIndex(inside);
  if (first < 1) return [...line];
  const [outer, inner] = [line[first - 1] as Point, line[first] as Point];
  const shares = border
    .flatMap((ring) => ring.slice(1).map((b, i) => crossing(inner, outer, ring[i] as Point, b)))
    .filter((share) => share !== null);
  const cut = between(inner, outer, Math.min(...shares) + OVERSHOOT_KM / km(inner, outer));
  return [cut, ...line.slice(first)];
}
