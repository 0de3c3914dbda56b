import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Topology } from 'topojson-specification';
import { strip, thin } from './detail';
import { collection, run } from './mapshaper';
import { readPackageJson } from './sources';

/** Countries to hold a claimed area against, by the code of the source. */
const COUNTRIES: Record<string, string> = { LUX: 'luxembourg' };

/** Side in km of the smallest bend that is kept: about a pixel in the largest picture. */
const FINE = (): number => 0.6;

/** Outlines of countries that a reader may know the size of: their mainland, without holes. */
export async function yardstick(): Promise<Topology> {
  const world = readPackageJson<FeatureCollection<MultiPolygon | Polygon, { A3: string }>>(
    '@geo-maps/countries-land-100m/map.geo.json'
  );
  const known = world.features.flatMap(({ properties: { A3 }, geometry }) =>
    COUNTRIES[A3] ? [{ properties: { country: COUNTRIES[A3] }, geometry: mainland(geometry) }] : []
  );
  const written = await run<'yardstick.json'>(['-i countries.json', '-o yardstick.json format=topojson no-quantization'], {
    'countries.json': collection(known)
  });
  const thinned = thin(written['yardstick.json'] as Topology, () => FINE);
  const { geometries } = thinned.objects['countries'] as unknown as { geometries: Feature['geometry'][] };
  const named = geometries.map((geometry, i) => ({ ...geometry, id: known[i]?.properties.country }));
  return strip({
    ...thinned,
    objects: { countries: { type: 'GeometryCollection', geometries: named } } as unknown as Topology['objects']
  });
}

/** The ring with the most points, which is the largest part; the source has scraps and tiny holes of water besides. */
function mainland(geometry: MultiPolygon | Polygon): Polygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flatMap(([ring]) => (ring ? [ring] : []));
  return { type: 'Polygon', coordinates: rings.sort((a, b) => b.length - a.length).slice(0, 1) };
}
