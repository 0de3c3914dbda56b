import { error } from '@sveltejs/kit';
import { readTheatre } from '$lib/scenes/server/theatre';
import { pngOf, stepStill } from '$lib/stills/still';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => {
  const { steps } = await readTheatre();
  return steps.flatMap(({ id }) => [{ name: `${id}.svg` }, { name: `${id}.png` }]);
};

export const GET: RequestHandler = async ({ params }) => {
  const [, id, form] = /^(.+)\.(svg|png)$/.exec(params.name) ?? [];
  const { steps } = await readTheatre();
  if (!id || !steps.some((step) => step.id === id)) error(404);
  const svg = await stepStill(id);
  return form === 'png'
    ? new Response(pngOf(svg), { headers: { 'content-type': 'image/png' } })
    : new Response(svg, { headers: { 'content-type': 'image/svg+xml; charset=utf-8' } });
};
