import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import { violations } from './axe';
import { found, idsOf, openExplorer, REAL, rowsOf, TOTAL } from './explorer';
import { DESK, expect, PHONE, test } from './story';

const search = (page: Page): Locator => page.getByRole('searchbox');
const facet = (page: Page, group: string, value: RegExp): Locator =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: value });

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await page.evaluate((one) => document.activeElement === one, element)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${String(target)}`);
}

/** Spots lie on one another, and the map itself finds which is meant: so the pointer goes to a spot's middle. */
async function middleOf(spot: Locator): Promise<[x: number, y: number]> {
  const { x = 0, y = 0, width = 0, height = 0 } = (await spot.locator('.spot').boundingBox()) ?? {};
  return [x + width / 2, y + height / 2];
}
const hoverOver = async (page: Page, spot: Locator): Promise<void> => page.mouse.move(...(await middleOf(spot)));
const clickOn = async (page: Page, spot: Locator): Promise<void> => page.mouse.click(...(await middleOf(spot)));

test.describe('on a desk', () => {
  test.use({ viewport: DESK });

  test('by keyboard alone: search, narrow, sort, open a row, come back, reset', async ({ page }) => {
    await openExplorer(page);
    await tabTo(page, search(page));
    await page.keyboard.type('izium');
    const some = await found(page);
    expect(some).toBeGreaterThan(5);
    expect(some).toBeLessThan(TOTAL);

    await tabTo(page, facet(page, 'Certainty', /^claimed/));
    await page.keyboard.press('Space');
    const fewer = await found(page);
    expect(fewer).toBeGreaterThan(0);
    expect(fewer).toBeLessThan(some);

    const byDay = page.getByRole('columnheader', { name: 'Said on' });
    await tabTo(page, byDay.getByRole('button'));
    await page.keyboard.press('Enter');
    await expect(byDay).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Enter');
    await expect(byDay).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(/\?q=izium&certainty=claimed&sort=-day$/);

    const first = rowsOf(page).first().getByRole('link');
    const gist = (await first.textContent()) ?? '';
    await tabTo(page, first);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: gist })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('status').first()).toContainText(String(fewer));

    await tabTo(page, page.getByRole('button', { name: 'Reset' }));
    await page.keyboard.press('Enter');
    expect(await found(page)).toBe(TOTAL);
    await expect(search(page)).toHaveValue('');
    await expect(page).toHaveURL(/\/data\/$/);
  });

  test('every row can be reached by Tab, one after the other, and keeps the focus while the page scrolls away', async ({
    page
  }) => {
    await openExplorer(page);
    await rowsOf(page).first().getByRole('link').focus();
    const seen: (string | null)[] = [];
    for (let i = 0; i < 60; i += 1) {
      seen.push(await page.evaluate(() => document.activeElement?.getAttribute('data-claim') ?? null));
      await page.keyboard.press('Tab');
    }
    expect(seen).toEqual(REAL.claims.id.slice(0, 60));
    const here = await page.evaluate(() => document.activeElement?.getAttribute('data-claim'));
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(900, 600);
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-claim'))).toBe(here);
  });

  test('the address holds the view, and gives it back', async ({ page }) => {
    await openExplorer(page, '?theme=dark&side=ukraine,russia&kind=nonsense&sort=certainty');
    await facet(page, 'Side', /^Russia/).uncheck();
    await search(page).fill('Kharkiv');
    await expect(page).toHaveURL(/\?theme=dark&q=Kharkiv&side=ukraine&sort=certainty$/);
    const [count, ids] = [await found(page), await idsOf(page)];
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    expect([await found(page), await idsOf(page)]).toEqual([count, ids]);
    await expect(search(page)).toHaveValue('Kharkiv');
    await expect(facet(page, 'Side', /^Ukraine/)).toBeChecked();
    await expect(page.getByRole('button', { name: 'Take away: Side: Ukraine' })).toBeVisible();
  });

  test('counts beside a value are what choosing it gives', async ({ page }) => {
    await openExplorer(page, '?kind=casualty,evacuation');
    const value = facet(page, 'Side', /^Russia/);
    const count = Number(/\d+$/.exec((await value.locator('..').textContent())?.trim() ?? '')?.[0]);
    await value.check();
    expect(await found(page)).toBe(count);
    expect(await rowsOf(page).count()).toBe(count);
  });

  test('map and table answer one another', async ({ page }) => {
    await openExplorer(page);
    const spot = page.getByRole('button', { name: /^Kupiansk: \d+$/ });
    const count = Number(/\d+/.exec((await spot.getAttribute('aria-label')) ?? '')?.[0]);
    await clickOn(page, spot);
    await expect(spot).toHaveAttribute('aria-pressed', 'true');
    expect(await found(page)).toBe(count);
    await expect(page).toHaveURL(/\?place=kupiansk$/);

    const row = rowsOf(page).nth(1);
    await row.getByRole('link').focus();
    await expect(spot).toHaveClass(/marked/);
    await page.getByRole('button', { name: 'Reset' }).click();
    await hoverOver(page, spot);
    await expect(page.locator('tr.marked').first()).toContainText('Kupiansk');
    expect(await page.locator('tr.marked').count()).toBe(
      await rowsOf(page)
        .filter({ has: page.locator('td', { hasText: /^(.*, )?Kupiansk(,.*)?$/ }) })
        .count()
    );

    await spot.focus();
    await page.keyboard.press('ArrowRight');
    const next = page.locator('[id^="spot-"]:focus');
    await expect(next).not.toHaveAttribute('id', 'spot-kupiansk');
    await page.keyboard.press('Space');
    await expect(next).toHaveAttribute('aria-pressed', 'true');
  });

  test('where nothing is found, it says what to let go of', async ({ page }) => {
    await openExplorer(page, '?q=izium&side=iaea');
    expect(await found(page)).toBe(0);
    const ways = page.locator('.empty button');
    const [text = ''] = await ways.allTextContents();
    await ways.first().click();
    expect(await found(page)).toBe(Number(/\d+$/.exec(text)?.[0]));
    expect(await found(page)).toBeGreaterThan(0);
  });

  for (const format of ['CSV', 'JSON']) {
    test(`the claims shown can be taken as ${format}`, async ({ page }) => {
      await openExplorer(page, '?kind=area&sort=quantity');
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download these as ${format}` }).click();
      const file = await waiting;
      const count = await found(page);
      expect(file.suggestedFilename()).toBe(`claims-${count}-of-${TOTAL}.${format.toLowerCase()}`);
      const text = readFileSync((await file.path()) ?? '', 'utf8');
      const ids = format === 'CSV' ? text.trimEnd().split('\r\n').slice(1).map((line) => line.split(',')[0]) : (JSON.parse(text) as { id: string }[]).map(({ id }) => id); // prettier-ignore
      expect(ids).toEqual(await idsOf(page));
    });
  }

  test('nothing moves when the live rows take over, even far down the page', async ({ page }) => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/data/rows.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto('./data/');
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => scrollTo(0, 9000));
    const seen = () =>
      page.evaluate(() => ({
        scroll: scrollY,
        length: document.documentElement.scrollHeight,
        rows: [...document.querySelectorAll('tbody a[data-claim]')]
          .map((link) => ({ id: link.getAttribute('data-claim'), top: link.getBoundingClientRect().top }))
          .filter(({ top }) => top > 100 && top < innerHeight)
      }));
    const before = await seen();
    release();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await page.waitForTimeout(300);
    expect(before.rows.length).toBeGreaterThan(5);
    expect(await seen()).toEqual(before);
  });
});

for (const width of [390, 280]) {
  test(`at ${width} px nothing is wider than the page; filters open and close`, async ({ page }) => {
    await page.setViewportSize({ width, height: PHONE.height });
    await openExplorer(page);
    const fits = (): Promise<boolean> => page.evaluate((w) => document.documentElement.scrollWidth <= w, width);
    expect(await fits()).toBe(true);
    await expect(page.getByRole('group', { name: 'Side', exact: true })).toBeHidden();
    await page.getByRole('button', { name: 'Filters' }).click();
    await facet(page, 'Side', /^Russia/).check();
    expect(await fits()).toBe(true);
    const count = await found(page);
    await page.getByRole('button', { name: `Show ${count} claims` }).click();
    await expect(page.getByRole('group', { name: 'Side', exact: true })).toBeHidden();
    await expect(page.getByRole('button', { name: 'Filters (1)' })).toBeVisible();
    await expect(rowsOf(page).first()).toBeInViewport();
    await page.evaluate(() => scrollTo(0, 6000));
    await expect(page.getByRole('status').first()).toBeInViewport();
  });
}

for (const [name, viewport, colorScheme] of [
  ['desk', DESK, 'light'],
  ['phone', PHONE, 'dark']
] as const) {
  test.describe(`${name}, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport });

    test('has no fault that axe finds, with filters open and with nothing found', async ({ page }) => {
      await openExplorer(page, '?side=ukraine&place=izium');
      if (name === 'phone') await page.getByRole('button', { name: /^Filters/ }).click();
      for (const summary of await page.locator('.facets summary').all()) if (!(await summary.locator('..').getAttribute('open').then((open) => open !== null))) await summary.click(); // prettier-ignore
      expect(await violations(page)).toEqual([]);
      await search(page).fill('nowhere at all');
      expect(await violations(page)).toEqual([]);
    });
  });
}
