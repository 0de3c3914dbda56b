import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import {
  basemapPaths,
  borderLines,
  locatorPaths,
  riverCourse,
  type BasemapPaths,
  type LocatorPaths
} from '$lib/cartography/basemap';
import { spotsAlong, type Spot } from '$lib/cartography/names';
import { project } from '$lib/cartography/projection';
import { readBasemap } from '$lib/ledger/server/basemap';
import { readLedger } from '$lib/ledger/server/read';
import { readStory } from '$lib/story/server/read';
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
}

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
  const whole = basemapPaths(basemap.theatre, basemap.rivers);
  const regions = Object.fromEntries(Object.entries(whole.regions).filter(([id]) => lit.has(id)));
  return { ledger, steps, record, paths: { ...whole, regions }, locator: locatorPaths(basemap.locator) };
}
