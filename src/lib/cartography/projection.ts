import { geoAzimuthalEqualArea, type GeoProjection } from 'd3';
import type { LonLat } from '$lib/domain/record';
import { UNITS_PER_KM } from './units';

export { UNITS_PER_KM };

/** Radius of the sphere with the Earth's area, in km: areas measured on it are true. */
export const AUTHALIC_RADIUS_KM = 6371.0072;

/** Where the theatre's projection touches the globe: between the two weeks, south of Kursk and west of Kharkiv. */
export const THEATRE_CENTRE: LonLat = [36, 50];

/** Where the centre falls on the plane: every place of the theatre then has small positive coordinates. */
export const THEATRE_ORIGIN: readonly [number, number] = [2000, 1300];

/**
 * The theatre on an equal-area plane: a square of 100 by 100 units is 2,500 km² wherever it lies.
 * A new projection each time: d3 projections are mutable, so they are never shared.
 */
export function theatreProjection(): GeoProjection {
  return equalArea(THEATRE_CENTRE, AUTHALIC_RADIUS_KM * UNITS_PER_KM, THEATRE_ORIGIN);
}

/** A country in the theatre's units, on an equal-area plane that touches the globe at its middle, which falls on 0, 0. */
export function trueSizeProjection(centre: LonLat): GeoProjection {
  return equalArea(centre, AUTHALIC_RADIUS_KM * UNITS_PER_KM, [0, 0]);
}

/** Europe for the locator: 1 unit is 10 km, which is enough for a coast of a few hundred points. */
export const LOCATOR_UNITS_PER_KM = 0.1;

/** Another equal-area plane, centred between the Atlantic and Kharkiv; a new one each time. */
export function locatorProjection(): GeoProjection {
  return equalArea([18, 50], AUTHALIC_RADIUS_KM * LOCATOR_UNITS_PER_KM, [250, 200]);
}

/** Both ends of the locator's line: Kharkiv, and Brest in Brittany, where the land ends. */
export const LOCATOR_ENDS: readonly [west: LonLat, east: LonLat] = [
  [-4.49, 48.39],
  [36.2304, 49.9935]
];
/** Share of the window's width that stays free on either side of the line: enough for the whole of Ukraine. */
const LOCATOR_MARGIN = 0.1;

/** The part of Europe that the locator shows, in its units: twice as wide as high, the line across its middle. */
export function locatorWindow(): { x: number; y: number; width: number; height: number } {
  const [[x1, y1], [x2, y2]] = [projectOnLocator(LOCATOR_ENDS[0]), projectOnLocator(LOCATOR_ENDS[1])];
  const width = (x2 - x1) / (1 - LOCATOR_MARGIN * 2);
  return { x: x1 - width * LOCATOR_MARGIN, y: (y1 + y2) / 2 - width / 4, width, height: width / 2 };
}

/** Longitude and latitude to map units on the theatre's plane. */
export function project(point: LonLat): [x: number, y: number] {
  return onPlane(theatre, point);
}

/** Longitude and latitude to the locator's units. */
export function projectOnLocator(point: LonLat): [x: number, y: number] {
  return onPlane(locator, point);
}

/** Map units back to longitude and latitude, for a pointer on the map. */
export function unproject(point: readonly [number, number]): LonLat {
  const lonLat = theatre.invert?.([point[0], point[1]]);
  if (!lonLat) throw new RangeError(`No place on the globe at ${point.join(', ')}`);
  return lonLat;
}

/** Only asked, never changed nor handed out. */
const theatre = theatreProjection();
const locator = locatorProjection();

function onPlane(projection: GeoProjection, [lon, lat]: LonLat): [number, number] {
  const point = projection([lon, lat]);
  if (!point) throw new RangeError(`No point on the map for ${lon}, ${lat}`);
  return point;
}

function equalArea(centre: LonLat, scale: number, origin: readonly [number, number]): GeoProjection {
  return geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).scale(scale).translate([origin[0], origin[1]]).precision(0.1);
}
