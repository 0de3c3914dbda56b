import type { LonLat } from '$lib/domain/record';
import geodesic from 'geographiclib-geodesic';

/** Lengths and directions on the WGS84 ellipsoid; the map's projection is for looking, not for measuring. */

const { WGS84 } = geodesic.Geodesic;

/** Finer than the doubt of any border that a base map draws. */
const SAMPLE_KM = 0.1;

/** Shortest way between two points, km. */
export const distanceKm = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number =>
  (WGS84.Inverse(lat1, lon1, lat2, lon2).s12 ?? NaN) / 1000;

/** Direction in which the second point is seen from the first, degrees clockwise from north, 0 to 360. */
export const azimuth = ([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number =>
  ((WGS84.Inverse(lat1, lon1, lat2, lon2).azi1 ?? NaN) + 360) % 360;

export interface NearestPoint {
  km: number;
  at: LonLat;
}

interface Segment {
  from: LonLat;
  to: LonLat;
}

/** Cheap and good to a few parts in a thousand over such lengths: only used to choose what is worth measuring well. */
function roughKm([lon, lat]: LonLat, { from, to }: Segment): number {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [(from[0] - lon) * shrink, from[1] - lat];
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const squared = dx * dx + dy * dy;
  const t = squared === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / squared));
  return Math.hypot(ax + t * dx, ay + t * dy) * 111.2;
}

/** The nearest point of a set of lines; null where there is no line. */
export function distanceToLine(point: LonLat, lines: readonly (readonly LonLat[])[]): NearestPoint | null {
  const segments = lines.flatMap((line) =>
    line.length === 1
      ? line.map((at): Segment => ({ from: at, to: at }))
      : line.slice(1).map((to, i): Segment => ({ from: line[i] ?? to, to }))
  );
  const rough = segments.map((segment) => roughKm(point, segment));
  const bound = Math.min(...rough) * 1.02 + SAMPLE_KM;
  let best: NearestPoint | null = null;
  segments.forEach((segment, i) => {
    if ((rough[i] ?? Infinity) > bound) return;
    const { from, to } = segment;
    const steps = Math.max(1, Math.ceil(distanceKm(from, to) / SAMPLE_KM));
    for (let step = 0; step <= steps; step += 1) {
      const t = step / steps;
      const at: LonLat = [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
      const km = distanceKm(point, at);
      if (!best || km < best.km) best = { km, at };
    }
  });
  return best;
}
