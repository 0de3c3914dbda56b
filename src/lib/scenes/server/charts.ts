import { borderLines, yardstickPaths } from '$lib/cartography/basemap';
import type { Chart } from '$lib/domain/chart';
import { readBasemap } from '$lib/ledger/server/basemap';
import { readChartEntries } from '$lib/story/server/charts';
import { MAKERS } from '../charts';
import { chartOf } from '../charts/maker';
import { wordsFor } from '../theatre/words';
import { readTheatre } from './theatre';

/** The text alternative of a step: its chart's, where a chart stands before the map. */
export async function altOf(id: string): Promise<string> {
  const { record } = await readTheatre();
  const chart = record.steps.find((step) => step.id === id)?.chart;
  return (await readCharts()).find((one) => one.id === chart)?.alt ?? wordsFor(record, id);
}

let reading: Promise<Chart[]> | undefined;

/**
 * Every chart, read and checked once a build, in the order of `data/charts/`.
 * @throws LedgerError where the ledger, the story or a chart's file has a fault
 */
export function readCharts(): Promise<Chart[]> {
  reading ??= read();
  return reading;
}

async function read(): Promise<Chart[]> {
  const [{ ledger, steps, paths }, basemap] = await Promise.all([readTheatre(), readBasemap()]);
  const entries = await readChartEntries(ledger, new Map(steps.map(({ id, chart }) => [id, chart])));
  const world = { paths, border: borderLines(basemap.theatre), yardsticks: yardstickPaths(basemap.yardstick) };
  return entries.map((entry) => chartOf(ledger, entry, MAKERS[entry.id](ledger, entry, world)));
}
