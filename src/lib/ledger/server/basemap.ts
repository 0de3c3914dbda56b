import { parse } from 'yaml';
import type { Topology } from 'topojson-specification';
import type { LonLat } from '$lib/domain/record';
import { fromDisk, type ReadEffects } from './effects';

/** A town for orientation; rank 1 is shown first, 4 only close up. */
export interface Town {
  id: string;
  name: string;
  names: { uk: string | null; ru: string | null };
  country: 'UA' | 'RU';
  lon: number;
  lat: number;
  rank: number;
}

/** The line of contact before 6 September 2022, as context: approximate, with its doubt and its citation. */
export interface Front {
  points: LonLat[];
  widthKm: number;
  citation: string;
  url: string;
}

/** Names that are no points: rivers along their course, countries at the first free of some spots. */
export interface MapNames {
  rivers: { id: string; name: string }[];
  countries: { id: string; name: string; spots: LonLat[] }[];
}

export interface Basemap {
  theatre: Topology;
  rivers: Topology;
  locator: Topology;
  yardstick: Topology;
  towns: Town[];
  front: Front;
  names: MapNames;
}

/** The base map's files from data/basemap, decoded but not yet projected. */
export async function readBasemap(effects: ReadEffects = fromDisk()): Promise<Basemap> {
  const text = async (name: string): Promise<string> => {
    const found = await effects.readText(`basemap/${name}`);
    if (found === null) throw new Error(`data/basemap/${name} is missing; npm run basemap builds the TopoJSON files`);
    return found;
  };
  const [theatre, rivers, locator, yardstick, towns, front, names] = await Promise.all(
    [
      'theatre.topojson',
      'rivers.topojson',
      'locator.topojson',
      'yardstick.topojson',
      'towns.yaml',
      'context-front.yaml',
      'names.yaml'
    ].map(text)
  );
  return {
    theatre: JSON.parse(theatre ?? '') as Topology,
    rivers: JSON.parse(rivers ?? '') as Topology,
    locator: JSON.parse(locator ?? '') as Topology,
    yardstick: JSON.parse(yardstick ?? '') as Topology,
    towns: parse(towns ?? '') as Town[],
    front: parse(front ?? '') as Front,
    names: parse(names ?? '') as MapNames
  };
}
