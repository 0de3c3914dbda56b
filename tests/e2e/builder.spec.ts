import { expect, test as plain, type Page } from 'playwright/test';
import { violations } from './axe';
import { openOutlet } from './outlet';
import { test } from './story';

/** Stands for the site's address in what the builder of a copy without SITE_URL writes. */
const PLACEHOLDER = process.env.SITE_URL ?? 'https://example.org';
const BASE = process.env.BASE_PATH ?? '';

async function openBuilder(page: Page, query = ''): Promise<void> {
  await page.goto(`./embed/${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** As it stands there, in sight or not. */
const snippet = async (page: Page, id: string): Promise<string> =>
  (await page.locator(`[data-snippet="${id}"] code`).textContent()) ?? '';
const chip = (page: Page, group: string, name: string) => page.getByRole('group', { name: group }).getByRole('radio', { name });

test('what is chosen is seen at each width, stands in each snippet and in the address', async ({ page }) => {
  await openBuilder(page);
  await page.getByLabel('Shows').selectOption('chart/areas');
  await chip(page, 'Theme', 'Dark').check();
  await chip(page, 'Accent', 'Plum').check();
  await page.getByLabel('Readers choose').uncheck();
  await page.getByLabel('Width in pixels').fill('480');
  await page.getByLabel('Width in pixels').blur();
  for (const width of [320, 480, 600, 1000]) {
    const preview = page.locator(`[data-preview="${width}"] iframe`);
    await preview.scrollIntoViewIfNeeded();
    const frame = preview.contentFrame().locator('iframe');
    await expect(frame).toHaveAttribute('src', /\/embed\/chart\/areas\/\?theme=dark&accent=plum&controls=off$/);
    await expect(frame.contentFrame().locator('html')).toHaveAttribute('data-theme', 'dark');
    // As wide as it says, and the page in it exactly as high as the frame that our script has fitted.
    await expect.poll(() => frame.evaluate((one) => one.getBoundingClientRect().width)).toBe(width);
    const content = (): Promise<number> => frame.contentFrame().locator('[data-frame-content]').evaluate((one) => one.getBoundingClientRect().height); // prettier-ignore
    await expect.poll(async () => Math.abs((await preview.evaluate((one) => one.clientHeight)) - (await content()))).toBeLessThan(4); // prettier-ignore
  }
  const at480 = await page.locator('[data-preview="480"] iframe').getAttribute('height');
  const frameOnly = await snippet(page, 'iframe');
  expect(frameOnly).toContain(`src="${PLACEHOLDER}${BASE}/embed/chart/areas/?theme=dark&amp;accent=plum&amp;controls=off"`);
  expect(frameOnly).toContain(`height="${at480}" style="display:block;border:0;max-width:480px"`);
  expect(await snippet(page, 'element')).toContain('<claim-embed scene="chart/areas" theme="dark" accent="plum" controls="off"');
  await expect(page).toHaveURL(/\?scene=chart\/areas&frame-theme=dark&frame-accent=plum&frame-controls=off&width=480$/);
  const history = await page.evaluate(() => window.history.length);
  await page.reload();
  await expect.poll(() => snippet(page, 'iframe')).toContain('theme=dark&amp;accent=plum');
  expect(await page.evaluate(() => window.history.length)).toBe(history);
  await expect(page.getByLabel('Shows')).toHaveValue('chart/areas');
});

test('a scene of many steps offers how it moves and where it begins, and its preview is scrolled as a page is', async ({
  page
}) => {
  await openBuilder(page, '?scene=kharkiv');
  await expect(page.locator('[data-snippet]').first()).toHaveAttribute('data-snippet', 'element');
  await chip(page, 'Moves', 'Step by step').check();
  await page.getByLabel('Begins at').selectOption({ index: 3 });
  const first = await page.getByLabel('Begins at').inputValue();
  await expect(page.locator('[data-snippet]').first()).toHaveAttribute('data-snippet', 'script');
  await expect(page.locator('[data-snippet][open]')).toHaveCount(1);
  const frame = page.locator('[data-preview="320"] iframe').contentFrame().locator('iframe').contentFrame();
  await expect(frame.locator('html')).toHaveAttribute('data-step', first);
  await expect(frame.locator('html')).toHaveAttribute('data-frame', 'stepper');
  await page.getByLabel('Shows').selectOption('step/izium');
  await expect(page.getByLabel('Begins at')).toHaveCount(0);
  await expect(chip(page, 'Moves', 'Live')).toBeChecked();
  await expect(page.getByRole('button', { name: 'Copy: Frame and script' })).toBeVisible();
  expect(await snippet(page, 'iframe')).toContain('/embed/step/izium/"');
});

test('a snippet is copied by the keyboard alone, and the button says so; where that is refused it is selected', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBuilder(page, '?scene=chart/areas');
  await page.locator('[data-snippet="picture"] summary').focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('button', { name: 'Copy: Picture' });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  const part = page.locator('[data-snippet="picture"]');
  await expect(part.getByRole('status')).toHaveText('Copied');
  const text = await part.locator('code').innerText();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  // Chosen by the keyboard too; what is copied no longer stands there, so nothing says that it does.
  await chip(page, 'Accent', 'Ink').focus();
  await page.keyboard.press('ArrowRight');
  await page.getByLabel('Shows').selectOption('chart/people');
  await expect(part.getByRole('status')).toHaveText('');
  await page.evaluate(() => (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))));
  await button.click();
  await expect(part.getByRole('status')).toHaveText(/Selected/);
  expect(await page.evaluate(() => String(getSelection()))).toBe(await part.locator('code').innerText());
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the builder has no fault that axe finds, ${colorScheme}, and fits a phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 390, height: 844 });
    await openBuilder(page, '?scene=chart/people');
    await page.locator('[data-snippet="amp"] summary').click();
    await expect(page.locator('[data-preview="320"] iframe').contentFrame().locator('iframe')).toHaveAttribute('title', /./);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every frame is listed with its address and a snippet', async ({ page }) => {
    await page.goto('./embed/');
    await expect(page.getByLabel('Shows')).toBeHidden();
    await page.getByText('One chart', { exact: true }).click();
    const item = page.getByRole('listitem').filter({ hasText: '/embed/chart/losses/' });
    await expect(item.locator('pre')).toContainText(`<iframe src="${PLACEHOLDER}${BASE}/embed/chart/losses/"`);
    await item.getByRole('link').click();
    await expect(page).toHaveURL(/\/embed\/chart\/losses\/$/);
  });
});

test('the heights that oEmbed tells beforehand are about those of the frames', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  for (const scene of ['step/izium', 'step/measured', 'chart/people']) {
    const { height } = (await (await page.request.get(`./oembed/${scene.replace('/', '-')}.json`)).json()) as { height: number };
    await page.goto(`./embed/${scene}/`);
    const real = await page.locator('[data-frame-content]').evaluate((one) => one.getBoundingClientRect().height);
    expect(Math.abs(height / real - 1), `${scene}: ${height} told, ${real} real`).toBeLessThan(0.1);
  }
});

/** Not alone: the outlet's page is on another origin. */
plain('what is pasted works on an outlet’s page: each snippet of HTML, on another origin', async ({ page, baseURL }) => {
  await openBuilder(page, '?scene=chart/areas&frame-theme=dark');
  const site = new URL('.', baseURL).href.replace(/\/$/, '').slice(0, -BASE.length || undefined);
  const ids = ['script', 'element', 'iframe', 'wordpress-block', 'picture'];
  const pages = Object.fromEntries(
    await Promise.all(
      ids.map(
        async (id) =>
          [id, `<!doctype html><title>${id}</title>${(await snippet(page, id)).replaceAll(PLACEHOLDER, site)}`] as const
      )
    )
  );
  const outlet = await openOutlet(pages);
  await page.setViewportSize({ width: 700, height: 900 });
  for (const id of ids) {
    await page.goto(`${outlet.address}${id}`);
    if (id === 'picture') {
      await expect.poll(() => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);
      expect(await page.locator('figure').evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
      continue;
    }
    const frame = page.locator('iframe');
    await expect(frame, id).toHaveAttribute('title', /Claim by claim: ./);
    const inside = frame.contentFrame();
    await expect(inside.locator('html'), id).toHaveAttribute('data-ready', 'true');
    await expect(inside.locator('html'), id).toHaveAttribute('data-theme', 'dark');
    if (id === 'iframe') continue;
    const content = (): Promise<number> => inside.locator('[data-frame-content]').evaluate((one) => one.getBoundingClientRect().height); // prettier-ignore
    await expect.poll(async () => Math.abs((await frame.evaluate((one) => one.clientHeight)) - (await content())), id).toBeLessThan(4); // prettier-ignore
  }
  await outlet.close();
});
