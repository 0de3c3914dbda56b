import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { coverageOf, percentCovered } from '$lib/ledger/coverage';
import { datapackage } from '$lib/ledger/datapackage';
import { describeIssue } from '$lib/ledger/issue';
import { statementsOf } from '$lib/ledger/index';
import { claimsCsv, publishClaims } from '$lib/ledger/publish';
import { claimJsonSchema } from '$lib/ledger/published-schema';
import { readArticles } from '$lib/ledger/server/articles';
import { fromDisk } from '$lib/ledger/server/effects';
import { lintLedger, readLedger } from '$lib/ledger/server/read';
import { readSlices, wrongLocators } from '$lib/ledger/server/slices';

const folder = process.env.ARTICLES;
const LONGEST_RUN = 12;

describe('the record', async () => {
  const issues = await lintLedger();

  it('has no fault', () => {
    expect(issues.map(describeIssue)).toEqual([]);
  });

  it('is a full reading of five articles', async () => {
    const { claims, sources, corrections } = await readLedger();
    expect(claims.length).toBeGreaterThan(200);
    expect(sources.map(({ id }) => claims.filter(({ source }) => source === id).length).every((count) => count > 20)).toBe(true);
    expect(statementsOf(claims).size).toBeLessThan(claims.length);
    expect(corrections.length).toBeGreaterThan(12);
  });

  it('computes its checks, and gives no verdict where nothing could be computed', async () => {
    const { checks, contexts } = await readLedger();
    const blind = checks.filter(({ recomputed }) => recomputed === null);
    expect(blind.every(({ verdict }) => verdict === 'cannot-check')).toBe(true);
    expect(blind.length).toBeLessThan(checks.length / 2);
    expect(checks.every(({ recomputed }) => recomputed === null || Number.isFinite(recomputed.max))).toBe(true);
    expect(contexts.length).toBeGreaterThan(0);
  });
});

describe('the published files', async () => {
  const ledger = await readLedger().catch(() => null);

  it('hold claims that validate against the published schema', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(claimJsonSchema());
    const wrong = (ledger ? publishClaims(ledger) : []).filter((claim) => !validate(claim));
    expect(ledger).not.toBeNull();
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('are all named in the data package, and its tables have the columns that it says', () => {
    if (!ledger) throw new Error('The record has faults');
    const { resources, name } = datapackage(ledger, { name: 'claim-by-claim', title: 'Claim by claim' });
    const missing = resources.map(({ path }) => path).filter((path) => !existsSync(`src/routes/data/${path}/+server.ts`));
    const [header] = claimsCsv(ledger).split('\r\n');
    const columns = resources.flatMap((resource) =>
      resource.path.endsWith('.csv') && 'schema' in resource ? [resource.schema as { fields: { name: string }[] }] : []
    );
    expect(missing).toEqual([]);
    expect(name).toMatch(/^[a-z0-9._-]+$/);
    expect(columns.map(({ fields }) => fields.map((field) => field.name).join(','))).toEqual([header]);
    expect(new Set(resources.map((resource) => resource.name)).size).toBe(resources.length);
  });
});

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[], length: number): string[] =>
  words.slice(0, Math.max(0, words.length - length + 1)).map((_, i) => words.slice(i, i + length).join(' '));

describe('the articles', () => {
  if (!folder) {
    it('are not here, and the rest of the tests ran without them', () => {
      console.log('ARTICLES names no folder: locators, coverage and borrowed words were not compared with the articles.');
      expect(folder ?? '').toBe('');
    });
    return;
  }

  it('are all there, and bear out every locator and every printed figure', async () => {
    const slices = await readSlices(fromDisk());
    const { articles, missing } = await readArticles(folder, slices.sources);
    expect(missing).toEqual([]);
    expect(wrongLocators(articles, slices.claims)).toEqual([]);
  });

  it('have no number, day or place that no claim and no exclusion covers', async () => {
    const { sources, claims, rules, placeNames } = await readSlices(fromDisk());
    const { articles } = await readArticles(folder, sources);
    const coverage = coverageOf(articles, claims, rules, placeNames);
    expect(coverage.uncovered.map(({ source, paragraph, text }) => `${source} ${paragraph}: ${text}`)).toEqual([]);
    expect(coverage.silent).toEqual([]);
    expect(percentCovered(coverage)).toBe('100.0');
  });

  it('lend the project no run of 13 words', async () => {
    const { articles } = await readArticles(folder, (await readSlices(fromDisk())).sources);
    const borrowed = new Set(
      articles.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => runsOf(wordsOf(paragraph), LONGEST_RUN + 1)))
    );
    const listed = execFileSync('git', [
      'ls-files',
      '-co',
      '--exclude-standard',
      'data',
      'src',
      'docs',
      'messages',
      'tests',
      'README.md'
    ]);
    const files = listed
      .toString()
      .split('\n')
      .filter((file) => /\.(?:md|yaml|json|ts|js|svelte|css|html|txt)$/.test(file) && existsSync(file));
    const found = files.flatMap((file) => {
      const run = runsOf(wordsOf(readFileSync(file, 'utf8')), LONGEST_RUN + 1).find((words) => borrowed.has(words));
      return run === undefined ? [] : [`${file}: ${run}`];
    });
    expect(files.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});
