import { HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileAt, files, pages, pageTree, read } from './built';

/** The recommended rules but those of style: the compiler writes its own quotes and closings. */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'svg-focusable': 'off',
    'void-style': 'off'
  }
});
const indexed = pages.filter((page) => !read(page).includes('name="robots" content="noindex'));
const meta = (page: string, selector: string): string | null => {
  const element = pageTree(page).querySelector(selector);
  return element?.getAttribute('content') ?? null;
};

describe.each(pages)('%s', (page) => {
  it('is valid HTML', async () => {
    const { results } = await validator.validateString(read(page), page);
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ line, ruleId, message }) => `line ${line} ${ruleId}: ${message}`)
    );
    expect([...new Set(faults)].slice(0, 20)).toEqual([]);
  });

  it('has a title, a language and a description of its own', () => {
    const title = pageTree(page).querySelector('title')?.textContent.trim() ?? '';
    expect(title.length).toBeGreaterThan(5);
    expect(pages.filter((other) => read(other).includes(`<title>${title}</title>`))).toEqual([page]);
    expect(meta(page, 'meta[name="description"]')?.length ?? 0).toBeGreaterThan(30);
    expect(pageTree(page).querySelector('html')?.getAttribute('lang')).toBeTruthy();
  });

  it('keeps its scripts strict and itself alone', () => {
    const policy = meta(page, 'meta[http-equiv="content-security-policy"]') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src[^;]*'unsafe/);
    const outside = pageTree(page)
      .querySelectorAll('script, link[rel="stylesheet"], img, iframe, source')
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
      .filter((address) => /^([a-z]+:)?\/\//.test(address));
    expect(outside).toEqual([]);
  });

  it('leads nowhere that is not there', () => {
    const ids = (file: string) =>
      new Set(
        pageTree(file)
          .querySelectorAll('[id]')
          .map((element) => element.getAttribute('id'))
      );
    const dead = pageTree(page)
      .querySelectorAll('[href], [src]')
      .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
      .filter((address) => {
        const found = fileAt(page, address);
        if (!found) return false;
        if (!files.includes(found.file)) return true;
        return found.hash !== '' && (!found.file.endsWith('.html') || !ids(found.file).has(found.hash));
      });
    expect([...new Set(dead)]).toEqual([]);
  });
});

/** But the page for what is missing, which hosts show at any depth. */
it.each(pages.filter((page) => page !== '404.html'))('%s can be moved under a folder: no address begins at the top', (page) => {
  const addresses = pageTree(page)
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
  expect(addresses.length).toBeGreaterThan(0);
  expect(addresses.filter((address) => address.startsWith('/'))).toEqual([]);
});

describe('pages that a search may find', () => {
  it.each(indexed)('%s is in the sitemap, with a canonical address only where the site has one', (page) => {
    const path = `${process.env.BASE_PATH ?? ''}/${page.replace(/index\.html$/, '')}`;
    const sitemap = [...read('sitemap.xml').matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname);
    expect(sitemap).toContain(path);
    const canonical = pageTree(page).querySelector('link[rel="canonical"]');
    expect(canonical?.getAttribute('href') ?? null).toBe(process.env.SITE_URL ? new URL(path, process.env.SITE_URL).href : null);
  });

  it.each(indexed)('%s is shared with a picture that is there', (page) => {
    const image = meta(page, 'meta[property="og:image"]') ?? '';
    const { file } = fileAt(page, image.replace(process.env.SITE_URL ?? '', '')) ?? { file: image };
    expect(file).toMatch(/^stills\/.+\.png$/);
    expect(files).toContain(file);
    if (process.env.SITE_URL) expect(image).toMatch(new RegExp(`^${process.env.SITE_URL}${process.env.BASE_PATH ?? ''}/stills/`));
  });
});

describe('the story’s page', () => {
  it('describes itself to machines as an article and as something to learn from', () => {
    const texts = pageTree('index.html')
      .querySelectorAll('script[type="application/ld+json"]')
      .map((script) => script.textContent);
    expect(texts).toHaveLength(1);
    const said = JSON.parse(texts[0] ?? '') as Record<string, unknown>;
    expect(said['@type']).toEqual(['Article', 'LearningResource']);
    expect(said).toMatchObject({
      '@context': 'https://schema.org',
      headline: expect.any(String),
      license: expect.stringContaining('by/4.0')
    });
  });
});

describe('what stands beside the pages', () => {
  it('is all there', () => {
    const named = ['404.html', 'sitemap.xml', 'robots.txt', 'favicon.svg', 'apple-touch-icon.png', 'manifest.webmanifest'];
    expect(files).toEqual(expect.arrayContaining(named));
    const { icons } = JSON.parse(read('manifest.webmanifest')) as { icons: { src: string }[] };
    expect(files).toEqual(expect.arrayContaining(icons.map(({ src }) => src.replace('./', ''))));
    expect(read('robots.txt').includes('Sitemap:')).toBe(Boolean(process.env.SITE_URL));
  });

  it('is compressed wherever that helps', () => {
    const twins = (name: string): boolean => ['br', 'gz'].every((ending) => existsSync(`build/${name}.${ending}`));
    const text = files.filter((name) => /\.(html|js|css|json|svg|xml|txt|csv|geojson|webmanifest)$/.test(name));
    expect(text.length).toBeGreaterThan(20);
    expect(text.filter((name) => !twins(name))).toEqual([]);
  });
});
