import { error } from '@sveltejs/kit';
import { CHART_IDS } from '$lib/domain/chart';
import { chartCsv } from '$lib/scenes/charts/csv';
import { readCharts } from '$lib/scenes/server/charts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => CHART_IDS.map((id) => ({ name: `${id}.csv` }));

export const GET: RequestHandler = async ({ params }) => {
  const chart = (await readCharts()).find(({ id }) => `${id}.csv` === params.name);
  if (!chart) error(404);
  return new Response(chartCsv(chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
