import { error, json } from '@sveltejs/kit';
import { base } from '$app/paths';
import { oembedName, topOf } from '$lib/embed/facts';
import { oembedOf } from '$lib/embed/oembed';
import { formatDay } from '$lib/ledger/figures';
import { theLedger } from '$lib/ledger/server/read';
import { m } from '$lib/paraglide/messages.js';
import { readFrames } from '$lib/surfaces/outlets/catalogue';
import { site, siteUrl } from '../../../site';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => (await readFrames()).map(({ scene }) => ({ name: oembedName(scene) }));

export const GET: RequestHandler = async ({ params }) => {
  const frame = (await readFrames()).find(({ scene }) => oembedName(scene) === params.name);
  if (!frame) error(404);
  const { version, date } = await theLedger();
  const edition = m.ledger_line({ version, day: formatDay(date) });
  return json(oembedOf(frame, { top: topOf(siteUrl(), base), name: site.name, publisher: site.publisher, edition }));
};
