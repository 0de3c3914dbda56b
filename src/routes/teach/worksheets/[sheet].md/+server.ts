import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';
import { sheetMarkdown } from '$lib/lessons/markdown';
import { textForm } from '$lib/surfaces/lessons/text-form';
import { theWorksheets } from '$lib/surfaces/lessons/worksheets';
import { siteUrl } from '../../../../site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => WORKSHEET_IDS.map((sheet) => ({ sheet }));

export const GET: RequestHandler = async ({ params }) => {
  const sheet = (await theWorksheets()).find(({ id }) => id === params.sheet);
  if (!sheet) error(404);
  const origin = siteUrl();
  const text = sheetMarkdown(sheet, await textForm(origin === null ? '../../' : `${origin}${base}/`));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
