import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { basemapPaths, borderLines, locatorPaths, type BasemapPaths, type LocatorPaths } from '$lib/cartography/basemap';
import { readBasemap } from '$lib/ledger/server/basemap';
import { readLedger } from '$lib/ledger/server/read';
import { readStory } from '$lib/story/server/read';
import { sceneRecord } from '../theatre/resolve';
import type { SceneRecord } from '../theatre/record';

/** Everything that a surface shows of the story, read and checked once a build. */
export interface Theatre {
  ledger: Ledger;
  steps: Step[];
  record: SceneRecord;
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
  const record = sceneRecord(ledger, { border: borderLines(basemap.theatre), front, towns }, steps);
  return { ledger, steps, record, paths: basemapPaths(basemap.theatre, basemap.rivers), locator: locatorPaths(basemap.locator) };
}
