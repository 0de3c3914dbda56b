import { Resvg } from '@resvg/resvg-js';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { m } from '$lib/paraglide/messages.js';
import { inkFrom, type Ink } from '$lib/ui/ink';
import { site } from '../src/site';

const TOP = resolve(import.meta.dirname, '..');
const STATIC = resolve(TOP, 'static');
const PNGS = { 'apple-touch-icon.png': 180, 'icon-192.png': 192, 'icon-512.png': 512 };
const MASKABLE = 'icon-maskable-512.png';

/** Two of the story's own signs: a claim, hollow and dashed, beside what was verified, filled and ringed. */
function mark(light: Ink, dark: Ink): string {
  const dash = (2 * Math.PI * 12) / 6;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <style>@media (prefers-color-scheme: dark) { .ground { fill: ${dark.paper} } .claimed { stroke: ${dark.ukraine} } .verified { stroke: ${dark.third} } .dot { fill: ${dark.third} } }</style>
  <rect class="ground" width="64" height="64" rx="12" fill="${light.paper}"/>
  <circle class="claimed" cx="17.5" cy="32" r="11.5" fill="none" stroke="${light.ukraine}" stroke-width="4.5" stroke-dasharray="${(dash * 0.58).toFixed(2)} ${(dash * 0.38).toFixed(2)}"/>
  <circle class="verified" cx="46.5" cy="32" r="12" fill="none" stroke="${light.third}" stroke-width="3.5"/>
  <circle class="dot" cx="46.5" cy="32" r="6.2" fill="${light.third}"/>
</svg>
`;
}

const palette = await readFile(resolve(TOP, 'src/lib/ui/palette.css'), 'utf8');
const [light, dark] = [inkFrom(palette, 'light'), inkFrom(palette, 'dark')];
const svg = mark(light, dark);
await writeFile(resolve(STATIC, 'favicon.svg'), svg);
/** Phones round the corners themselves, and the picture renderer knows no media queries. */
const square = svg.replace(/ *<style>.*<\/style>\n/, '').replace(' rx="12"', '');
for (const [name, width] of Object.entries(PNGS)) {
  await writeFile(resolve(STATIC, name), new Resvg(square, { fitTo: { mode: 'width', value: width } }).render().asPng());
}
/** Systems cut maskable icons to a shape of their own: all that counts lies within four fifths of the width. */
const whole = square.replace(/(<circle[\s\S]*)(?=<\/svg>)/, '<g transform="translate(10.2 10.2) scale(0.68)">$1</g>');
await writeFile(resolve(STATIC, MASKABLE), new Resvg(whole, { fitTo: { mode: 'width', value: 512 } }).render().asPng());
const manifest = {
  name: site.name,
  short_name: site.name,
  description: m.site_description(),
  lang: site.language,
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  display_override: ['minimal-ui', 'standalone'],
  categories: ['education', 'news'],
  background_color: light.page,
  theme_color: light.paper,
  icons: [
    { src: './favicon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: `./${MASKABLE}`, sizes: '512x512', type: 'image/png', purpose: 'maskable' }
  ]
};
await writeFile(resolve(STATIC, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`Wrote favicon.svg, ${Object.keys(PNGS).join(', ')}, ${MASKABLE} and manifest.webmanifest to static/.`);
