import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { fileAt, pageTree, read, sentBytes, textsOf } from './built';

/** Bytes before the first interaction, as design.md has them; a kB is 1,000. */
const BUDGET: Record<string, { page: number; fonts: number; data?: string[] }> = {
  'index.html': { page: 110_000, fonts: 60_000 },
  'present/index.html': { page: 130_000, fonts: 60_000 },
  // Not design.md's: every claim twice, as a plain table and as the rows that the explorer fetches.
  'data/index.html': { page: 130_000, fonts: 60_000, data: ['data/rows.json'] }
};

/** A script and all that it imports at once, not what it may fetch later. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, address = ''] of read(file).matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+\.js)["']/g)) {
    withImports(posix.join(posix.dirname(file), address), seen);
  }
  return seen;
}

function linked(page: string, rel: string, which = ''): string[] {
  return pageTree(page)
    .querySelectorAll(`link[rel="${rel}"]${which}`)
    .flatMap((link) => fileAt(page, link.getAttribute('href') ?? '')?.file ?? []);
}

/** Whether a face's unicode-range (all characters where none is given) holds a character of the text. */
function holds(range: string | undefined, characters: ReadonlySet<number>): boolean {
  if (!range) return true;
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from.replaceAll('?', '0'), 16), Number.parseInt(to.replaceAll('?', 'F'), 16)] as const;
  });
  return [...characters].some((code) => spans.some(([from, to]) => code >= from && code <= to));
}

function fontsOf(page: string): string[] {
  const body = pageTree(page).querySelector('body');
  const characters = new Set([...(body ? textsOf(body).join('') : '')].map((char) => char.codePointAt(0) ?? 0));
  return linked(page, 'stylesheet').flatMap((sheet) =>
    [...read(sheet).matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) => {
      const address = /url\(["']?([^"')]+\.woff2)/.exec(face)?.[1];
      return address && holds(/unicode-range:([^;}]+)/.exec(face)?.[1], characters)
        ? [posix.join(posix.dirname(sheet), address)]
        : [];
    })
  );
}

it.each(Object.entries(BUDGET))('%s keeps to its budget', (page, budget) => {
  const scripts = new Set(linked(page, 'modulepreload').flatMap((file) => [...withImports(file)]));
  const parts = {
    html: sentBytes(page),
    // Styles that stand in the page keep a disabled link, which nothing loads.
    css: linked(page, 'stylesheet', ':not([disabled])').reduce((sum, file) => sum + sentBytes(file), 0),
    js: [...scripts].reduce((sum, file) => sum + sentBytes(file), 0),
    data: (budget.data ?? []).reduce((sum, file) => sum + sentBytes(file), 0),
    fonts: fontsOf(page).reduce((sum, file) => sum + sentBytes(file), 0)
  };
  console.log(`${page}, bytes compressed: ${Object.entries(parts).map(([name, bytes]) => `${name} ${bytes.toLocaleString('en')}`).join(', ')}`); // prettier-ignore
  expect(scripts.size).toBeGreaterThan(2);
  expect(parts.html + parts.css + parts.js + parts.data, JSON.stringify(parts)).toBeLessThanOrEqual(budget.page);
  expect(parts.fonts).toBeGreaterThan(0);
  expect(parts.fonts, JSON.stringify(parts)).toBeLessThanOrEqual(budget.fonts);
});
