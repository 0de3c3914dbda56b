import { geoCentroid, geoPath, type GeoPermissibleObjects, type GeoProjection } from 'd3';
import { feature } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import type { LonLat } from '$lib/domain/record';
import { PathText } from './path-text';
import { AUTHALIC_RADIUS_KM, locatorProjection, locatorWindow, theatreProjection, trueSizeProjection } from './projection';

/** SVG path text in map units; what is not land is sea. Regions and rivers go by their place's id. */
export interface BasemapPaths {
  land: { ukraine: string; russia: string; other: string };
  /** The Ukraine–Russia border; `borders` are all others. */
  border: string;
  borders: string;
  /** Lines between oblasts of one country. */
  oblasts: string;
  regions: Record<string, string>;
  rivers: Record<string, string>;
}

/** The locator in its own units: see `projectOnLocator`. */
export interface LocatorPaths {
  land: string;
  ukraine: string;
  borders: string;
}

/**
 * The theatre's base map from its two topologies, projected. The same text for the same data.
 * @param perUnit parts of a map unit in which it is drawn, ten unless told
 */
export function basemapPaths(
  theatre: Topology,
  rivers: Topology,
  projection = theatreProjection(),
  perUnit?: number
): BasemapPaths {
  const draw = drawer(projection, perUnit);
  const land = byId(theatre, 'land', draw);
  return {
    land: { ukraine: land['ukraine'] ?? '', russia: land['russia'] ?? '', other: land['other'] ?? '' },
    border: draw(shape(theatre, 'border')),
    borders: draw(shape(theatre, 'borders')),
    oblasts: draw(shape(theatre, 'oblasts')),
    regions: byId(theatre, 'regions', draw),
    rivers: { ...byId(rivers, 'rivers', draw), ...byId(theatre, 'rivers', draw) }
  };
}

/** Europe for the inset: Ukraine is to be drawn last, whole. */
export function locatorPaths(locator: Topology): LocatorPaths {
  const { x, y, width, height } = locatorWindow();
  const window: [[number, number], [number, number]] = [
    [x, y],
    [x + width, y + height]
  ];
  const draw = drawer(locatorProjection().clipExtent(window));
  const land = byId(locator, 'land', draw);
  return { land: land['europe'] ?? '', ukraine: land['ukraine'] ?? '', borders: draw(shape(locator, 'borders')) };
}

/** Countries to hold an area against, each in map units about its own middle, by id: true in size and in shape. */
export function yardstickPaths(yardstick: Topology): Record<string, string> {
  const entries = features(yardstick, 'countries').map((country) => {
    const projection = trueSizeProjection(geoCentroid(country));
    return [String(country.id), drawer(projection)(country)] as const;
  });
  return Object.fromEntries(entries);
}

/** The Ukraine–Russia border as lines of longitude and latitude, to measure distances from. */
export function borderLines(theatre: Topology): LonLat[][] {
  const border = shape(theatre, 'border');
  if (border.type !== 'Feature' || border.geometry.type !== 'MultiLineString')
    throw new TypeError('The border is no MultiLineString');
  return border.geometry.coordinates as unknown as LonLat[][];
}

/** A river's course as longitude and latitude, the longest run of it where it is in parts. */
export function riverCourse(topologies: readonly Topology[], id: string): LonLat[] {
  const runs = topologies
    .flatMap((topology) => features(topology, 'rivers'))
    .filter((one) => one.id === id)
    .flatMap(({ geometry }) =>
      geometry.type === 'LineString' ? [geometry.coordinates] : geometry.type === 'MultiLineString' ? geometry.coordinates : []
    );
  return (runs.sort((a, b) => b.length - a.length)[0] ?? []) as unknown as LonLat[];
}

/** A region as a GeoJSON feature, or undefined where the base map has none of that id. */
export function regionFeature(theatre: Topology, id: string): GeoJSON.Feature | undefined {
  return features(theatre, 'regions').find((region) => region.id === id);
}

/**
 * Topologies that can be drawn coarser, neighbours still sharing their lines: a point goes where the triangle of it and its
 * neighbours is smaller than so many km².
 */
export function coarsely(topologies: readonly Topology[]): (km2: number) => Topology[] {
  const weighed = topologies.map((topology) => presimplify(topology as Parameters<typeof presimplify>[0], sphericalTriangleArea));
  return (km2) => weighed.map((topology) => simplify(topology, km2 / AUTHALIC_RADIUS_KM ** 2));
}

type Draw = (what: GeoPermissibleObjects) => string;

function drawer(projection: GeoProjection, perUnit?: number): Draw {
  return (what) => {
    const text = new PathText(perUnit);
    geoPath(projection, text)(what);
    return text.toString();
  };
}

function byId(topology: Topology, name: string, draw: Draw): Record<string, string> {
  return Object.fromEntries(features(topology, name).map((one) => [String(one.id), draw(one)]));
}

function features(topology: Topology, name: string): GeoJSON.Feature[] {
  const found = topology.objects[name] ? shape(topology, name) : null;
  return found?.type === 'FeatureCollection' ? found.features : [];
}

function shape(topology: Topology, name: string): GeoJSON.Feature | GeoJSON.FeatureCollection {
  const object = topology.objects[name];
  if (!object) throw new RangeError(`The base map has no ${name}; it has ${Object.keys(topology.objects).join(', ')}`);
  return feature(topology, object) as GeoJSON.Feature | GeoJSON.FeatureCollection;
}
