import { error } from '@sveltejs/kit';
import { CHART_IDS } from '$lib/domain/chart';
import { readCharts } from '$lib/scenes/server/charts';
import { theLedger } from '$lib/ledger/server/read';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => CHART_IDS.map((id) => ({ id }));

export const load: PageServerLoad = async ({ params }) => {
  const chart = (await readCharts()).find(({ id }) => id === params.id);
  if (!chart) error(404);
  const { version, date } = await theLedger();
  const { id, title, subtitle, alt, step } = chart;
  return { chart: { id, title, description: `${subtitle}. ${alt}`, step }, edition: { version, date } };
};
