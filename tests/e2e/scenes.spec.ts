import type { Frame, Page } from 'playwright/test';
import { violations } from './axe';
import { atRest, expect, STEPS, test } from './story';

/** Frames of many steps by themselves: what they are without a host's word. Those in a host's page: scene-hosts.spec.ts. */

const KHARKIV = STEPS.filter(({ act }) => act === 'kharkiv').map(({ id }) => id);
const KURSK = STEPS.filter(({ act }) => act === 'kursk').map(({ id }) => id);
const FRAME = { width: 600, height: 620 };

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}
const stepOf = (page: Page | Frame): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.step);
const next = (page: Page) => page.getByRole('button', { name: 'Next step' });
const shown = (page: Page) => page.locator('section[data-step]:visible');

/** What of a stepper is where, px; `wide`: how much wider than the frame its content is; `below`: how far down its pane goes. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (what: string) => {
      const { top, bottom, left, right, width, height } = document.querySelector(what)?.getBoundingClientRect() ?? new DOMRect();
      return { top, bottom, left, right, width, height };
    };
    const words = document.querySelector('section[data-current] .words p:not(.day)') ?? document.body;
    return {
      picture: boxOf('.stage'),
      bar: boxOf('.scene-bar'),
      next: boxOf('.scene-bar .next'),
      heading: boxOf('section[data-current] :is(h1, h2)'),
      type: Number.parseFloat(getComputedStyle(words).fontSize),
      asked: getComputedStyle(document.documentElement).getPropertyValue('--frame-height'),
      wide: document.documentElement.scrollWidth - innerWidth,
      below: document.querySelector('.scene')?.scrollHeight ?? 0
    };
  });

test.describe('a stepper', () => {
  test.use({ viewport: FRAME });

  test('is of use at any size: words to read, buttons in view, a picture as large as there is room for', async ({ page }) => {
    await open(page, './embed/kharkiv/?mode=stepper');
    for (const width of [280, 320, 600, 1000])
      for (const height of [200, 320, 480, 600, 1000]) {
        await page.setViewportSize({ width, height });
        const { picture, bar, next: button, heading, type, wide, below } = await measure(page);
        const at = `${width} × ${height}`;
        expect.soft(wide, at).toBeLessThanOrEqual(0);
        expect.soft(button.bottom, `${at}: button`).toBeLessThanOrEqual(height);
        expect.soft(Math.min(button.width, button.height), `${at}: button`).toBeGreaterThanOrEqual(36);
        expect.soft(button.right, `${at}: button`).toBeLessThanOrEqual(width);
        expect.soft(type, `${at}: type`).toBeGreaterThanOrEqual(15);
        // What is too low for a picture scrolls as a whole, and the words come after it or beside it.
        const inPane = height < 280 || (width < 440 && height < 420);
        const end = inPane ? below : Math.min(height, bar.top > heading.top ? bar.top : height);
        expect.soft(heading.top, `${at}: heading`).toBeLessThan(end - 10);
        expect.soft(picture.width, `${at}: picture`).toBeGreaterThanOrEqual(Math.min(width, 340));
        expect.soft(picture.height, `${at}: picture`).toBeGreaterThanOrEqual(inPane ? 230 : height * (height < 480 ? 0.4 : 0.32));
      }
  });

  test('shows each step at one height, says its heading, and keeps the focus on its button', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, './embed/kursk/');
    const entries = await page.evaluate(() => history.length);
    const first = await measure(page);
    await next(page).focus();
    for (const [i, id] of KURSK.entries()) {
      if (i > 0) await page.keyboard.press('Enter');
      await expect(page.locator('html')).toHaveAttribute('data-step', id);
      await expect(shown(page)).toHaveAttribute('data-step', id);
      const { picture, bar, asked } = await measure(page);
      expect({ picture, bar, asked }).toEqual({ picture: first.picture, bar: first.bar, asked: first.asked });
    }
    await expect(page.getByRole('status').filter({ hasText: 'Step' })).toHaveText(/^Step (\d+) of \1: \S/);
    await expect(next(page)).toBeFocused();
    await expect(next(page)).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Enter');
    await page.keyboard.press('k');
    expect(await stepOf(page)).toBe(KURSK.at(-2));
    await expect(page.locator('.frame-foot a.door')).toHaveAttribute('href', new RegExp(`#${KURSK.at(-2)}$`));
    expect(await page.evaluate(() => [history.length, location.hash])).toEqual([entries, '']);
  });

  test('turns by a swipe, travels there, and shows by any way what it shows by any other', async ({ page }) => {
    await open(page, `./embed/kharkiv/?step=${KHARKIV[4]}`);
    await expect(shown(page)).toHaveAttribute('data-step', KHARKIV[4] ?? '');
    await atRest(page);
    const picture = (): Promise<string> => page.locator('[data-graphic]').innerHTML();
    const there = await picture();
    const client = await page.context().newCDPSession(page);
    const swipe = async (from: number, to: number): Promise<void> => {
      // Its own clock: on a busy machine the swipe would be too slow to be one.
      let timestamp = Date.now() / 1000;
      const touch = (type: string, x: number) => client.send('Input.dispatchTouchEvent', { type: type as 'touchStart', timestamp: (timestamp += 0.03), touchPoints: type === 'touchEnd' ? [] : [{ x, y: 200 }] }); // prettier-ignore
      await touch('touchStart', from);
      for (const part of [0.3, 0.7, 1]) await touch('touchMove', from + (to - from) * part);
      await touch('touchEnd', to);
    };
    await swipe(500, 300);
    await expect(page.locator('html')).toHaveAttribute('data-step', KHARKIV[5] ?? '');
    await swipe(300, 500);
    await expect(page.locator('html')).toHaveAttribute('data-step', KHARKIV[4] ?? '');
    await atRest(page);
    expect(await picture()).toBe(there);
  });

  test('is there before its scripts, with the step that is asked for, and does not move as they come', async ({ page }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/immutable\/(?!frame\.)[^?]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    const step = KHARKIV[3] ?? '';
    await page.goto(`./embed/kharkiv/?step=${step}`, { waitUntil: 'commit' });
    const section = page.locator(`section[data-step="${step}"]`);
    await expect(section.locator('.step-picture svg')).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    const before = await measure(page);
    const still = await section.locator('.step-picture').boundingBox();
    expect(still).toMatchObject({ width: before.picture.width, height: before.picture.height });
    release();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect(section.locator('.step-picture')).toBeHidden();
    expect(await measure(page)).toEqual(before);
  });

  test('opens its contents, its key, a card and a source, and its address stays', async ({ page }) => {
    await open(page, './embed/story/?mode=stepper&theme=dark');
    const address = page.url();
    await page.locator('.contents summary').click();
    await page.locator('.contents li a').nth(6).click();
    await expect(page.locator('html')).toHaveAttribute('data-step', STEPS[6]?.id ?? '');
    await page.locator('.key summary').click();
    await expect(page.locator('.key .card')).toBeInViewport({ ratio: 0.99 });
    await page.keyboard.press('Escape');
    await expect(page.locator('.key .card')).toBeHidden();
    await page.locator('section[data-current] .words a[data-claim]').first().click();
    await expect(page.locator('[data-card]')).toBeVisible();
    await page.keyboard.press('Escape');
    const outside = await page.locator('.words a[data-context]').first().evaluate((link) => link.closest('section')?.dataset.step); // prettier-ignore
    await page.locator(`.contents a[href="#${outside}"]`).evaluate((link: HTMLElement) => link.click());
    await page.locator('section[data-current] .words a[data-context]').first().click();
    await expect(page.locator('.sources li[data-target]')).toBeInViewport();
    expect(page.url()).toBe(address);
  });

  test('has nothing that axe minds, in both themes, and none of the reader’s menu where it is put away', async ({ page }) => {
    await open(page, './embed/kharkiv/?theme=light');
    expect(await violations(page)).toEqual([]);
    await page.locator('.contents summary').click();
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    expect(await violations(page)).toEqual([]);
    await expect(page.locator('.reader-menu summary')).toBeVisible();
    await page.evaluate(() => (document.documentElement.dataset.controls = 'off'));
    await expect(page.locator('.reader-menu summary')).toBeHidden();
  });
});

test('scrolled in itself, a frame begins at its step and goes on from there', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 660 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, `./embed/kharkiv/?mode=scroll&step=${KHARKIV[4]}`);
  await expect(page.locator('html')).toHaveAttribute('data-frame', 'scroll');
  await expect(page.locator('html')).toHaveAttribute('data-step', KHARKIV[4] ?? '');
  await next(page).click();
  await expect(page.locator('html')).toHaveAttribute('data-step', KHARKIV[5] ?? '');
  await expect(page.locator('.standing')).toBeInViewport();
  expect((await page.locator('.standing').boundingBox())?.y).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

/** Each of the scene's steps has its picture and its words in sight, one below the other. */
async function isUnrolled(page: Page, ids: readonly string[]): Promise<void> {
  const faults = await page.locator('section[data-step]').evaluateAll((sections) =>
    sections.flatMap((section) => {
      const [picture, words] = ['.step-picture :is(svg, img)', '.words'].map((part) => section.querySelector(part));
      const size = picture?.checkVisibility() ? picture.getBoundingClientRect() : new DOMRect();
      const fits = size.width > 200 && size.height > 150 && size.right <= innerWidth;
      return fits && words?.checkVisibility() ? [] : [(section as HTMLElement).dataset.step];
    })
  );
  expect(faults).toEqual([]);
  await expect(shown(page)).toHaveCount(ids.length);
  await expect(page.locator('.standing')).toBeHidden();
}

test.describe('static', () => {
  test.use({ viewport: { width: 320, height: 600 } });

  test('is all its steps unrolled, in the theme that is asked for, also on paper', async ({ page }) => {
    await open(page, './embed/kursk/?mode=static&theme=dark');
    await isUnrolled(page, KURSK);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--frame-height'))).toBe('');
    const sheet = page.locator('.step-picture img').first();
    await sheet.scrollIntoViewIfNeeded();
    await expect.poll(() => sheet.evaluate((img: HTMLImageElement) => img.currentSrc)).toContain('-dark');
    expect(await violations(page)).toEqual([]);
    await open(page, './embed/kharkiv/');
    await page.emulateMedia({ media: 'print' });
    await isUnrolled(page, KHARKIV);
    await expect(page.locator('.frame-foot')).toBeVisible();
  });

  test('is what is left where the scripts can’t be had', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), viewport: { width: 600, height: 620 } });
    const page = await context.newPage();
    await page.route(/immutable\/(?!frame\.)[^?]*\.js$/, (route) => route.abort());
    await page.goto('./embed/kharkiv/');
    await expect(shown(page)).toHaveCount(KHARKIV.length);
    await isUnrolled(page, KHARKIV);
    await context.close();
  });
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 700 } });

  test('each scene has all its words and pictures, and no button that does nothing', async ({ page }) => {
    await page.goto('./embed/kharkiv/');
    await isUnrolled(page, KHARKIV);
    await expect(page.locator('.scene-bar')).toBeHidden();
  });
});
