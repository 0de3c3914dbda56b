import type { LonLat } from '$lib/domain/record';
import type { Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { ReadEffects } from './effects';

const linesOf = (geometry: Geometry | null): LonLat[][] => {
  if (!geometry) return [];
  if (geometry.type === 'LineString') return [geometry.coordinates as unknown as LonLat[]];
  if (geometry.type === 'MultiLineString') return geometry.coordinates as unknown as LonLat[][];
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(linesOf);
  return [];
};

/** The border between Ukraine and Russia from the base map; null while there is none. */
export async function readBorder(effects: ReadEffects): Promise<LonLat[][] | null> {
  const text = await effects.readText('basemap/theatre.topojson');
  if (text === null) return null;
  const topology = JSON.parse(text) as Topology;
  const { border } = topology.objects;
  if (!border) return null;
  const decoded = feature(topology, border);
  const lines =
    decoded.type === 'FeatureCollection' ? decoded.features.flatMap((part) => linesOf(part.geometry)) : linesOf(decoded.geometry);
  return lines.length > 0 ? lines : null;
}
