import { error } from '@sveltejs/kit';
import { base } from '$app/paths';
import { LESSON_IDS } from '$lib/domain/lesson';
import { readPacks } from '$lib/surfaces/lessons/lessons';
import { planMarkdown } from '$lib/surfaces/lessons/plan-markdown';
import { siteUrl } from '../../../site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => LESSON_IDS.map((id) => ({ name: `lesson-${id}` }));

/** A plan as Markdown, to edit. */
export const GET: RequestHandler = async ({ params }) => {
  const pack = (await readPacks()).find(({ lesson }) => params.name === `lesson-${lesson.id}`);
  if (!pack) error(404);
  const origin = siteUrl();
  return new Response(planMarkdown(pack, origin && `${origin}${base}`), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' }
  });
};
