import { render } from 'svelte/server';
import { STAGE_SIZES } from '$lib/charts/sizes';
import type { Chart } from '$lib/domain/chart';
import ChartPicture from '$lib/graphics/chart/ChartPicture.svelte';
import { withoutMarks } from '$lib/ui/written';
import type { ChartSheet } from './chart-sheet';

/** The chart as a stage shows it, at several sizes, drawn at build time; its links start at the site's top. */
export function sheetOf(chart: Chart): ChartSheet {
  const pictures = STAGE_SIZES.map((size) => {
    const picture = chart.picture(size);
    const { body } = render(ChartPicture, { props: { chart, picture, top: './' } });
    return { width: picture.width, height: picture.height, svg: withoutMarks(body) };
  });
  return { title: chart.title, subtitle: chart.subtitle, pictures };
}
