import { base } from '$app/paths';
import { siteUrl } from '../../site';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Everything may be read by anyone; the sitemap is named only where the site's absolute address is known. */
export const GET: RequestHandler = () => {
  const origin = siteUrl();
  const sitemap = origin ? `\nSitemap: ${origin}${base}/sitemap.xml\n` : '';
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
