import { feature, mergeArcs, meshArcs } from 'topojson-client';
import type { GeometryCollection, GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { strip, thin } from './detail';
import { collection, run } from './mapshaper';
import { isCrimea } from './mosaic';
import type { Point } from './plane';
import { readPackageJson } from './sources';

/** Land on all sides of a line from Kharkiv to the Atlantic. */
const EUROPE = '-12,39,46,62';

interface Named {
  name: string;
}

/** A few hundred points of Europe: all land as one, and Ukraine whole, to be drawn last. */
export async function locator(): Promise<Topology> {
  const world = readPackageJson<Topology>('world-atlas/countries-50m.json');
  const countries = feature(world, world.objects['countries'] as GeometryCollection<Named>).features;
  const parts = countries.flatMap(({ properties: { name }, geometry }) => {
    const polygons =
      geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    return polygons.map(([ring = []]) => ({
      properties: { country: isCrimea(ring as Point[]) ? 'Ukraine' : name },
      geometry: { type: 'Polygon' as const, coordinates: [ring] }
    }));
  });
  const commands = [
    '-i parts.json',
    `-clip bbox=${EUROPE}`,
    '-filter-islands min-area=7000km2',
    '-dissolve2 country',
    '-o europe.json format=topojson no-quantization'
  ];
  const written = (await run<'europe.json'>(commands, { 'parts.json': collection(parts) }))['europe.json'] as Topology;
  const thinned = thin(written, () => COARSE);
  const areas = (thinned.objects['parts'] as GeometryCollection).geometries as ((Polygon | MultiPolygon) & {
    properties: { country: string };
  })[];
  const land = (id: string, of: typeof areas) => ({ ...mergeArcs(thinned, of), id });
  const objects = {
    land: {
      type: 'GeometryCollection',
      geometries: [
        land('europe', areas),
        land(
          'ukraine',
          areas.filter(({ properties }) => properties.country === 'Ukraine')
        )
      ]
    },
    borders: meshArcs(thinned, thinned.objects['parts'] as GeometryObject, (a, b) => a !== b)
  };
  return strip({ ...thinned, objects: objects as unknown as Topology['objects'] });
}

const COARSE = (): number => 34;
