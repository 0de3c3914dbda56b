import { dev } from '$app/environment';
import { error } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = async () => {
  if (dev) error(503, 'The copy carries its scripts as the build writes them: run the build to see it.');
  const { copyPage } = await import('./write');
  return new Response(await copyPage(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
