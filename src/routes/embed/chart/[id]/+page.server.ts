import { error } from '@sveltejs/kit';
import { CHART_IDS } from '$lib/domain/chart';
import { readCharts } from '$lib/scenes/server/charts';
import { scriptsOf } from '$lib/start/scripts';
import { furniture } from '../../furniture';
import type { EntryGenerator, PageServerLoad } from './$types';
import { writtenChart } from './written';

/** The page starts itself, as the story does. */
export const csr = false;

export const entries: EntryGenerator = () => CHART_IDS.map((id) => ({ id }));

export const load: PageServerLoad = async ({ params }) => {
  const chart = (await readCharts()).find(({ id }) => id === params.id);
  if (!chart) error(404);
  const { id, title, subtitle, alt, step } = chart;
  return {
    chart: { id, title, description: `${subtitle}. ${alt}`, step },
    written: await writtenChart(chart),
    furniture: await furniture(),
    scripts: scriptsOf('src/routes/embed/chart/[id]/start.ts')
  };
};
