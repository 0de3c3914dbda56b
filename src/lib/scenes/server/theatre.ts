import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import {
  basemapPaths,
  borderLines,
  coarsely,
  locatorPaths,
  riverCourse,
  type BasemapPaths,
  type LocatorPaths
} from '$lib/cartography/basemap';
import { spotsAlong, type Spot } from '$lib/cartography/names';
import { project, theatreProjection, UNITS_PER_KM } from '$lib/cartography/projection';
import { readBasemap } from '$lib/ledger/server/basemap';
import { readLedger } from '$lib/ledger/server/read';
import { readStory } from '$lib/story/server/read';
import type { Reach } from '../theatre/reach';
import { sceneRecord } from '../theatre/resolve';
import type { SceneName, SceneRecord } from '../theatre/record';

/** Everything that a surface shows of the story, read and checked once a build. */
export interface Theatre {
  ledger: Ledger;
  steps: Step[];
  record: SceneRecord;
  /** Of the regions only those that a step lights. */
  paths: BasemapPaths;
  locator: LocatorPaths;
  /** The base map cut to what is within reach, no finer than shows there, and of the regions these alone. */
  cut: (reach: Reach, regions: readonly string[]) => BasemapPaths;
}

/** A cut map is drawn in parts of a map unit of at most so many px, without points that make less of a difference than so many px². */
const PER_UNIT = [0.5, 1, 2, 5, 10];
const PART_PX = 0.9;
const LEAST_PX2 = 4;

let reading: Promise<Theatre> | undefined;

/** @throws LedgerError where the record or the story has a fault */
export function readTheatre(): Promise<Theatre> {
  reading ??= read();
  return reading;
}

async function read(): Promise<Theatre> {
  const [ledger, basemap] = await Promise.all([readLedger(), readBasemap()]);
  const steps = await readStory(
    ledger,
    basemap.towns.map(({ id }) => id)
  );
  const { front, towns } = basemap;
  const names: SceneName[] = [
    ...basemap.names.rivers.map(({ id, name }): SceneName => {
      const course = riverCourse([basemap.rivers, basemap.theatre], id);
      return { id, kind: 'river', text: name, spots: spotsAlong(course, project) };
    }),
    ...basemap.names.countries.map(({ id, name, spots }): SceneName => {
      const at = spots.map((spot): Spot => [...project(spot).map(Math.round), 0] as unknown as Spot);
      return { id, kind: 'country', text: name, spots: at };
    })
  ];
  const lit = new Set(steps.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'region' ? [mark.feature] : []))));
  const record = sceneRecord(ledger, { border: borderLines(basemap.theatre), front, towns, names }, steps);
  const only = (paths: BasemapPaths, ids: ReadonlySet<string>): BasemapPaths => ({
    ...paths,
    regions: Object.fromEntries(Object.entries(paths.regions).filter(([id]) => ids.has(id)))
  });
  const coarse = coarsely([basemap.theatre, basemap.rivers]);
  const cut: Theatre['cut'] = ({ left, top, right, bottom, scale }, regions) => {
    const perUnit = PER_UNIT.find((parts) => scale / parts <= PART_PX) ?? 10;
    const within = theatreProjection().clipExtent([
      [left, top],
      [right, bottom]
    ]);
    const [theatre = basemap.theatre, rivers = basemap.rivers] = coarse(LEAST_PX2 / (scale * UNITS_PER_KM) ** 2);
    return only(basemapPaths(theatre, rivers, within, perUnit), new Set(regions));
  };
  const paths = only(basemapPaths(basemap.theatre, basemap.rivers), lit);
  return { ledger, steps, record, paths, locator: locatorPaths(basemap.locator), cut };
}
