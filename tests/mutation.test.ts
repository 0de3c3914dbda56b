import { readdirSync, readFileSync } from 'node:fs';
import { LedgerError } from '$lib/ledger/issue';
import { readArticles } from '$lib/ledger/server/articles';
import { readSlices, wrongLocators } from '$lib/ledger/server/slices';
import { readLedger } from '$lib/ledger/server/read';
import type { ReadEffects } from '$lib/ledger/server/effects';
import { afterAll, describe, expect, it } from 'vitest';
import { MUTATIONS, seeded, type Files } from './mutations';

const EACH = 5;

const yamlIn = (folder: string): string[] => readdirSync(`data/${folder}`).filter((name) => name.endsWith('.yaml'));
const record: Files = Object.fromEntries(
  [...yamlIn(''), ...yamlIn('claims').map((name) => `claims/${name}`)].map((path) => [path, readFileSync(`data/${path}`, 'utf8')])
);

const over = (files: Files): ReadEffects => ({
  readText: async (path) => files[path] ?? null,
  list: async (folder) =>
    folder === 'claims' ? Object.keys(files).flatMap((path) => path.match(/^claims\/(.*)$/)?.[1] ?? []) : []
});

const readingOf = (files: Files): Promise<unknown> => readLedger(over(files)).catch((error: unknown) => error);

describe('the record, spoilt', () => {
  let refused = 0;

  it('is sound to begin with', async () => {
    expect(await readingOf(record)).not.toBeInstanceOf(Error);
  });

  it.each(Object.keys(MUTATIONS))('%s', { timeout: 60_000 }, async (name) => {
    const random = seeded(name.length * 7919 + name.charCodeAt(0));
    for (let i = 0; i < EACH; i += 1) {
      const { file, text, what } = MUTATIONS[name]?.(record, random) ?? { file: '', text: '', what: '' };
      expect(text, `${what}: nothing was changed`).not.toBe(record[file]);
      const error = await readingOf({ ...record, [file]: text });
      expect(error, `${what} was let through`).toBeInstanceOf(LedgerError);
      const { issues, stack } = error as LedgerError;
      expect(stack, what).not.toMatch(/^\s+at .*:\d+:\d+/m);
      for (const issue of issues) {
        expect(issue.file, what).toMatch(/^data\/[a-z0-9/]+\.yaml$/);
        expect(issue.line, what).toBeGreaterThan(0);
        expect(
          [issue.field, issue.found, issue.allowed].every((part) => part.trim() !== ''),
          `${what}: ${JSON.stringify(issue)}`
        ).toBe(true);
      }
      expect(
        issues.some((issue) => issue.file === `data/${file}`),
        `${what}: no fault is told in that file`
      ).toBe(true);
      refused += 1;
    }
  });

  afterAll(() => {
    console.log(`${refused} mutations of the record were refused`);
  });
});

describe.runIf(process.env.ARTICLES)('a locator moved in an article', () => {
  it('is found out, whichever way and however little', async () => {
    const { sources, claims } = await readSlices(over(record));
    const { articles } = await readArticles(process.env.ARTICLES ?? '', sources);
    const random = seeded(20_220_911);
    const spoilt = claims.map(({ locator: [first, ...rest], ...claim }) => {
      if (!first) throw new Error(`${claim.id} has no locator`);
      const by = random() < 0.5 ? 1 : -1;
      const end = random() < 0.5;
      return { ...claim, locator: [end ? { ...first, end: first.end + by } : { ...first, start: first.start + by }, ...rest] };
    });
    const caught = new Set(wrongLocators(articles, spoilt).map((line) => line.split(' ')[0]));
    expect(spoilt.filter(({ id }) => !caught.has(id)).map(({ id }) => id)).toEqual([]);
  });
});

it('there are 200 mutations or more', () => {
  expect(Object.keys(MUTATIONS).length * EACH).toBeGreaterThanOrEqual(200);
});
