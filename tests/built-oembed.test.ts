import { readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { oembedName } from '../src/lib/embed/facts';
import type { OEmbed } from '../src/lib/embed/oembed';
import { files, pageTree, read } from './built';
import { FRAME } from './hosting';

const BASE = process.env.BASE_PATH ?? '';
const origin = process.env.SITE_URL ?? 'https://example.org';
const frames = files.filter((name) => FRAME.test(name));
const sceneOf = (page: string): string => page.replace(/^embed\/|\/index\.html$/g, '');
const recordOf = (scene: string): OEmbed => JSON.parse(read(`oembed/${oembedName(scene)}.json`)) as OEmbed;
const local = (address: string): string => address.replace(`${origin}${BASE}/`, '');

describe('oEmbed', () => {
  it('has a record for each frame, and for nothing else', () => {
    const named = frames.map((page) => `oembed/${oembedName(sceneOf(page))}.json`).sort();
    expect(named.length).toBeGreaterThan(9);
    expect(files.filter((name) => name.startsWith('oembed/'))).toEqual(named);
  });

  it('gives the frame under the site’s address, and a picture of it that is there and of that size', () => {
    for (const page of frames) {
      const record = recordOf(sceneOf(page));
      expect(record).toMatchObject({ version: '1.0', type: 'rich', width: 600, provider_url: `${origin}${BASE}/` });
      const frame = parse(record.html).querySelector('iframe');
      expect(`${local(frame?.getAttribute('src') ?? '')}index.html`).toBe(page);
      expect(frame?.getAttribute('title')).toBe(record.title);
      expect(record.title.length).toBeGreaterThan(10);
      const png = readFileSync(`build/${local(record.thumbnail_url)}`);
      expect([record.thumbnail_width, record.thumbnail_height]).toEqual([png.readUInt32BE(16), png.readUInt32BE(20)]);
    }
  });

  it('is found from each frame and from the story, where the site has an address', () => {
    const found = (page: string): string | undefined =>
      pageTree(page).querySelector('link[type="application/json+oembed"]')?.getAttribute('href');
    for (const [page, scene] of [['index.html', 'story'] as const, ...frames.map((name) => [name, sceneOf(name)] as const)]) {
      const wanted = process.env.SITE_URL ? `${origin}${BASE}/oembed/${oembedName(scene)}.json` : undefined;
      expect(found(page), page).toBe(wanted);
    }
  });
});

it('the sitemap has the builder and no frame', () => {
  const paths = [...read('sitemap.xml').matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
  expect(paths.filter((path) => path.includes('/embed/'))).toEqual([`${BASE}/embed/`]);
});

it('the builder lists every frame, with a snippet, before any script runs', () => {
  const listed = pageTree('embed/index.html')
    .querySelectorAll('li pre')
    .map((pre) => parse(pre.textContent).querySelector('iframe')?.getAttribute('src') ?? '');
  expect(listed.map((address) => `${local(address)}index.html`).sort()).toEqual([...frames].sort());
});
