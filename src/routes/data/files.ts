import { CHART_IDS } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { datapackage } from '$lib/ledger/datapackage';
import { m } from '$lib/paraglide/messages.js';
import { chartCsv } from '$lib/scenes/charts/csv';
import { readCharts } from '$lib/scenes/server/charts';

/** A published file as its readers are told of it. */
export interface PublishedFileEntry {
  /** From this folder. */
  path: string;
  title: string;
  mediatype: string;
  /** Not compressed. */
  bytes: number;
}

/** Each file's own endpoint, whose answer tells its size. */
const ENDPOINTS = import.meta.glob<() => Promise<Response>>('./*.*/+server.ts', { import: 'GET' });

async function sizeOf(path: string): Promise<number> {
  const get = await ENDPOINTS[`./${path}/+server.ts`]?.();
  if (!get) throw new Error(`Nothing answers for data/${path}`);
  return (await (await get()).arrayBuffer()).byteLength;
}

/** The files of the ledger, the most asked for first. */
export async function ledgerFiles(ledger: Ledger): Promise<PublishedFileEntry[]> {
  const { resources } = datapackage(ledger, { name: 'claim-by-claim', title: m.site_name() });
  const listed = [
    ...resources.map(({ path, title, mediatype }) => ({ path, title, mediatype })),
    { path: 'claim.schema.json', title: m.explorer_file_schema(), mediatype: 'application/schema+json' },
    { path: 'datapackage.json', title: m.explorer_file_package(), mediatype: 'application/json' }
  ];
  return Promise.all(listed.map(async (file) => ({ ...file, bytes: await sizeOf(file.path) })));
}

/** The rows of each chart. */
export async function chartFiles(): Promise<PublishedFileEntry[]> {
  const charts = new Map((await readCharts()).map((chart) => [chart.id, chart]));
  return CHART_IDS.flatMap((id) => {
    const chart = charts.get(id);
    const entry = chart && { path: `charts/${id}.csv`, title: chart.title, mediatype: 'text/csv' };
    return entry ? [{ ...entry, bytes: new TextEncoder().encode(chartCsv(chart)).byteLength }] : [];
  });
}
