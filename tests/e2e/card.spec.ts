import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { test as plain } from 'playwright/test';
import { atRest, DESK, expect, idAt, MIDDLE, openStory, PHONE, test } from './story';

interface Published {
  id: string;
  source: string;
  gist: string;
  opposes: string[];
}
const claims = async (page: Page): Promise<Published[]> =>
  (await (await page.request.get('./data/claims.json')).json()) as Published[];
const disputedClaim = async (page: Page): Promise<Published> => {
  const found = (await claims(page)).find(({ opposes }) => opposes.length > 0);
  if (!found) throw new Error('The ledger has no dispute');
  return found;
};

const card = (page: Page): Locator => page.locator('dialog[data-card]');
const heading = (page: Page): Locator => card(page).locator('h2').first();
const figure = (page: Page): Locator => page.locator(`#${idAt(MIDDLE)} .words p a[data-claim]`).first();

/** The story at a step with its first figure in view, and nothing moving. */
async function atFigure(page: Page): Promise<Locator> {
  await openStory(page, `#${idAt(MIDDLE)}`);
  await atRest(page);
  return figure(page);
}

async function openPage(page: Page, id: string): Promise<void> {
  await page.goto(`./data/claim/${id}/`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

async function opened(page: Page, link: Locator): Promise<void> {
  const [id] = ((await link.getAttribute('data-claim')) ?? '').split(' ');
  await expect(card(page)).toHaveAttribute('data-card', id ?? '');
  await expect(card(page)).toBeVisible();
  await expect(heading(page)).toBeFocused();
}

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
    const step = card(page).locator('a[href*="#"]').last();
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
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id: rule, nodes }) => nodes.map(({ target }) => `${rule} ${String(target)}`))).toEqual([]);
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
