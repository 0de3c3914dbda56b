import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileAt, files, pages, pageTree, read, sentBytes } from './built';

const worker = read('service-worker.js');
const listed = JSON.parse(/\[\{"url":"\.\/.*?\}\]/.exec(worker)?.[0] ?? '[]') as { url: string; revision: string | null }[];
const fileOf = (url: string): string => fileAt('index.html', url)?.file ?? '';

describe('the service worker', () => {
  it('saves files that are there, each with the hash of its content', () => {
    expect(listed.length).toBeGreaterThan(40);
    expect(listed.map(({ url }) => fileOf(url)).filter((file) => !files.includes(file))).toEqual([]);
    const wrong = listed.filter(
      ({ url, revision }) =>
      revision === null
        ? !url.startsWith('./_app/immutable/')
        : revision !== createHash('sha256').update(readFileSync(`build/${fileOf(url)}`)).digest('hex').slice(0, 16) // prettier-ignore
    );
    expect(wrong).toEqual([]);
  });

  it('saves what a lesson needs, no frame and no large picture, in 1.5 MB at the most', () => {
    const saved = listed.map(({ url }) => fileOf(url));
    const bytes = saved.reduce((sum, file) => sum + sentBytes(file), 0);
    console.log(`saved for a time without a network: ${saved.length} files, ${bytes.toLocaleString('en')} bytes compressed`);
    expect(bytes).toBeLessThanOrEqual(1_500_000);
    expect(saved).toEqual(expect.arrayContaining(['index.html', 'present/index.html', 'method/index.html', 'offline.html', 'data/claim/cards.json'])); // prettier-ignore
    expect(saved).toEqual(expect.arrayContaining(pages.filter((page) => /^(present|teach)\/(?!answers\/)/.test(page))));
    expect(saved.filter((file) => /^embed\/(?!chart\/[^/]+\/picture\.json$)|^stills\/|^claim-by/.test(file))).toEqual([]);
  });

  it('saves every script and style of the pages that it saves', () => {
    const saved = new Set(listed.map(({ url }) => fileOf(url)));
    const wanted = [...saved]
      .filter((file) => file.endsWith('/index.html') || file === 'index.html')
      .flatMap((page) =>
        pageTree(page)
          .querySelectorAll('script[src], link[rel="stylesheet"]:not([disabled]), link[rel="modulepreload"]')
          .map((element) => fileAt(page, element.getAttribute('src') ?? element.getAttribute('href') ?? '')?.file ?? '')
      );
    expect(wanted.length).toBeGreaterThan(5);
    expect([...new Set(wanted)].filter((file) => !saved.has(file))).toEqual([]);
  });

  it('may be registered by every page of the site that asks for it, by its policy', () => {
    const own = pages.filter(
      (page) => pageTree(page).querySelector('script[src], script[type="module"]') && page !== 'claim-by-claim.html'
    );
    const policyOf = (page: string): string => pageTree(page).querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? ''; // prettier-ignore
    expect(own.filter((page) => !policyOf(page).includes("worker-src 'self'"))).toEqual([]);
  });
});

it('the site can be installed: name, start, window and icons of both kinds', () => {
  const manifest = JSON.parse(read('manifest.webmanifest')) as Record<string, unknown> & { icons: { src: string; sizes: string; purpose?: string }[] }; // prettier-ignore
  expect(manifest).toMatchObject({ name: expect.any(String), short_name: expect.any(String), start_url: './', scope: './', display: 'standalone', theme_color: expect.any(String), background_color: expect.any(String) }); // prettier-ignore
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`)).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable'])); // prettier-ignore
  expect(manifest.icons.filter(({ src }) => !files.includes(src.replace('./', '')))).toEqual([]);
});
