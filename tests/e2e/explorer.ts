import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { RowsFile } from '../../src/lib/explorer/rows';
import { syntheticRows } from '../../scripts/lib/synthetic.mjs';
import { expect } from './story';

/** The rows as they were built. */
export const REAL = JSON.parse(readFileSync('build/data/rows.json', 'utf8')) as RowsFile;
export const TOTAL = REAL.claims.id.length;
export const MANY = 30_000;

/** Opens the explorer and waits until it answers. */
export async function openExplorer(page: Page, query = ''): Promise<void> {
  await page.goto(`./data/${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true', { timeout: 30_000 });
  await page.evaluate(() => document.fonts.ready);
}

/** Answers the explorer's request with thirty thousand claims that nobody made. */
export async function withMany(page: Page): Promise<void> {
  await page.route('**/data/rows.json', (route) => route.fulfill({ json: syntheticRows(REAL, MANY) }));
  // What nobody claimed has no card either: a real one stands in, should a link ask for it beforehand.
  const card = `build/data/claim/${REAL.claims.id[0]}/card.json`;
  await page.route('**/data/claim/synthetic-*/**', (route) => route.fulfill({ path: card }));
}

export const rowsOf = (page: Page) => page.locator('.explorer tbody tr:has(a[data-claim])');
export const idsOf = (page: Page): Promise<(string | null)[]> =>
  rowsOf(page)
    .locator('a[data-claim]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')));

/** What the live region says was found. */
export async function found(page: Page): Promise<number> {
  const text = (await page.getByRole('status').first().textContent()) ?? '';
  return Number(/\d+/.exec(text)?.[0]);
}
