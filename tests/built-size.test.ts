import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { fileAt, pages, pageTree, read, sentBytes, textsOf } from './built';

/** Bytes before the first interaction, as design.md has them; a kB is 1,000. */
const BUDGET: Record<string, { page: number; fonts: number; data?: string[] }> = {
  'index.html': { page: 110_000, fonts: 60_000 },
  'present/index.html': { page: 130_000, fonts: 60_000 },
  // Not design.md's: every claim twice, as a plain table and as the rows that the explorer fetches.
  'data/index.html': { page: 130_000, fonts: 60_000, data: ['data/rows.json'] }
};
/** Of each step's frame; tests/e2e/frames.spec.ts sees that no frame loads the face that is left out. */
const FRAME_BUDGET = { page: 60_000, fonts: 40_000 };
const UNUSED_IN_FRAMES = /source-serif-4-600/;
const stepFrames = pages.filter((page) => page.startsWith('embed/step/'));

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

interface Parts {
  html: number;
  css: number;
  js: number;
  data: number;
  fonts: number;
}

function partsOf(page: string, data: readonly string[] = [], unused = /^$/): Parts {
  const modules = new Set(linked(page, 'modulepreload').flatMap((file) => [...withImports(file)]));
  expect(modules.size, page).toBeGreaterThan(2);
  const classic = pageTree(page)
    .querySelectorAll('script[src]:not([type])')
    .flatMap((script) => fileAt(page, script.getAttribute('src') ?? '')?.file ?? []);
  const bytes = (names: readonly string[]): number => names.reduce((sum, file) => sum + sentBytes(file), 0);
  return {
    html: sentBytes(page),
    // Styles that stand in the page keep a disabled link, which nothing loads.
    css: bytes(linked(page, 'stylesheet', ':not([disabled])')),
    js: bytes([...modules, ...classic]),
    data: bytes(data),
    fonts: bytes(fontsOf(page).filter((file) => !unused.test(file)))
  };
}
const wholeOf = ({ html, css, js, data }: Parts): number => html + css + js + data;
const tell = (page: string, parts: Parts): void =>
  console.log(`${page}, bytes compressed: ${Object.entries(parts).map(([name, bytes]) => `${name} ${bytes.toLocaleString('en')}`).join(', ')}`); // prettier-ignore

it.each(Object.entries(BUDGET))('%s keeps to its budget', (page, budget) => {
  const parts = partsOf(page, budget.data);
  tell(page, parts);
  expect(wholeOf(parts), JSON.stringify(parts)).toBeLessThanOrEqual(budget.page);
  expect(parts.fonts).toBeGreaterThan(0);
  expect(parts.fonts, JSON.stringify(parts)).toBeLessThanOrEqual(budget.fonts);
});

it('the frame of every step keeps to its budget', () => {
  const weighed = stepFrames.map((page) => ({ page, parts: partsOf(page, [], UNUSED_IN_FRAMES) }));
  const [largest] = weighed.sort((a, b) => wholeOf(b.parts) - wholeOf(a.parts));
  if (largest) tell(`the largest, ${largest.page}`, largest.parts);
  expect(weighed.length).toBeGreaterThan(20);
  expect(weighed.filter(({ parts }) => wholeOf(parts) > FRAME_BUDGET.page)).toEqual([]);
  expect(weighed.filter(({ parts }) => parts.fonts > FRAME_BUDGET.fonts || parts.fonts === 0)).toEqual([]);
});
