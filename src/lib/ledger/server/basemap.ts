import { parse } from 'yaml';
import type { Topology } from 'topojson-specification';
import type { LonLat } from '$lib/domain/record';
import { fromDisk, type ReadEffects } from './effects';

export interface Town {
  id: string;
  name: string;
  lon: number;
  lat: number;
  rank: number;
}

export async function readBasemap(effects: ReadEffects = fromDisk()): Promise<{
  theatre: Topology;
  rivers: Topology;
  locator: Topology;
  towns: Town[];
  front: { points: LonLat[]; widthKm: number };
}> {
  const text = async (name: string): Promise<string> => (await effects.readText(`basemap/${name}`)) ?? 'null';
  const json = async (name: string): Promise<Topology> => JSON.parse(await text(name)) as Topology;
  const front = parse(await text('context-front.yaml')) as { points: LonLat[]; widthKm: number } | null;
  return {
    theatre: await json('theatre.topojson'),
    rivers: await json('rivers.topojson'),
    locator: await json('locator.topojson'),
    towns: parse(await text('towns.yaml')) as Town[],
    front: front ?? {
      points: [
        [36.9, 49.9],
        [36.8, 49.4]
      ],
      widthKm: 6
    }
  };
}
