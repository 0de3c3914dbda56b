import { violations } from './axe';
import { disputedClaim, openPage } from './cards';
import { DESK, expect, idAt, MIDDLE, PHONE, test } from './story';

test('a claim’s page says it all by its address alone', async ({ page }) => {
  const { id, gist, opposes } = await disputedClaim(page);
  await openPage(page, id);
  await expect(page.locator('h1')).toHaveText(gist);
  await expect(page.locator('main')).toContainText('Others say otherwise');
  await expect(page.locator(`main a[data-claim="${opposes[0]}"]`).first()).toBeVisible();
  await page.getByRole('link', { name: /claim after it/ }).click();
  await expect(page.locator('h1')).not.toHaveText(gist);
});

for (const viewport of [{ width: 280, height: 653 }, PHONE, { width: 820, height: 1180 }, DESK]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`it has no fault that axe finds and is no wider than ${viewport.width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme });
      for (const id of [(await disputedClaim(page)).id, 'ap22-kupiansk-73-km', 'web22-regroup']) {
        await openPage(page, id);
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
      }
    });
  }
}

test('a citation is copied, and the page says so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { id } = await disputedClaim(page);
  await openPage(page, id);
  await page.getByRole('button', { name: 'Copy: Plain text' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('pre').first().textContent());
  expect(copied).toContain(`/data/claim/${id}/`);
  expect(copied).toContain('as reported by');
});

test('where the clipboard is denied the citation is selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  const { id } = await disputedClaim(page);
  await openPage(page, id);
  await page.getByText('BibTeX').click();
  await page.getByRole('button', { name: 'Copy: BibTeX' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Selected' })).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString() ?? '')).toContain('@misc{');
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false, viewport: PHONE });

  test('a figure’s link leads on, and a claim’s page has its card and its citations', async ({ page }) => {
    await page.goto('./');
    const link = page.locator(`#${idAt(MIDDLE)} .words a[data-claim]`).first();
    const to = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
    await link.click();
    expect(page.url()).toBe(to);
    const { id, gist } = await disputedClaim(page);
    await page.goto(`./data/claim/${id}/`);
    await expect(page.locator('h1')).toHaveText(gist);
    await expect(page.locator('pre').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /Copy/ })).toHaveCount(0);
    await page.getByText('BibTeX').click();
    await expect(page.locator('pre').nth(1)).toBeVisible();
  });
});

test('on paper it keeps the claim and its plain citation, and leaves out what is for the screen', async ({ page }) => {
  const { id, gist } = await disputedClaim(page);
  await openPage(page, id);
  await page.locator('main a[data-claim]').first().click();
  await expect(page.locator('[data-card]')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-card]')).toBeHidden();
  await expect(page.locator('h1')).toHaveText(gist);
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('pre').first()).toBeVisible();
  await expect(page.locator('nav').first()).toBeHidden();
  expect(await page.locator('main button').evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)).toBe(0);
});
