import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { render } from 'svelte/server';
import { base } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import Defs from '$lib/scenes/Defs.svelte';
import { readTheatre } from '$lib/scenes/server/theatre';
import { wholeScript } from '$lib/start/whole';
import Story from '$lib/surfaces/story/Story.svelte';
import { writtenSteps } from '$lib/surfaces/story/written';
import { withoutMarks } from '$lib/ui/written';
import icon from '../../../static/favicon.svg?raw';
import frame from '../../app.html?raw';
import { site, siteUrl } from '../../site';
import Credits from '../Credits.svelte';
import { VIEWS } from './addresses';
import CopyHead from './CopyHead.svelte';
import { pack } from './pack';
import { packedJson } from './packed';
import { squeezePictures } from './squeeze';

const origin = siteUrl();
/** Top of the living site. */
const living = origin && `${origin}${base}/`;

/** The script that every page of the site begins with: see app.html. */
const FIRST = /<script>([\s\S]*?)<\/script>/.exec(frame)?.[1] ?? '';
/** Which view is asked for, before the first paint. */
const WHICH = `(function(v,r){r.dataset.view=${JSON.stringify(VIEWS)}.indexOf(v)<0?'story':v})(new URLSearchParams(location.search).get('view'),document.documentElement)`;

const hashOf = (script: string): string => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
/** No text in it can close or open an element: such letters stand only in strings. */
const closed = (script: string): string => script.replace(/<(?=!--|\/?script)/gi, '\\x3C');

/** Links of the site, in what is written here: to the living site, or plain text until the script turns them. */
const outward = (html: string): string =>
  html.replace(/(<a\b[^>]*?) href="(?:\.|[^":#?]*?)\/([^"]*)"/g, (link, before: string, path: string) =>
    /^[^"]*https?:/.test(link.slice(before.length)) ? link : living ? `${before} href="${new URL(path, living).href}"` : before
  );

/** The whole page. @throws LedgerError where the record or the story has a fault */
export async function copyPage(): Promise<string> {
  const { ledger, record } = await readTheatre();
  const edition = { version: ledger.version, date: ledger.date };
  const { code, styles } = wholeScript('copy');
  const script = closed(code);
  const written = squeezePictures(await writtenSteps({ charts: 'drawn' }));
  const policy = [
    "default-src 'none'",
    `script-src ${[FIRST, WHICH, script].map(hashOf).join(' ')}`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ');
  const deflated = deflateRawSync(packedJson(await pack(living)), { level: 9 }).toString('base64');
  const head = render(CopyHead, { props: { edition, living } }).body;
  const story = render(Story, { props: { record, written: written.html } }).body;
  const credits = render(Credits, { props: { edition } }).body;

  return `<!doctype html>
<html lang="${site.language}" data-top="."${living ? ` data-living="${living}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${m.copy_page_title()}</title>
<meta name="description" content="${m.copy_description()}">
<meta name="robots" content="noindex">
${living ? `<link rel="canonical" href="${living}">\n` : ''}<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">
<script>${FIRST}</script>
<script>${WHICH}</script>
<style>${styles}${wholeScript('copy-written').styles}${written.css}</style>
</head>
<body>
${withoutMarks(head)}
${withoutMarks(render(Defs).body)}
<div id="story" data-in="story">${outward(story)}</div>
<div id="present" data-in="present"></div>
<div id="papers" data-in="papers"></div>
<div id="claims" data-in="claims"></div>
<div class="credits">${outward(withoutMarks(credits))}</div>
<script type="application/octet-stream" id="packed">${deflated}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
