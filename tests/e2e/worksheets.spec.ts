import type { Page } from 'playwright/test';
import { WORKSHEET_IDS } from '../../src/lib/domain/worksheet';
import { violations } from './axe';
import { expect, test } from './story';

const PAPERS = [
  { format: 'A4', width: 210, height: 297 },
  { format: 'Letter', width: 215.9, height: 279.4 }
] as const;
const PX_PER_MM = 96 / 25.4;
/** Of paper.css: what the margins leave. */
const MARGINS = { across: 30, down: 25 };

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`./teach/${path}/`);
  await page.evaluate(() => document.fonts.ready);
};

/** Pages of a PDF as Chromium writes it. */
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

for (const id of WORKSHEET_IDS) {
  test(`${id} is sound on every screen and fits two sheets of either paper`, async ({ page }) => {
    await open(page, `worksheets/${id}`);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.locator('.task').count()).toBeGreaterThan(2);
    await expect(page.locator('.who')).toBeHidden();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page), colorScheme).toEqual([]);
    }
    for (const width of [280, 390, 820, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBeLessThanOrEqual(width);
    }

    for (const { format, width, height } of PAPERS) {
      const sheets = pagesOf(await page.pdf({ format }));
      expect(sheets, format).toBeGreaterThan(0);
      expect(sheets, format).toBeLessThanOrEqual(2);
      // A task is never split: each is kept whole, and none is higher than a sheet.
      await page.setViewportSize({ width: Math.round((width - MARGINS.across) * PX_PER_MM), height: 1000 });
      await page.emulateMedia({ media: 'print' });
      const room = (height - MARGINS.down) * PX_PER_MM;
      const tasks = await page.locator('.task').evaluateAll((all) =>
        all.map((one) => ({
          height: one.getBoundingClientRect().height,
          kept: getComputedStyle(one).breakInside,
          cut: [...one.querySelectorAll('*')].filter((part) => part.scrollWidth > part.clientWidth + 2 && part.clientWidth > 2 && !part.closest('svg')).length // prettier-ignore
        }))
      );
      expect(tasks.filter((one) => one.height > room || one.kept !== 'avoid' || one.cut > 0)).toEqual([]);
      await expect(page.locator('.who')).toBeVisible();
      await expect(page.locator('.more, .take')).toHaveCount(2);
      for (const part of await page.locator('.more, .take, body > div > header').all()) await expect(part).toBeHidden();
      await page.emulateMedia({ media: null });
    }
  });
}

test('on paper there is ink and white alone, but in the pictures', async ({ page }) => {
  await open(page, 'worksheets/claim-detective');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const inks = await page
    .locator('.papers *:not(svg, svg *)')
    .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).color))]);
  const greys = inks.filter((ink) => new Set(ink.match(/\d+/g)?.slice(0, 3)).size === 1);
  expect(greys).toEqual(inks);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('a sheet is one of five, without a script, and comes as text to edit', async ({ page }) => {
  await open(page, 'worksheets/claim-detective');
  await expect(page.locator('script[type="module"]')).toHaveCount(0);
  await page.getByRole('link', { name: 'Trace it back' }).click();
  await expect(page.locator('h1')).toHaveText('Trace it back');
  const link = page.getByRole('link', { name: /Markdown/ });
  const text = await (await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)).text();
  expect(text).toMatch(/^# Trace it back\n/);
});

test('the answers open the card of a claim, and are sound in both themes and on a phone', async ({ page }) => {
  await open(page, 'answers');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  expect(await page.locator('.answers .map').count()).toBe(3);
  await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), colorScheme).toEqual([]);
  }
  await page.setViewportSize({ width: 280, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(280);
  await page.setViewportSize({ width: 820, height: 1000 });
  await page.locator('.claims a[data-claim]').first().click();
  await expect(page.locator('[data-card]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-card]')).toHaveCount(0);
});
