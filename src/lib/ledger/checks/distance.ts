import type { Claim, LonLat, Place } from '$lib/domain/record';
import { formatFigure, formatNumber } from '../figures';
import { convert, dimensionOf } from '../units';
import { compare } from './compare';
import { azimuth, distanceKm, distanceToLine } from './geodesic';
import { figureOf, UNCHECKED, type Checker, type World } from './world';

const COMPASS = { N: 0, NE: 45, E: 90, SE: 135, S: 180, SW: 225, W: 270, NW: 315 } as const;

const pointOf = ({ lon, lat }: Place): LonLat => [lon, lat];

interface Measured {
  km: number;
  /** Both places' radius of doubt together. */
  doubt: number;
  names: [string, string];
  places: Place[];
}

function measure(from: string | null, to: string | null, { places, border }: World): Measured | null {
  const ends = [from, to].flatMap((id) => places.get(id ?? '') ?? []);
  const doubt = ends.reduce((sum, { precisionKm }) => sum + precisionKm, 0);
  const [first, second] = ends;
  if (first && second) {
    return { km: distanceKm(pointOf(first), pointOf(second)), doubt, names: [first.name, second.name], places: ends };
  }
  const nearest = first && border && (from === 'border' || to === 'border') ? distanceToLine(pointOf(first), border) : null;
  return first && nearest ? { km: nearest.km, doubt, names: [first.name, 'the border'], places: ends } : null;
}

/** A place put on the map by that very figure proves nothing about it. */
const circular = ({ places }: Measured, { id }: Claim): boolean =>
  places.some(({ positionedFrom }) => positionedFrom.includes(id));

/** The straight line between two places, or to the border, with the doubt of both. */
export const checkDistance: Checker = (check, claim, world) => {
  const measured = measure(check.from, check.to, world);
  if (!measured) return UNCHECKED;
  const { km, doubt, names } = measured;
  const figure = figureOf(claim.quantity);
  const unit = figure && dimensionOf(figure.unit) === 'length' ? figure.unit : 'km';
  const [min, max] = [Math.max(0, km - doubt), km + doubt].map((value) => convert(value, 'km', unit) ?? value);
  const beside = unit === 'km' ? '' : ` = ${formatFigure(convert(km, 'km', unit) ?? km, unit)}`;
  const text = `${names[0]} to ${names[1]}: ${formatNumber(km, 1)} ± ${formatNumber(doubt, 1)} km${beside}`;
  const recomputed = { min: min ?? km, max: max ?? km, unit, text };
  const blind = !figure || unit !== figure.unit || circular(measured, claim) || doubt > km;
  return { recomputed, verdict: blind ? 'cannot-check' : compare(figure, recomputed) };
};

/** The direction in which one place is seen from another, against the printed compass point. */
export const checkBearing: Checker = (check, claim, world) => {
  const measured = measure(check.from, check.to, world);
  const [from, to] = measured?.places ?? [];
  if (!measured || !from || !to || check.compass === null) return UNCHECKED;
  const degrees = azimuth(pointOf(from), pointOf(to));
  const doubt = measured.doubt >= measured.km ? 180 : (Math.asin(measured.doubt / measured.km) * 180) / Math.PI;
  const off = Math.abs(((degrees - COMPASS[check.compass] + 540) % 360) - 180);
  const text = `${to.name} lies at ${formatNumber(degrees)}° from ${from.name}; ${check.compass} is ${COMPASS[check.compass]}°`;
  const recomputed = { min: degrees - doubt, max: degrees + doubt, unit: 'degrees' as const, text };
  if (circular(measured, claim) || doubt >= 90) return { recomputed, verdict: 'cannot-check' };
  return { recomputed, verdict: off <= 22.5 ? 'holds' : off <= 45 ? 'rounded' : 'differs' };
};
