import { base } from '$app/paths';
import { theLedger } from '$lib/ledger/server/read';
import { feedEntries, type FeedWords } from '$lib/method/entries';
import { atomFeed } from '$lib/method/feed';
import { m } from '$lib/paraglide/messages.js';
import { site } from '../../../site';
import type { RequestHandler } from './$types';

export const prerender = true;

const WORDS: FeedWords = {
  printed: m.method_printed(),
  kept: m.method_kept(),
  why: m.method_why(),
  evidence: m.method_evidence(),
  correctionOf: m.method_feed_correction,
  edition: m.method_feed_edition,
  change: {
    added: m.method_change_added(),
    changed: m.method_change_changed(),
    corrected: m.method_change_corrected(),
    removed: m.method_change_removed()
  }
};

/** Addresses are absolute, as the format demands: without SITE_URL they stand under the placeholder of svelte.config.js. */
export const GET: RequestHandler = async ({ url }) => {
  const ledger = await theLedger();
  const page = `${url.origin}${base}/method/`;
  const firstDay = ledger.changelog.at(-1)?.date ?? ledger.date;
  const tag = (name: string): string => `tag:${url.hostname},${firstDay}:${site.name.toLowerCase().replaceAll(' ', '-')}/${name}`;
  const feed = atomFeed({
    id: tag('corrections'),
    title: m.method_feed_title({ site: site.name }),
    subtitle: m.method_feed_subtitle(),
    self: `${page}corrections.xml`,
    page,
    author: { name: site.publisher, contact: site.contact },
    rights: m.method_feed_rights(),
    day: ledger.date,
    entries: feedEntries(ledger, WORDS, { page: (fragment) => `${page}#${fragment}`, tag })
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
