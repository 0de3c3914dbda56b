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
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-inline-style': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'svg-focusable': 'off',
    'void-style': 'off'
  }
});
const indexed = pages.filter((page) => !read(page).includes('name="robots" content="noindex'));
const present = new Set(files);
const meta = (page: string, selector: string): string | null => {
  const element = pageTree(page).querySelector(selector);
  return element?.getAttribute('content') ?? null;
};
const addressesOf = (page: string): string[] =>
  pageTree(page)
    .querySelectorAll('[href], [src]')
    .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');

/** Ids of each page, gathered once: some hundred pages link to one another. */
const ids = new Map<string, Set<string | undefined>>();
function idsOf(page: string): Set<string | undefined> {
  const known = ids.get(page) ?? new Set(pageTree(page).querySelectorAll('[id]').map((element) => element.getAttribute('id'))); // prettier-ignore
  ids.set(page, known);
  return known;
}

/** Holds every page to a rule; what breaks it is listed with its page. */
async function eachOf(some: readonly string[], faultsIn: (page: string) => string[] | Promise<string[]>): Promise<void> {
  const faults: string[] = [];
  for (const page of some) faults.push(...(await faultsIn(page)).map((fault) => `${page}: ${fault}`));
  expect(some.length).toBeGreaterThan(0);
  expect([...new Set(faults)].slice(0, 40)).toEqual([]);
}
const unless = (right: boolean, fault: string): string[] => (right ? [] : [fault]);

describe('every page', () => {
  it('is valid HTML', async () => {
    await eachOf(pages, async (page) => {
      const { results } = await validator.validateString(read(page), page);
      return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `line ${line} ${ruleId}: ${message}`));
    });
  });

  it('has a title, a language and a description of its own', async () => {
    const titles = new Map<string, string>();
    await eachOf(pages, (page) => {
      const title = pageTree(page).querySelector('title')?.textContent.trim() ?? '';
      const other = titles.get(title);
      titles.set(title, page);
      return [
        ...unless(title.length > 5, `its title is "${title}"`),
        ...unless(other === undefined, `its title is that of ${other}`),
        ...unless((meta(page, 'meta[name="description"]')?.length ?? 0) > 30, 'its description is short'),
        ...unless(Boolean(pageTree(page).querySelector('html')?.getAttribute('lang')), 'it has no language')
      ];
    });
  });

  it('keeps its scripts strict and itself alone', async () => {
    await eachOf(pages, (page) => {
      const policy = meta(page, 'meta[http-equiv="content-security-policy"]') ?? '';
      const outside = pageTree(page)
        .querySelectorAll('script, link[rel="stylesheet"], img, iframe, source')
        .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '')
        .filter((address) => /^([a-z]+:)?\/\//.test(address));
      return [
        ...unless(policy.includes("default-src 'none'"), 'its policy is loose'),
        ...unless(!/script-src[^;]*'unsafe/.test(policy), 'its policy lets any script run'),
        ...outside.map((address) => `it loads ${address}`)
      ];
    });
  });

  it('leads nowhere that is not there', async () => {
    await eachOf(pages, (page) =>
      addressesOf(page).filter((address) => {
        const found = fileAt(page, address);
        if (!found) return false;
        if (!present.has(found.file)) return true;
        return found.hash !== '' && (!found.file.endsWith('.html') || !idsOf(found.file).has(found.hash));
      })
    );
  });

  it('can be moved under a folder: no address begins at the top', async () => {
    // But the pages for what is missing, which stand in for others at any depth.
    const movable = pages.filter((page) => page !== '404.html' && page !== 'offline.html');
    await eachOf(movable, (page) => {
      const addresses = addressesOf(page);
      return [...unless(addresses.length > 0, 'it has no address'), ...addresses.filter((address) => address.startsWith('/'))];
    });
  });

  it.each([
    ['data-claim', 'claims.json'],
    ['data-context', 'context.json'],
    ['data-check', 'checks.json']
  ])('names by %s only what is in the published %s', async (name, file) => {
    const records = JSON.parse(read(`data/${file}`)) as { id: string }[];
    const published = new Set(records.map(({ id }) => id));
    await eachOf(pages, (page) =>
      pageTree(page)
        .querySelectorAll(`[${name}]`)
        .flatMap((element) => (element.getAttribute(name) ?? '').split(' '))
        .filter((id) => !published.has(id))
    );
  });
});

describe('pages that a search may find', () => {
  it('are in the sitemap, with a canonical address only where the site has one', async () => {
    const listed = new Set([...read('sitemap.xml').matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => new URL(address ?? '').pathname)); // prettier-ignore
    await eachOf(indexed, (page) => {
      const path = `${process.env.BASE_PATH ?? ''}/${page.replace(/index\.html$/, '')}`;
      const canonical = pageTree(page).querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
      const wanted = process.env.SITE_URL ? new URL(path, process.env.SITE_URL).href : null;
      return [...unless(listed.has(path), 'the sitemap lacks it'), ...unless(canonical === wanted, `canonical is ${canonical}`)];
    });
    expect(listed.size).toBe(indexed.length);
  });

  it('are shared with a picture that is there', async () => {
    await eachOf(indexed, (page) => {
      const image = meta(page, 'meta[property="og:image"]') ?? '';
      const { file } = fileAt(page, image.replace(process.env.SITE_URL ?? '', '')) ?? { file: image };
      const absolute = !process.env.SITE_URL || image.startsWith(`${process.env.SITE_URL}${process.env.BASE_PATH ?? ''}/stills/`);
      return unless(/^stills\/.+\.png$/.test(file) && present.has(file) && absolute, `its picture is ${image}`);
    });
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
