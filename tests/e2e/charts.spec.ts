import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { parse } from 'yaml';
import { violations } from './axe';
import { DESK, expect, jumpTo, openStory, PHONE, test } from './story';

/** The charts as data/charts has them, and the step of each. */
const CHARTS = readdirSync('data/charts')
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => parse(readFileSync(`data/charts/${name}`, 'utf8').split('---')[1] ?? '') as { id: string; step: string });
const WIDTHS = [280, 320, 390, 820, 1440];

async function openChart(page: Page, id: string): Promise<void> {
  await page.goto(`./embed/chart/${id}/`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}

/** Texts of the picture that leave it, and pairs that cover one another, as the browser sets them. */
const faultsOf = (page: Page, picture: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const svg = [...document.querySelectorAll<SVGElement>(selector)].find((one) => one.getClientRects().length > 0);
    if (!svg) return ['no picture is shown'];
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      words: text.textContent,
      box: text.getBoundingClientRect()
    }));
    const out = texts.filter(
      ({ box }) => box.left < frame.left - 2 || box.right > frame.right + 2 || box.bottom > frame.bottom + 4
    );
    const covering = texts.flatMap((a, i) =>
      texts
        .slice(i + 1)
        .filter((b) => {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          return across > 1.5 && down > 0.45 * Math.min(a.box.height, b.box.height);
        })
        .map((b) => `"${a.words}" and "${b.words}" cover one another`)
    );
    return [...out.map(({ words }) => `"${words}" leaves the picture`), ...covering];
  }, picture);

for (const { id, step } of CHARTS) {
  test(`${id} fits from the smallest phone to a desk, one picture at a time, its words apart`, async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await openChart(page, id);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${width} px`).toBeLessThanOrEqual(width);
      expect(await page.locator('.pictures svg:visible').count(), `${width} px`).toBe(1);
      expect(await faultsOf(page, '.pictures svg'), `${width} px`).toEqual([]);
    }
  });

  test(`${id} has no fault that axe finds, by day or by lamplight, its table open`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await openChart(page, id);
      await page.locator('details.table summary').click();
      await expect(page.locator('table')).toBeVisible();
      expect(await violations(page), colorScheme).toEqual([]);
    }
  });

  test(`${id} stands before the map in its step, whole, on a phone and on a desk`, async ({ page }) => {
    for (const size of [PHONE, DESK]) {
      await page.setViewportSize(size);
      await openStory(page);
      await jumpTo(page, step);
      const sheet = page.locator(`.stage [data-chart="${id}"]`);
      await expect(sheet.locator('svg')).toBeVisible();
      await expect(sheet).toHaveCSS('opacity', '1');
      const [stage, picture] = [await page.locator('.stage').boundingBox(), await sheet.locator('svg').boundingBox()];
      expect((picture?.y ?? 0) + (picture?.height ?? Infinity)).toBeLessThanOrEqual((stage?.y ?? 0) + (stage?.height ?? 0) + 1);
      expect((picture?.x ?? 0) + (picture?.width ?? Infinity)).toBeLessThanOrEqual(size.width);
      expect(await faultsOf(page, `.stage [data-chart="${id}"] svg`)).toEqual([]);
      expect(await sheet.locator('a[data-mark]').count()).toBeGreaterThan(1);
    }
  });
}

test('the reader’s choices reach a chart, hide its marks and say so, and live in its address', async ({ page }) => {
  await openChart(page, 'areas');
  const marks = page.locator('.pictures svg:visible a[data-mark]');
  const words = await marks.allTextContents();
  await page.locator('.reader-menu summary').click();
  await page.getByRole('radio', { name: 'Ukraine' }).check({ force: true });
  await expect(page).toHaveURL(/who=ukraine/);
  await expect(page.locator('.note [role="status"]')).toContainText('not said by Ukraine');
  const seen = (): Promise<number> =>
    marks.evaluateAll((all) => all.filter((one) => getComputedStyle(one).visibility === 'visible').length);
  expect(await seen()).toBe(
    await marks.evaluateAll((all) => all.filter((one) => /ukraine:/.test((one as SVGElement).dataset.voices ?? '')).length)
  );
  expect(await marks.allTextContents()).toEqual(words);
  await page.reload();
  await expect(page.locator('.note [role="status"]')).toContainText('not said by Ukraine');
  await page.locator('.reader-menu summary').click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).not.toHaveURL(/who=/);
  expect(await seen()).toBe(words.length);
});

test('a chart goes as the story moves on, and is there again on the way back', async ({ page }) => {
  const [chart] = CHARTS;
  await openStory(page);
  await jumpTo(page, chart?.step ?? '');
  await expect(page.locator('.stage [data-chart]')).toHaveCount(1);
  await jumpTo(page, 'title');
  await expect(page.locator('.stage [data-chart]')).toHaveCount(0);
  await jumpTo(page, chart?.step ?? '');
  await expect(page.locator(`.stage [data-chart="${chart?.id}"] svg`)).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart’s page has its picture, whose marks lead to their claims, and its table', async ({ page }) => {
    await page.goto(`./embed/chart/${CHARTS[0]?.id}/`);
    await expect(page.locator('.pictures svg:visible')).toHaveCount(1);
    await page.locator('details.table summary').click();
    await expect(page.locator('table')).toBeVisible();
    await page.locator('.pictures svg:visible a[data-mark]').first().focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/data\/claim\/[\w-]+\/$/);
  });
});
