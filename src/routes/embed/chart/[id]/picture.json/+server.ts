import { withoutMarks } from '$lib/ui/written';
import { error } from '@sveltejs/kit';
import { render } from 'svelte/server';
import { STAGE_SIZES } from '$lib/charts/sizes';
import { CHART_IDS } from '$lib/domain/chart';
import ChartPicture from '$lib/graphics/chart/ChartPicture.svelte';
import { readCharts } from '$lib/scenes/server/charts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => CHART_IDS.map((id) => ({ id }));

/** The chart as the story's stage shows it, at several sizes; its links start at the site's top. */
export const GET: RequestHandler = async ({ params }) => {
  const chart = (await readCharts()).find(({ id }) => id === params.id);
  if (!chart) error(404);
  const { title, subtitle } = chart;
  const pictures = STAGE_SIZES.map((size) => {
    const picture = chart.picture(size);
    const { body } = render(ChartPicture, { props: { chart, picture, top: './' } });
    return { width: picture.width, height: picture.height, svg: withoutMarks(body) };
  });
  return new Response(JSON.stringify({ title, subtitle, pictures }), { headers: { 'content-type': 'application/json' } });
};
