import { createHash } from 'node:crypto';
import { base } from '$app/paths';
import { m } from '$lib/paraglide/messages.js';
import { inkFrom } from '$lib/ui/ink';
import palette from '$lib/ui/palette.css?raw';
import { site } from '../site';

const [light, dark] = [inkFrom(palette, 'light'), inkFrom(palette, 'dark')];
const both = (name: 'page' | 'ink'): string => `light-dark(${light[name]}, ${dark[name]})`;
const STYLE = `:root{color-scheme:light dark;background:${both('page')};color:${both('ink')};font:1.1rem/1.5 Georgia,serif}
main{max-width:32rem;margin:18vh auto;padding:0 1.2rem}h1{font-size:1.8rem;line-height:1.15}a{color:inherit}`;
const HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * A page of its own, with no file but the icon, and addresses from the top: it is shown in place of others, at any depth.
 * @param links addresses from the site's top and their words
 */
export const barePage = (title: string, text: string, links: readonly { path: string; name: string }[]): Response =>
  new Response(
    `<!doctype html>
<html lang="${site.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-${HASH}'; img-src 'self'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <link rel="icon" href="${base}/favicon.svg" type="image/svg+xml">
    <title>${title} – ${m.site_name()}</title>
    <meta name="description" content="${text}">
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${text}</p>
      ${links.map(({ path, name }) => `<p><a href="${base}${path}">${name}</a></p>`).join('\n      ')}
    </main>
  </body>
</html>
`,
    { headers: { 'content-type': 'text/html; charset=utf-8' } }
  );
