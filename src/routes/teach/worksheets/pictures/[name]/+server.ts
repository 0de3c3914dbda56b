import { error } from '@sveltejs/kit';
import { pngOf, sheetStill } from '$lib/stills/still';
import { theWorksheets } from '$lib/surfaces/lessons/worksheets';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** Pictures of the worksheets, for their texts. */
const pictures = async () => (await theWorksheets()).flatMap(({ tasks }) => tasks.flatMap(({ ask }) => ask.picture ?? []));

export const entries: EntryGenerator = async () => (await pictures()).map(({ name }) => ({ name: `${name}.png` }));

export const GET: RequestHandler = async ({ params }) => {
  const picture = (await pictures()).find(({ name }) => `${name}.png` === params.name);
  if (!picture) error(404);
  return new Response(pngOf(await sheetStill(picture)), { headers: { 'content-type': 'image/png' } });
};
