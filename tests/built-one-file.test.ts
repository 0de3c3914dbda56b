import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BUILD, pageTree, read, textsOf } from './built';

const COPY = 'claim-by-claim.html';
const tree = pageTree(COPY);
const links = tree.querySelectorAll('a[href]').map((link) => link.getAttribute('href') ?? '');

describe('the one-file copy', () => {
  it('is 1.5 MB on the disk at the most', () => {
    const { size } = statSync(`${BUILD}/${COPY}`);
    console.log(`${COPY}: ${size.toLocaleString('en')} bytes`);
    expect(size).toBeLessThanOrEqual(1_500_000);
  });

  it('refers to nothing outside itself', () => {
    const loaded = tree
      .querySelectorAll('[src], [srcset], [data], [poster], link[href]:not([rel="canonical"]), use[href], image')
      .map(
        (element) => ['src', 'srcset', 'data', 'poster', 'href'].map((name) => element.getAttribute(name)).find(Boolean) ?? ''
      );
    expect(loaded.length).toBeGreaterThan(100);
    expect(loaded.filter((address) => !/^(#|data:)/.test(address))).toEqual([]);
    const styles = tree.querySelectorAll('style, [style]').map((element) => element.getAttribute('style') ?? element.textContent);
    const urls = styles.flatMap((text) => [...text.matchAll(/url\(\s*["']?([^"')]{0,60})|@import/g)].map(([, address = 'import']) => address)); // prettier-ignore
    expect(urls.length).toBeGreaterThan(5);
    expect(urls.filter((address) => !/^(#|data:)/.test(address))).toEqual([]);
  });

  it('leads to its own parts, to the articles, and to the living site where that has an address', () => {
    const living = process.env.SITE_URL;
    const own = links.filter((address) => !/^https?:/.test(address));
    expect(own.filter((address) => !/^(#|\?view=)/.test(address))).toEqual([]);
    const claims = tree.querySelectorAll('.words a[data-claim]');
    expect(claims.length).toBeGreaterThan(100);
    expect(claims.filter((link) => (link.getAttribute('href') ?? '').startsWith(living ?? 'none:'))).toHaveLength(living ? claims.length : 0); // prettier-ignore
  });

  it('asks for nothing, by its policy, and lets only its own scripts run', () => {
    const policy = tree.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src( 'sha256-[^']+'){3}; style-src 'unsafe-inline'; img-src data:; font-src data:; /
    );
    const scripts = tree
      .querySelectorAll('script')
      .filter((script) => script.getAttribute('type') !== 'application/octet-stream');
    expect(scripts).toHaveLength(3);
  });

  it('has every step as the story has it: its words, its picture, its sources', () => {
    const said = (page: string): string[] =>
      pageTree(page)
        .querySelectorAll('section[data-step] .words')
        .map((words) => textsOf(words).join(' ').replace(/\s+/g, ' '));
    expect(said(COPY)).toEqual(said('index.html'));
    const pictures = tree.querySelectorAll('section[data-step] .step-picture svg');
    expect(pictures).toHaveLength(said(COPY).length);
    expect(pictures.filter((picture) => !picture.querySelectorAll('text').some((text) => /\p{L}{3}/u.test(text.textContent)))).toEqual([]); // prettier-ignore
  });

  it('is kept out of search, and names the page to find in its place', () => {
    expect(read(COPY)).toContain('<meta name="robots" content="noindex">');
    const canonical = tree.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
    expect(canonical).toBe(process.env.SITE_URL ? `${process.env.SITE_URL}${process.env.BASE_PATH ?? ''}/` : null);
  });
});
