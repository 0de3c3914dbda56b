import { test as plain } from 'playwright/test';
import { violations } from './axe';
import { atFigure, card, disputedClaim, opened, openPage } from './cards';
import { DESK, expect, PHONE, test } from './story';

test('in a frame the card overlays, changes no height, and leaves the host’s history alone', async ({ page }) => {
  const { id, opposes } = await disputedClaim(page);
  await page.route(
    '**/host.html',
    (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe title="claim" src="./data/claim/${id}/" width="400" height="700"></iframe>` }) // prettier-ignore
  );
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  await frame.locator('html').evaluate((root) => root.ownerDocument.fonts.ready.then(() => undefined));
  const measure = () =>
    frame.locator('html').evaluate((root) => [root.scrollHeight, root.ownerDocument.defaultView?.history.length]);
  const before = await measure();
  await frame.locator(`main a[data-claim="${opposes[0]}"]`).first().click();
  await expect(frame.locator('dialog[data-card]')).toBeVisible();
  expect(await measure()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(frame.locator('[data-card]')).toHaveCount(0);
  expect(await measure()).toEqual(before);
});

/** Without the watch on the console, which notes the failed request itself. */
plain('where a card can’t be had, the link is followed', async ({ page }) => {
  const { id, opposes } = await disputedClaim(page);
  await page.route('**/card.json', (route) => route.abort());
  await openPage(page, id);
  await page.locator(`main a[data-claim="${opposes[0]}"]`).first().click();
  await page.waitForURL(`**/data/claim/${opposes[0]}/`);
  await expect(page.locator('h1')).toBeVisible();
});

plain('where the card’s own script can’t be had, too', async ({ page }) => {
  const { id, opposes } = await disputedClaim(page);
  await openPage(page, id);
  await page.route('**/_app/immutable/**', (route) => route.abort());
  await page.locator(`main a[data-claim="${opposes[0]}"]`).first().click();
  await page.waitForURL(`**/data/claim/${opposes[0]}/`);
});

test('a card costs nothing before it is wanted', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const link = await atFigure(page);
  expect(asked.filter((path) => path.endsWith('card.json'))).toEqual([]);
  const before = asked.length;
  await link.click();
  await opened(page, link);
  expect(asked.slice(before).filter((path) => path.endsWith('card.json'))).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an open card has no fault that axe finds, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { id, opposes } = await disputedClaim(page);
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      await openPage(page, id);
      const link = page.locator(`main a[data-claim="${opposes[0]}"]`).first();
      await link.click();
      await opened(page, link);
      expect(await violations(page)).toEqual([]);
    }
  });
}

for (const width of [280, 390, 820, 1440]) {
  test(`at ${width} px the card stands in the window and nothing sticks out of it`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: width < 500 ? 700 : 900 });
    const link = await atFigure(page);
    await link.click();
    await opened(page, link);
    const { box, wide, small, animation } = await card(page).evaluate((dialog) => {
      const { left, top, right, bottom } = dialog.getBoundingClientRect();
      const pane = dialog.querySelector('.pane');
      const buttons = [...dialog.querySelectorAll('button, nav a')].map((one) => one.getBoundingClientRect());
      return {
        box: [left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight + 1],
        wide: (pane?.scrollWidth ?? 0) - (pane?.clientWidth ?? 0),
        small: buttons.filter(({ width: w, height: h }) => w < 24 || h < 24).length,
        animation: getComputedStyle(dialog).animationName
      };
    });
    expect(box).toEqual([true, true, true, true]);
    expect([wide, small, animation]).toEqual([0, 0, 'none']);
  });
}
