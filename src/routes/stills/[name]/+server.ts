import { error } from '@sveltejs/kit';
import { CHART_IDS } from '$lib/domain/chart';
import { readTheatre } from '$lib/scenes/server/theatre';
import { chartStill, pngOf, stepStill, type ChartForm } from '$lib/stills/still';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

const FORMS: readonly ChartForm[] = ['wide', 'upright', 'upright-dark'];
const ending = (form: ChartForm): string => (form === 'wide' ? '' : `-${form}`);

/** What each name but for its ending shows. */
async function pictures(): Promise<Map<string, () => Promise<string>>> {
  const { steps } = await readTheatre();
  return new Map([
    ...steps.map(({ id }) => [id as string, () => stepStill(id)] as const),
    ...CHART_IDS.flatMap((id) => FORMS.map((form) => [`chart-${id}${ending(form)}`, () => chartStill(id, form)] as const))
  ]);
}

export const entries: EntryGenerator = async () =>
  [...(await pictures()).keys()].flatMap((name) => [{ name: `${name}.svg` }, { name: `${name}.png` }]);

export const GET: RequestHandler = async ({ params }) => {
  const [, name = '', form] = /^(.+)\.(svg|png)$/.exec(params.name) ?? [];
  const draw = (await pictures()).get(name);
  if (!draw) error(404);
  const svg = await draw();
  return form === 'png'
    ? new Response(pngOf(svg), { headers: { 'content-type': 'image/png' } })
    : new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
