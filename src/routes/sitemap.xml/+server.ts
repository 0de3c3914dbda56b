import { base } from '$app/paths';
import { LESSON_IDS } from '$lib/domain/lesson';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';
import { theLedger } from '$lib/ledger/server/read';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Pages to be found by their address alone. */
const UNLISTED = ['/src/routes/teach/answers/'];

/** Every page of the routes with an address of its own, without groups' names; a new surface joins by being there. */
const PAGES = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'))
  .filter((path) => !path.includes('[') && !UNLISTED.some((folder) => path.startsWith(folder)))
  .map((path) => path.replace(/^\/src\/routes|\/\([^)]+\)|\+page\.svelte$/g, ''))
  .sort();

/** The pages that the record makes: one a lesson plan, one a worksheet, one a claim. */
const planPages = LESSON_IDS.map((id) => `/teach/${id}/`);
const sheetPages = WORKSHEET_IDS.map((id) => `/teach/worksheets/${id}/`);
const claimPages = async (): Promise<string[]> => (await theLedger()).claims.map(({ id }) => `/data/claim/${id}/`);

/** Addresses are absolute, as the format demands: without SITE_URL they stand under the placeholder of svelte.config.js. */
export const GET: RequestHandler = async ({ url }) => {
  const entries = [...PAGES, ...planPages, ...sheetPages, ...(await claimPages())].map(
    (path) => `  <url><loc>${url.origin}${base}${path}</loc></url>`
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml; charset=utf-8' } }
  );
};
