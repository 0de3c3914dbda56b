import { test as plain, type Frame, type Page } from 'playwright/test';
import { violations } from './axe';
import { openOutlet, openSiteWithoutCors } from './outlet';
import { expect, idAt, MIDDLE, STEPS, test } from './story';

/** A step with a map, one with a panel on its map, one with a chart. */
const MAP = idAt(MIDDLE);
const PANEL = 'kupiansk';
const CHART = 'four-numbers';
const WIDTHS = [320, 600, 1000];
const at = (step: string, query = ''): string => `./embed/step/${step}/${query}`;

async function openFrame(page: Page, step: string, query = ''): Promise<void> {
  await page.goto(at(step, query));
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}

/** Left, top, width and height of what is shown, whole px. */
const boxOf = (page: Page | Frame, selector: string): Promise<number[]> =>
  page.locator(selector).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top, width, height].map(Math.round);
  });

test('the live map takes the box of the drawn one, and nothing moves as it comes', async ({ page }) => {
  await page.addInitScript(() => {
    const moved = { sum: 0 };
    Object.assign(window, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.sum += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 700 });
    for (const step of [MAP, PANEL]) {
      await openFrame(page, step, '?mode=static');
      const still = await boxOf(page, '.still');
      const whole = await boxOf(page, '[data-frame-content]');
      await expect(page.locator('[data-graphic]')).toHaveCount(0);
      await openFrame(page, step);
      await expect(page.locator('.hits a').first()).toBeAttached();
      expect(await boxOf(page, '[data-graphic]'), `${step} at ${width} px`).toEqual(still);
      expect(await boxOf(page, '[data-frame-content]'), `${step} at ${width} px`).toEqual(whole);
      expect(await page.evaluate(() => (window as unknown as { moved: { sum: number } }).moved.sum)).toBeLessThan(0.001);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  }
  await expect(page.locator('html')).toHaveAttribute('data-step', PANEL);
  const lit = STEPS.find(({ id }) => id === PANEL)?.lit[0] ?? '';
  await expect(page.locator(`[data-graphic] [data-lit="${lit}"][data-status]`)).toHaveCount(1);
});

test('a frame loads no face that it has no use for, and 40 kB of fonts at most', async ({ page }) => {
  for (const address of [at(MAP), at(CHART), './embed/chart/areas/']) {
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.woff2'))
        .map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }))
    );
    expect(loaded.length).toBeGreaterThan(1);
    expect(loaded.filter(({ name }) => /serif-4-600/.test(name))).toEqual([]);
    expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(40_000);
  }
});

test('options: the reader’s menu can be put away, the credit can’t; what is unknown changes nothing', async ({ page }) => {
  await openFrame(page, MAP, '?controls=off&accent=plum&theme=dark');
  await expect(page.locator('.reader-menu')).toBeHidden();
  await expect(page.locator('.frame-foot')).toBeVisible();
  const door = page.locator('.frame-foot a.door');
  const inked = await door.evaluate((link) => getComputedStyle(link).color);
  await openFrame(page, MAP, '?controls=none&accent=red;}*{display:none}&theme=%22%3E%3Cscript%3E&mode=wild');
  await expect(page.locator('.reader-menu summary')).toBeVisible();
  await expect(page.locator('[data-graphic]')).toBeVisible();
  expect(await door.evaluate((link) => getComputedStyle(link).color)).not.toBe(inked);
  await page.locator('.reader-menu summary').click();
  await page.getByRole('radio', { name: 'Russia' }).check({ force: true });
  await expect(page.locator('.note [role="status"]')).toContainText('said by Russia');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a step’s frame has no fault that axe finds, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 600, height: 700 });
    for (const [step, accent] of [
      [PANEL, 'brick'],
      [CHART, 'green']
    ] as const) {
      // prettier-ignore
      await openFrame(page, step, `?accent=${accent}`);
      await page.locator('.sources summary').click();
      expect(await violations(page)).toEqual([]);
    }
  });
}

test('on paper a frame has its drawn picture, its words and its sources', async ({ page }) => {
  await openFrame(page, MAP);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.live')).toBeHidden();
  await expect(page.locator('.still')).toHaveCSS('visibility', 'visible');
  await expect(page.locator('.tools')).toBeHidden();
  await expect(page.locator('.sources li').first()).toBeVisible();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a frame has one picture for its width, its words and its way out', async ({ page }) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 700 });
      await page.goto(at(MAP));
      await expect(page.locator('.still svg:visible')).toHaveCount(1);
      await expect(page.locator('.prose > p').first()).toBeVisible();
      await expect(page.locator('.frame-foot a.door')).toBeVisible();
    }
    await page.goto(at(CHART));
    await expect(page.locator('.pictures svg:visible')).toHaveCount(1);
  });
});

const NARROW = 'sandbox="allow-scripts"';
/** A page of an outlet with one frame, which it makes as high as the frame asks. */
const hostPage = (
  src: string,
  attributes: string,
  height = 100
): string => `<!doctype html><title>A page of an outlet</title><link rel="icon" href="data:,">
  <p>Before.</p><iframe title="A step" src="${src}" width="600" height="${height}" style="border:0" ${attributes}></iframe>
  <script>
    addEventListener('message', ({ data }) => {
      if (data && data.sentinel === 'amp' && data.type === 'embed-size') document.querySelector('iframe').height = data.height;
    });
  </script>`;

async function frameIn(page: Page, address: string): Promise<{ frame: Frame; errors: string[] }> {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address);
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  if (!frame) throw new Error('the host has no frame');
  await frame.waitForLoadState('load');
  return { frame, errors };
}

/** The frame is as high as its content, within 4 px. */
const expectFit = (page: Page, frame: Frame): Promise<void> =>
  expect(async () => {
    const [, , , inside = 0] = await boxOf(frame, '[data-frame-content]');
    const [, , , outside = 0] = await boxOf(page, 'iframe');
    expect(inside).toBeGreaterThan(300);
    expect(Math.abs(outside - inside)).toBeLessThanOrEqual(4);
  }).toPass({ timeout: 5000 });

plain(
  'in a sandbox of scripts alone a frame lives, fits, opens cards, and shows addresses that it may not open',
  async ({ page, baseURL }) => {
    const outlet = await openOutlet({ host: hostPage(new URL(at(MAP), baseURL).href, NARROW) });
    const { frame, errors } = await frameIn(page, `${outlet.address}host`);
    await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
    await expect(frame.locator('[data-graphic]')).toBeVisible();
    await expectFit(page, frame);
    const height = await boxOf(frame, '[data-frame-content]');
    const link = frame.locator('.prose a[data-claim]').first();
    await link.click();
    await expect(frame.locator('dialog[data-card]')).toBeVisible();
    expect(await boxOf(frame, '[data-frame-content]')).toEqual(height);
    expect(errors).toEqual([]);
    const article = frame.locator('dialog a[rel="external"]').last();
    await article.click();
    await expect(frame.locator('dialog [data-address]')).toHaveText((await article.getAttribute('href')) ?? '');
    await page.keyboard.press('Escape');
    await expect(frame.locator('dialog')).toHaveCount(0);
    await expect(link).toBeFocused();
    await frame.locator('.frame-foot a.door').click();
    await expect(frame.locator('.frame-foot [data-address]')).toHaveText(new RegExp(`/#${MAP}$`));
    expect(errors.filter((error) => !/popup|allow-popups/i.test(error))).toEqual([]);
    expect(frame.url()).toContain(`/embed/step/${MAP}/`);
    expect(page.context().pages()).toHaveLength(1);
    await outlet.close();
  }
);

plain('without CORS it stays as it was drawn, fits, and only misses its modules and fonts', async ({ page }) => {
  const site = await openSiteWithoutCors();
  const folder = process.env.BASE_PATH ?? '';
  const outlet = await openOutlet({ host: hostPage(`${site.address.slice(0, -1)}${folder}/embed/step/${MAP}/`, NARROW) });
  const { frame, errors } = await frameIn(page, `${outlet.address}host`);
  await expectFit(page, frame);
  await expect(frame.locator('.still svg:visible')).toHaveCount(1);
  await expect(frame.locator('html')).not.toHaveAttribute('data-ready', 'true');
  expect(errors.length).toBeGreaterThan(0);
  expect(errors.filter((error) => !/CORS policy|net::ERR_FAILED/.test(error))).toEqual([]);
  await outlet.close();
  await site.close();
});

plain('where a card can’t be had, its address is shown, and the frame stays', async ({ page, baseURL }) => {
  await page.route('**/card.json', (route) => route.abort());
  const outlet = await openOutlet({ host: hostPage(new URL(at(PANEL), baseURL).href, NARROW) });
  const { frame } = await frameIn(page, `${outlet.address}host`);
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  const link = frame.locator('.prose a[data-claim]').first();
  await link.click();
  await expect(frame.locator('.frame-foot [data-address]')).toHaveText(
    new RegExp(`/data/claim/${await link.getAttribute('data-claim')}/$`)
  );
  expect(frame.url()).toContain(`/embed/step/${PANEL}/`);
  await outlet.close();
});

plain('a card fits a very low frame, and stands in sight in a very high one', async ({ page, baseURL }) => {
  const address = new URL(at(MAP), baseURL).href;
  const still = (height: number): string => hostPage(address, '', height).replace(/<script>[\s\S]*<\/script>/, '');
  const outlet = await openOutlet({ low: still(200), high: still(30_000) });
  const open = async (frame: Frame): Promise<number[]> => {
    await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
    await frame.locator('.prose a[data-claim]').first().click();
    await expect(frame.locator('dialog[data-card]')).toBeVisible();
    await frame.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    return boxOf(frame, 'dialog');
  };

  const low = await frameIn(page, `${outlet.address}low`);
  const [, top = -1, , height = 0] = await open(low.frame);
  expect([top >= 0, top + height <= 200, height > 150]).toEqual([true, true, true]);
  await expect(low.frame.locator('dialog .close')).toBeInViewport();

  const { frame } = await frameIn(page, `${outlet.address}high`);
  const [, , , whole] = await boxOf(frame, '[data-frame-content]');
  const [, pressed = 0] = await boxOf(frame, '.prose a[data-claim] >> nth=0');
  const near = await open(frame);
  expect(Math.abs((near[1] ?? 0) + (near[3] ?? 0) / 2 - pressed)).toBeLessThan(400);
  expect((await boxOf(frame, '[data-frame-content]'))[3]).toBe(whole);
  await page.keyboard.press('Escape');
  await expect(frame.locator('dialog')).toHaveCount(0);

  await page.evaluate(() =>
    document
      .querySelector('iframe')
      ?.contentWindow?.postMessage({ context: 'claim-embed', top: -12_000, height: 800, track: false }, '*')
  );
  const told = await open(frame);
  expect((told[1] ?? 0) >= 12_000 && (told[1] ?? 0) + (told[3] ?? 0) <= 12_801, String(told)).toBe(true);
  await outlet.close();
});
