import { test as plain } from 'playwright/test';
import { violations } from './axe';
import { expect, idAt, IDS, jumpTo, MIDDLE, openStory, PHONE, test } from './story';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the story has no fault that axe finds', async ({ page }) => {
      await openStory(page);
      expect(await violations(page)).toEqual([]);
    });

    test('nor has it on a phone, with a step’s sources and the lists open', async ({ page }) => {
      await page.setViewportSize(PHONE);
      await openStory(page);
      await jumpTo(page, idAt(MIDDLE));
      await page.locator(`#${idAt(MIDDLE)} details summary`).click();
      await page.locator('.contents summary').click();
      expect(await violations(page)).toEqual([]);
    });
  });

  /** Without the watch on the console, which notes the 404 itself. */
  plain(`the page for what is missing has none either, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const answer = await page.goto('./no/such/page/');
    expect(answer?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link').click();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  });
}

test('the graphic is hidden from readers who hear the page; each step has words for it', async ({ page }) => {
  await openStory(page);
  await expect(page.locator('[data-graphic]')).toHaveAttribute('aria-hidden', 'true');
  const alternatives = await page.locator('section[data-step] .alt').allTextContents();
  expect(alternatives).toHaveLength(IDS.length);
  expect(alternatives.filter((text) => text.trim().length < 20)).toEqual([]);
});

test('every claim that the page names is in the published ledger, in every act', async ({ page }) => {
  await openStory(page);
  const published = (await (await page.request.get('./data/claims.json')).json()) as { id: string }[];
  const known = new Set(published.map(({ id }) => id));
  const used = new Set<string>();
  for (const id of IDS.filter((_, i) => i % 4 === 0)) {
    await jumpTo(page, id);
    const ids = await page
      .locator('[data-claim]')
      .evaluateAll((all) => all.flatMap((one) => (one.getAttribute('data-claim') ?? '').split(' ')));
    ids.forEach((claim) => used.add(claim));
  }
  expect(used.size).toBeGreaterThan(50);
  expect([...used].filter((claim) => !known.has(claim))).toEqual([]);
});

test('a figure in the words leads to the page of its claim', async ({ page }) => {
  await openStory(page, `#${idAt(MIDDLE)}`);
  const links = page.locator(`#${idAt(MIDDLE)} .words p a[data-claim]`);
  expect(await links.count()).toBeGreaterThan(0);
  const [id, address] = await links.first().evaluate((link: HTMLAnchorElement) => [link.dataset.claim, link.href]);
  expect(address).toMatch(new RegExp(`/data/claim/${id}/$`));
  await page.goto(address ?? '');
  await expect(page.locator('h1')).toBeVisible();
});

test('a figure from outside the articles leads to its source below the words', async ({ page }) => {
  await openStory(page);
  const link = page.locator('.words p a[data-context]').first();
  const target = await link.getAttribute('href');
  await link.click();
  await expect(page.locator(`${target}`)).toBeVisible();
});
