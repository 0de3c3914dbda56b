import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { pack } from './detail';
import { locator } from './locator';
import type { Point } from './plane';
import { rivers } from './rivers';
import { theatre } from './theatre';
import { yardstick } from './yardstick';

type File = 'theatre.topojson' | 'rivers.topojson' | 'locator.topojson' | 'yardstick.topojson';

/** The files of the base map, by name. */
export async function buildBasemap(): Promise<Record<File, string>> {
  const land = await theatre();
  const countries = feature(land, land.objects['land'] as GeometryCollection);
  const ukraine = countries.features.find(({ id }) => id === 'ukraine')?.geometry;
  if (ukraine?.type !== 'MultiPolygon') throw new TypeError('Ukraine is no MultiPolygon');
  const rings = ukraine.coordinates.map((polygon) => polygon[0] as Point[]);
  return {
    'theatre.topojson': pack(land, 5e4),
    'rivers.topojson': pack(await rivers(rings), 2e4),
    'locator.topojson': pack(await locator(), 1e3),
    'yardstick.topojson': pack(await yardstick(), 5e3)
  };
}
