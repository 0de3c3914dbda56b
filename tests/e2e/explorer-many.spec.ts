import { found, MANY, openExplorer, rowsOf, withMany } from './explorer';
import { DESK, expect, PHONE, test } from './story';

/** Rows that may stand in the document at once: a window's worth and what lies ready on either side. */
const MOST_ROWS = 80;

for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
  test.describe(`thirty thousand claims, ${name}`, () => {
    test.use({ viewport });
    test.beforeEach(async ({ page }) => {
      await withMany(page);
      await openExplorer(page);
    });

    test('are counted, and only those about the window stand in the document', async ({ page }) => {
      expect(await found(page)).toBe(MANY);
      await expect(page.getByRole('table')).toHaveAttribute('aria-rowcount', String(MANY + 1));
      for (const share of [0, 0.1, 0.5, 0.9]) {
        await page.evaluate((at) => scrollTo(0, document.documentElement.scrollHeight * at), share);
        await expect
          .poll(() =>
            rowsOf(page).evaluateAll(
              (all) =>
                all.filter((row) => {
                  const { top, bottom } = row.getBoundingClientRect();
                  return bottom > 0 && top < innerHeight;
                }).length
            )
          ) // prettier-ignore
          .toBeGreaterThan(2);
        expect(await rowsOf(page).count()).toBeLessThan(MOST_ROWS);
      }
    });

    test('end with the last, which can be read and focused', async ({ page }) => {
      const last = page.locator(`tr[aria-rowindex="${MANY + 1}"]`);
      await expect(async () => {
        await page.evaluate(() => {
          const { bottom } = document.querySelector('.explorer')?.getBoundingClientRect() ?? { bottom: 0 };
          scrollTo(0, scrollY + bottom - innerHeight);
        });
        await expect(last).toBeInViewport({ timeout: 500 });
      }).toPass();
      await last.getByRole('link').focus();
      await page.keyboard.press('Shift+Tab');
      await expect(page.locator(`tr[aria-rowindex="${MANY}"] a`)).toBeFocused();
    });

    test('can be searched, narrowed and sorted, from the top each time', async ({ page }) => {
      await page.evaluate(() => scrollTo(0, 500_000));
      await expect.poll(() => rowsOf(page).first().getAttribute('aria-rowindex').then(Number)).toBeGreaterThan(1000);
      await page.getByRole('searchbox').fill('khar');
      const some = await found(page);
      expect(some).toBeGreaterThan(100);
      expect(some).toBeLessThan(MANY);
      await expect(page.locator('tr[aria-rowindex="2"]')).toBeInViewport();
      await page.getByLabel('Sort').selectOption('-day');
      await expect(page.locator('tr[aria-rowindex="2"] time')).toHaveAttribute('datetime', /^2024-08/);
      await page.getByRole('button', { name: 'Reset' }).click();
      expect(await found(page)).toBe(MANY);
    });
  });
}
