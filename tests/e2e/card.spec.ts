import { atFigure, card, claims, disputedClaim, heading, opened, openPage } from './cards';
import { DESK, expect, idAt, MIDDLE, PHONE, test } from './story';

test.describe('a figure of the story', () => {
  test.use({ viewport: DESK });

  test('opens its card on a click; Escape closes it, and all is as it was', async ({ page }) => {
    await page.goto('about:blank');
    const link = await atFigure(page);
    const [address, place] = [page.url(), await page.evaluate(() => scrollY)];
    await link.click();
    await opened(page, link);
    await page.mouse.move(300, 500);
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-card]')).toHaveCount(0);
    await expect(link).toBeFocused();
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place);
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  test('opens it on Enter, and the button closes it', async ({ page }) => {
    const link = await atFigure(page);
    await link.focus();
    await page.keyboard.press('Enter');
    await opened(page, link);
    await card(page).getByRole('button', { name: 'Close' }).click();
    await expect(page.locator('[data-card]')).toHaveCount(0);
    await expect(link).toBeFocused();
  });

  test('is closed by a click beside it, not by one that began in it', async ({ page }) => {
    const link = await atFigure(page);
    await link.click();
    await opened(page, link);
    const box = await card(page).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, 300);
    await page.mouse.down();
    await page.mouse.move(100, 300);
    await page.mouse.up();
    await expect(card(page)).toBeVisible();
    await page.mouse.click(100, 300);
    await expect(page.locator('[data-card]')).toHaveCount(0);
  });

  test('keeps what a link can: with Ctrl it opens a page of its own', async ({ page, context }) => {
    const link = await atFigure(page);
    const [other] = await Promise.all([context.waitForEvent('page'), link.click({ modifiers: ['ControlOrMeta'] })]);
    await other.waitForLoadState();
    expect(other.url()).toContain((await link.getAttribute('href'))?.replace(/^\.+/, '') ?? '?');
    await expect(page.locator('[data-card]')).toHaveCount(0);
  });

  test('keeps the focus inside', async ({ page }) => {
    const link = await atFigure(page);
    await link.click();
    await opened(page, link);
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('[data-card]') !== null)).toBe(true); // prettier-ignore
    }
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true, isMobile: true });

  test('a tap opens the card as a sheet that leaves the page in sight; Back closes it', async ({ page }) => {
    const link = await atFigure(page);
    const [address, place] = [page.url(), await page.evaluate(() => scrollY)];
    await link.tap();
    await opened(page, link);
    await expect.poll(async () => Math.round((await card(page).boundingBox())?.y ?? 0)).toBeGreaterThanOrEqual(Math.floor(PHONE.height * 0.2)); // prettier-ignore
    const box = await card(page).boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 2);
    await page.goBack();
    await expect(page.locator('[data-card]')).toHaveCount(0);
    expect(page.url()).toBe(address);
    expect(await page.evaluate(() => scrollY)).toBe(place);
    await link.tap();
    await opened(page, link);
  });
});

test.describe('inside a card', () => {
  test.use({ viewport: DESK });

  test('a link to another claim goes on in it, and leads back', async ({ page }) => {
    const { id, opposes } = await disputedClaim(page);
    await openPage(page, id);
    const first = page.locator(`main a[data-claim="${opposes[0]}"]`).first();
    await first.click();
    await opened(page, first);
    const back = card(page).locator(`a[data-claim="${id}"]`).first();
    await back.click();
    await expect(card(page)).toHaveAttribute('data-card', id);
    await expect(heading(page)).toBeFocused();
    await card(page).getByRole('button', { name: /Back/ }).click();
    await expect(card(page)).toHaveAttribute('data-card', opposes[0] ?? '');
    await expect(heading(page)).toBeFocused();
    expect(page.url()).toContain(`/data/claim/${id}/`);
  });

  test('a link that leads out takes the card’s place in the history', async ({ page }) => {
    const link = await atFigure(page);
    await link.click();
    await opened(page, link);
    await card(page)
      .getByRole('link', { name: /own page/ })
      .click();
    await page.waitForURL(/\/data\/claim\//);
    await expect(page.locator('h1')).toBeVisible();
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('data-step', idAt(MIDDLE));
    expect(page.url()).toContain(`#${idAt(MIDDLE)}`);
    await expect(page.locator('[data-card]')).toHaveCount(0);
  });

  test('a step of the story opens in place', async ({ page }) => {
    const link = await atFigure(page);
    await link.click();
    await opened(page, link);
    const step = card(page).locator('a[href*="#"]:visible').last();
    const id = (await step.getAttribute('href'))?.split('#')[1] ?? '';
    await step.click();
    await expect(page.locator('html')).toHaveAttribute('data-step', id);
    await expect(page.locator('[data-card]')).toHaveCount(0);
  });

  test('several claims of one mark are leafed through, and listed with who says so', async ({ page }) => {
    const ids = (await claims(page)).slice(0, 3).map(({ id }) => id);
    await openPage(page, ids[0] ?? '');
    await page.evaluate((list) => {
      const mark = document.createElement('span');
      mark.dataset.claim = list;
      mark.dataset.opens = '';
      mark.tabIndex = 0;
      mark.setAttribute('role', 'button');
      mark.textContent = 'Three claims';
      document.querySelector('main')?.prepend(mark);
    }, ids.join(' '));
    const mark = page.getByRole('button', { name: 'Three claims' });
    await mark.focus();
    await page.keyboard.press('Enter');
    await opened(page, mark);
    await expect(card(page)).toContainText('1 of 3');
    await card(page).getByRole('button', { name: 'Next claim' }).click();
    await expect(card(page)).toHaveAttribute('data-card', ids[1] ?? '');
    await expect(card(page)).toContainText('2 of 3');
    const voices = card(page).getByRole('navigation').getByRole('link');
    await expect(voices).toHaveCount(3);
    await voices.nth(2).click();
    await expect(card(page)).toHaveAttribute('data-card', ids[2] ?? '');
    await expect(voices.nth(2)).toHaveAttribute('aria-current', 'true');
    await card(page).getByRole('button', { name: 'Next claim' }).click();
    await expect(card(page)).toHaveAttribute('data-card', ids[0] ?? '');
    await page.keyboard.press('Escape');
    await expect(mark).toBeFocused();
  });
});
