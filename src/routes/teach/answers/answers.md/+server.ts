import { base } from '$app/paths';
import { answersMarkdown } from '$lib/lessons/markdown';
import { textForm } from '$lib/surfaces/lessons/text-form';
import { theWorksheets } from '$lib/surfaces/lessons/worksheets';
import { siteUrl } from '../../../../site';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  const origin = siteUrl();
  const text = answersMarkdown(await theWorksheets(), await textForm(origin === null ? '../../' : `${origin}${base}/`));
  return new Response(text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
