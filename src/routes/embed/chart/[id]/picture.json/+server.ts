import { error } from '@sveltejs/kit';
import { CHART_IDS } from '$lib/domain/chart';
import { readCharts } from '$lib/scenes/server/charts';
import { sheetOf } from '$lib/stage/sheets';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => CHART_IDS.map((id) => ({ id }));

export const GET: RequestHandler = async ({ params }) => {
  const chart = (await readCharts()).find(({ id }) => id === params.id);
  if (!chart) error(404);
  return Response.json(sheetOf(chart));
};
