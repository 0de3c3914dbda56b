import { describe, expect, it } from 'vitest';
import { fileAt, files, pages, pageTree, read, sentBytes } from './built';

/** It comes to every frame before anything else, and counts for the frame's own budget, too; see built-size.test.ts. */
const MOST = 3200;
const script = files.find((name) => /^_app\/immutable\/frame\.\w+\.js$/.test(name)) ?? '';
const frames = pages.filter((name) => /^embed\/.+\/index\.html$/.test(name));

describe('the small script of frames', () => {
  it('is small on the wire', () => {
    console.log(`${script}, bytes compressed: ${sentBytes(script).toLocaleString('en')}`);
    expect(sentBytes(script)).toBeLessThanOrEqual(MOST);
  });

  it('is one whole classic script', () => {
    const code = read(script);
    expect(code).not.toMatch(/\bimport\b|\bexport\b|\beval\b|new Function|innerHTML|document\.write/);
    expect(() => new Function(code)).not.toThrow();
  });

  it('stores nothing, fetches nothing, and knows no way to send the page elsewhere', () => {
    expect(read(script)).not.toMatch(
      /Storage|cookie|indexedDB|fetch\(|XMLHttp|sendBeacon|history\b|location\.(assign|replace|href=|hash=)|location=/
    );
  });

  it('comes to every frame, not as a module, before the page’s own', () => {
    expect(frames.length).toBeGreaterThan(9);
    for (const page of frames) {
      const all = pageTree(page).querySelectorAll('script[src]');
      const at = all.findIndex((one) => fileAt(page, one.getAttribute('src') ?? '')?.file === script);
      const module = all.findIndex((one) => one.getAttribute('type') === 'module');
      expect(at, page).toBeGreaterThanOrEqual(0);
      expect(all[at]?.getAttribute('type') ?? '', page).not.toBe('module');
      if (module >= 0) expect(at, page).toBeLessThan(module);
    }
  });
});
