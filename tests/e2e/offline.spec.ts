import { readFileSync, readdirSync } from 'node:fs';
import { expect, test as plain, type Page } from 'playwright/test';
import { Host } from './host';
import { jumpTo } from './story';

const test = plain.extend<{ host: Host }>({
  serviceWorkers: 'allow',
  // Playwright wants a pattern first, though nothing is taken.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = await Host.open();
    await use(host);
    await host.close();
  }
});

async function answers(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}
/** Until everything is saved, and the worker answers for the page. */
const saved = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    return true;
  });
/** The story's page as it is saved, in each version that is. */
const savedStories = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const top = new URL('./', location.href).pathname;
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      const stories = (await cache.keys()).filter(({ url }) => new URL(url).pathname === top);
      for (const story of stories) found.push((await (await cache.match(story))?.text()) ?? '');
    }
    return found;
  });
const words = (page: Page): Promise<string> => page.locator('h1').first().innerText();

test('after one visit the site works without a network: story, cards, charts, slides', async ({ page, host }) => {
  await page.goto(host.address);
  await answers(page);
  await saved(page);
  host.fallSilent();

  await page.reload();
  await answers(page);
  await jumpTo(page, 'four-numbers');
  await expect(page.locator('[data-chart].resting svg [data-mark]').first()).toBeVisible();
  await page.locator('#four-numbers .words a[data-claim]').first().click();
  await expect(page.locator('[data-card]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-card]')).toHaveCount(0);

  await page.goto(`${host.address}present/?step=four-numbers`);
  await answers(page);
  await expect(page.locator('html')).toHaveAttribute('data-step', 'four-numbers');
  await page.getByRole('button', { name: 'Reveal' }).click();
  await expect(page.locator('[data-chart].resting svg [data-mark]:not([data-unsaid])').first()).toBeVisible();
  await page.goto(`${host.address}teach/worksheets/`);
  await expect(page.locator('h1')).toBeVisible();
  await page.goto(`${host.address}method/`);
  await answers(page);
  await page.goto(`${host.address}data/`);
  await expect(page.locator('h1')).toHaveText('Not saved on this device');
  await page.getByRole('link', { name: 'The story' }).click();
  await answers(page);
});

test('a newer version is shown at the next visit, and takes the place of the old one', async ({ page, host }) => {
  await page.goto(host.address);
  await answers(page);
  await saved(page);
  const before = await words(page);
  host.publish('index.html', 'Two weeks of war', 'Two other weeks of war');
  await page.reload();
  await answers(page);
  expect(await words(page)).not.toBe(before);
  // Only one window is open: the new worker takes over by itself, and what it saves is new.
  await expect.poll(() => savedStories(page)).toContainEqual(expect.stringContaining('Two other weeks of war'));
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting)).toBeNull();
  host.fallSilent();
  await page.reload();
  await answers(page);
  expect(await words(page)).toContain('Two other weeks');
  // The old window is gone, and so is what was saved for it.
  await expect.poll(async () => (await savedStories(page)).length).toBe(1);
});

test('whoever still sees the old version is told, may take the new one at once, and keeps what is open', async ({
  context,
  page,
  host
}) => {
  await page.goto(host.address);
  await answers(page);
  await saved(page);
  const chunks = 'build/_app/immutable/chunks';
  const controls = readdirSync(chunks).find(
    (name) => name.endsWith('.js') && /type:`radio`|type="radio"/.test(readFileSync(`${chunks}/${name}`, 'utf8'))
  );
  expect(controls).toBeDefined();
  host.publish('index.html', 'Two weeks of war', 'Two other weeks of war', `_app/immutable/chunks/${controls}`);

  // The host is so slow that what is saved is shown.
  host.slow = 5_000;
  const other = await context.newPage();
  await other.goto(host.address);
  await answers(other);
  expect(await words(other)).not.toContain('other');
  await expect(other.getByRole('status').filter({ hasText: 'newer version' })).toBeVisible({ timeout: 20_000 });
  host.slow = 0;
  await other.getByRole('button', { name: 'Show it now' }).click();
  await expect.poll(() => words(other)).toContain('Two other weeks');

  // The first window is of the old version, and its host has not got this script any more.
  await page.getByText('View', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'newer version' })).toHaveCount(0);
});

test('frames register no worker, and get no answer from one', async ({ context, host }) => {
  const frame = await context.newPage();
  await frame.goto(`${host.address}embed/chart/areas/`);
  await answers(frame);
  await frame.waitForTimeout(1_000);
  expect(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);

  const page = await context.newPage();
  await page.goto(host.address);
  await answers(page);
  await saved(page);
  const answered: string[] = [];
  frame.on('response', (response) => response.fromServiceWorker() && answered.push(response.url()));
  page.on('response', (response) => response.fromServiceWorker() && answered.push('the page'));
  await frame.reload();
  await answers(frame);
  await frame.evaluate(() => document.fonts.ready);
  expect(answered).toEqual([]);
  await page.reload();
  await answers(page);
  expect(answered).toContain('the page');
  host.fallSilent();
  await expect(frame.reload()).rejects.toThrow();
});
