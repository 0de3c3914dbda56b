import { violations } from './axe';
import { expect, test } from './story';

const PAGES = ['./teach/', './teach/45/', './teach/handout/'];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the pages for teachers have no fault that axe finds, ${colorScheme}, and fit any screen`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const path of PAGES) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(path);
      await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
      expect(await violations(page), path).toEqual([]);
      for (const width of [280, 390, 820]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} at ${width}`).toBeLessThanOrEqual(width);
      }
    }
  });
}

test('from the entrance a teacher comes to a lesson’s slides, its plan and its text', async ({ page }) => {
  await page.goto('./teach/');
  await page.getByRole('link', { name: 'Present it' }).nth(1).click();
  await expect(page).toHaveURL(/\/present\/\?lesson=45/);
  await page.goBack();
  await page.getByRole('link', { name: 'Read the plan' }).nth(1).click();
  await expect(page.locator('h1')).toHaveText('Who says so, and how would they know?');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /Markdown/ }).click();
  expect((await download).suggestedFilename()).toBe('claim-by-claim-lesson-45.md');
  await page.getByRole('link', { name: 'Claim detective' }).last().click();
  await expect(page.locator('h1')).toContainText('Claim detective');
});

test('a figure in a plan opens who says so', async ({ page }) => {
  await page.goto('./teach/15/');
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.locator('.phase a[data-claim]').click();
  await expect(page.locator('[data-card]')).toBeVisible();
});
