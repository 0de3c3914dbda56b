import { test as plain } from 'playwright/test';
import { found, idsOf, openExplorer, REAL, rowsOf, TOTAL } from './explorer';
import { expect, test } from './story';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a plain table of every claim, with no control that does nothing', async ({ page }) => {
    await page.goto('./data/');
    expect(await idsOf(page)).toEqual(REAL.claims.id);
    await expect(rowsOf(page).last()).toBeVisible();
    await expect(page.getByRole('searchbox')).toBeHidden();
    await expect(page.locator('.panel')).toBeHidden();
    await expect(page.getByRole('link', { name: 'claims.csv' })).toBeVisible();
    await rowsOf(page).nth(3).getByRole('link').click();
    await expect(page.locator('h1')).toContainText(REAL.claims.gist[3] ?? '');
  });
});

/** Without the watch on errors: here one is the point. */
plain('where the rows do not come, the whole table stays and says so', async ({ page }) => {
  await page.route('**/data/rows.json', (route) => route.abort());
  await page.goto('./data/');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.locator('.panel')).toBeHidden();
  expect(await idsOf(page)).toHaveLength(TOTAL);
});

test('on paper stands every row of the selection, and nothing to press', async ({ page }) => {
  await openExplorer(page, '?source=ap22');
  const count = await found(page);
  await page.emulateMedia({ media: 'print' });
  await expect(rowsOf(page)).toHaveCount(count);
  await expect(page.locator('.panel')).toBeHidden();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await expect(page.getByRole('columnheader', { name: 'Claim', exact: true })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => rowsOf(page).count()).toBeLessThan(60);
});
