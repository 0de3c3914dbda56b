import type { GeometryCollection, MultiPolygon } from 'geojson';
import { between, crossing, evenly, km, nearestOn, squeeze, type Point } from './plane';
import { gshhg, readPackageJson } from './sources';

/** Reservoirs and river-lakes of the Dnipro, by hand along the middle; the shores then correct each point. */
const KYIV_RESERVOIR: Point[] = [
  [30.6, 51.25],
  [30.52, 51.05],
  [30.45, 50.85],
  [30.5, 50.62]
];
const KANIV_TO_KHERSON: Point[] = [
  [31.47, 49.8], [31.55, 49.71], [31.65, 49.64], [31.78, 49.61], [31.87, 49.545], [32, 49.54], [32.15, 49.47], [32.35, 49.4],
  [32.55, 49.33], [32.75, 49.25], [32.9, 49.18], [33.05, 49.12], [33.18, 49.085], [33.38, 49.07], [33.5, 49.02], [33.65, 48.96],
  [33.8, 48.9], [33.97, 48.84], [34.13, 48.79], [34.27, 48.71], [34.42, 48.63], [34.53, 48.57], [34.62, 48.535], [34.72, 48.49],
  [34.85, 48.49], [35, 48.475], [35.08, 48.46], [35.1, 48.4], [35.14, 48.36], [35.16, 48.27], [35.18, 48.15], [35.1, 48.12],
  [35.04, 48.1], [35.08, 48.06], [35.13, 48], [35.12, 47.9], [35.1, 47.83], [35.14, 47.75], [35.17, 47.65], [35.15, 47.52],
  [35, 47.48], [34.85, 47.47], [34.7, 47.53], [34.5, 47.54], [34.35, 47.51], [34.2, 47.47], [34.05, 47.45], [33.99, 47.4],
  [34, 47.33], [33.97, 47.25], [33.85, 47.15], [33.75, 47.04], [33.65, 46.95], [33.58, 46.85], [33.45, 46.84], [33.36, 46.79],
  [33.25, 46.77], [33.15, 46.78], [33.05, 46.745], [32.95, 46.725], [32.85, 46.7], [32.78, 46.675], [32.65, 46.66],
  [32.58, 46.61], [32.47, 46.56], [32.34, 46.52]
]; // prettier-ignore

/** Roughly where the Psel runs, to tell its water from that of ponds nearby, and where no water is mapped. */
const PSEL: Point[] = [
  [35.67, 51.08], [35.42, 51.12], [35.29, 51.1], [35.25, 51.02], [35, 51], [34.83, 50.97], [34.79, 50.87], [34.83, 50.8],
  [34.72, 50.78], [34.68, 50.7], [34.62, 50.63], [34.5, 50.64], [34.44, 50.68], [34.36, 50.6], [34.32, 50.47], [34.25, 50.43],
  [34.1, 50.39], [34, 50.37], [33.98, 50.3], [33.92, 50.28], [33.9, 50.2], [33.99, 50.16], [33.98, 49.88], [33.79, 49.83], [33.75, 49.7],
  [33.75, 49.6], [33.67, 49.42], [33.68, 49.18], [33.55, 49]
]; // prettier-ignore

/** The two stretches of the Dnipro that GSHHG has as shores only, each as a line between them. */
export function dniproReservoirs(): { kyiv: Point[]; below: Point[] } {
  const shores = gshhg('lakes', '29/36/46/52');
  return { kyiv: midstream(KYIV_RESERVOIR, shores), below: midstream(KANIV_TO_KHERSON, shores) };
}

/** The Psel as a sketch through the scraps of water that OpenStreetMap has along it. */
export function psel(): Point[] {
  const world = readPackageJson<GeometryCollection<MultiPolygon>>('@geo-maps/earth-rivers-10m/map.geo.json');
  const scraps = world.geometries.flatMap((geometry) => geometry.coordinates.map((polygon) => centre(polygon[0] as Point[])));
  const near = scraps
    .filter((point) => km(point, PSEL[0] as Point) < 300)
    .map((point) => ({ ...nearestOn([PSEL], point), point }))
    .filter(({ distance }) => distance < 4);
  const hand = evenly(PSEL, 3);
  const points = hand.map((point) => {
    const { along } = nearestOn([PSEL], point);
    const around = near.filter((scrap) => Math.abs(scrap.along - along) < 4).map((scrap) => scrap.point);
    return around.length > 0 ? centre(around) : point;
  });
  return points.map((point, i) => centre([points[i - 1] ?? point, point, points[i + 1] ?? point]));
}

const centre = (points: readonly Point[]): Point => [mean(points.map(([lon]) => lon)), mean(points.map(([, lat]) => lat))];
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

const STEP_KM = 3;
const WIDEST_KM = 18;

/** Moves points of a hand-drawn line to the middle between the shores on either side, then smooths once. */
function midstream(hand: readonly Point[], shores: readonly Point[][]): Point[] {
  const line = evenly(hand, STEP_KM);
  const middle = line.map((point, i) => {
    const [a, b] = [line[Math.max(0, i - 1)] as Point, line[Math.min(line.length - 1, i + 1)] as Point];
    const left = shoreAt(point, across(a, b, WIDEST_KM), shores);
    const right = shoreAt(point, across(a, b, -WIDEST_KM), shores);
    return left && right ? between(left, right, 0.5) : point;
  });
  return middle.map((point, i) => centre([middle[i - 1] ?? point, point, middle[i + 1] ?? point]));
}

/** A step in degrees at right angles to a direction, so many km long. */
function across(a: Point, b: Point, length: number): Point {
  const k = squeeze(a[1]);
  const share = length / (km(a, b) || 1);
  return [(-(b[1] - a[1]) / k) * share, (b[0] - a[0]) * k * share];
}

/** The first shore met on the way. */
function shoreAt(from: Point, step: Point, shores: readonly Point[][]): Point | null {
  const to: Point = [from[0] + step[0], from[1] + step[1]];
  const shares = shores
    .flatMap((shore) => shore.slice(1).map((b, i) => crossing(from, to, shore[i] as Point, b)))
    .filter((share) => share !== null);
  return shares.length > 0 ? between(from, to, Math.min(...shares)) : null;
}
