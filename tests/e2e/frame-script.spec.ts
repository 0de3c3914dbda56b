import { expect, test, type Frame, type Page } from 'playwright/test';
import { openOutlet } from './outlet';

const CHART = 'embed/chart/areas/';
const SECRET = 'aB3dE6gH9j';

interface Said {
  message?: string;
  value?: unknown;
  secret?: string;
  sentinel?: string;
  height?: number;
  'datawrapper-height'?: Record<string, number>;
}

/** Opens a host page with a frame, and keeps what the frame says. */
async function openHost(
  page: Page,
  frame: string
): Promise<{ frame: Frame; heard: () => Promise<Said[]>; close: () => Promise<void> }> {
  const host = `<!doctype html><title>A page</title><script>heard = []; addEventListener('message', ({ data }) => heard.push(data))</script>${frame}`;
  const outlet = await openOutlet({ host });
  await page.goto(`${outlet.address}host`);
  const inside = page.frames()[1];
  if (!inside) throw new Error('The page has no frame.');
  await expect(inside.locator('html')).toHaveAttribute('data-ready', 'true');
  const heard = (): Promise<Said[]> =>
    page.evaluate(() => (window as unknown as { heard: Said[] }).heard.filter((said) => typeof said === 'object'));
  return { frame: inside, heard, close: outlet.close };
}

test('a link leads to a new tab that knows nothing of the frame', async ({ page, baseURL }) => {
  const { frame, heard, close } = await openHost(page, `<iframe src="${baseURL}${CHART}" width="600" height="1300"></iframe>`);
  const [tab] = await Promise.all([page.waitForEvent('popup'), frame.locator('.door').click()]);
  await tab.waitForLoadState('domcontentloaded');
  expect(new URL(tab.url()).pathname).toBe(new URL(baseURL ?? '').pathname);
  expect(await tab.evaluate(() => opener === null)).toBe(true);
  await tab.close();
  expect((await heard()).filter(({ message }) => message !== undefined)).toEqual([]);
  await expect(frame.locator('[data-address]')).toBeHidden();
  await close();
});

test('where a sandbox opens no tab, the address shows as text, and WordPress is told', async ({ page, baseURL }) => {
  const address = `${baseURL}${CHART}#?secret=${SECRET}`;
  const { frame, heard, close } = await openHost(
    page,
    `<iframe sandbox="allow-scripts" src="${address}" width="600" height="1300"></iframe>`
  );
  const door = frame.locator('.door');
  const to = await door.evaluate((link: HTMLAnchorElement) => link.href);
  await door.click();
  const shown = frame.locator('[data-address]');
  await expect(shown).toHaveText(to);
  expect(await shown.evaluate((element) => getComputedStyle(element).userSelect)).not.toBe('none');
  expect((await heard()).filter(({ message }) => message === 'link')).toEqual([{ message: 'link', value: to, secret: SECRET }]);
  // The line more is part of the height that is said.
  const size = (): Promise<number> =>
    frame.locator('[data-frame-content]').evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
  await expect.poll(async () => (await heard()).filter(({ message }) => message === 'height').at(-1)?.value).toBe(await size());
  // Nor does it let anything be downloaded.
  const file = frame.getByRole('link', { name: 'CSV' });
  await file.click();
  await expect(shown).toHaveText(await file.evaluate((link: HTMLAnchorElement) => link.href));
  expect(page.context().pages()).toHaveLength(1);
  await close();
});

test('a frame in its own tab follows its links there', async ({ page }) => {
  await page.goto(`./${CHART}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.locator('.door').click();
  await expect(page).toHaveURL(/\/#[\w-]+$/);
  expect(page.context().pages()).toHaveLength(1);
});

test('a height is the content’s whatever the frame’s, and is said again to whoever comes late', async ({ page, baseURL }) => {
  const { frame, heard, close } = await openHost(page, `<iframe src="${baseURL}${CHART}" width="600" height="200"></iframe>`);
  await frame.evaluate(() => document.fonts.ready);
  const heights = async (): Promise<number[]> =>
    (await heard()).flatMap(({ sentinel, height }) => (sentinel ? [height ?? 0] : []));
  await expect.poll(async () => (await heights()).length).toBeGreaterThan(2);
  const height = (await heights()).at(-1) ?? 0;
  const give = (value: string): Promise<void> =>
    page.evaluate((high) => document.querySelector('iframe')?.setAttribute('height', high), value);
  for (const high of ['1', '1000', '3000', String(height)]) {
    await give(high);
    await expect.poll(() => frame.evaluate(() => innerHeight)).toBe(Number(high));
  }
  expect((await heights()).at(-1)).toBe(height);

  // WordPress may write its secret into a frame that has long been there.
  await page.evaluate((secret) => {
    const frame = document.querySelector('iframe');
    if (frame) frame.src += `#?secret=${secret}`;
  }, SECRET);
  await expect
    .poll(async () => (await heard()).find(({ message }) => message === 'height'))
    .toEqual({ message: 'height', value: height, secret: SECRET });
  // Another width, as when a phone is turned: another height.
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '320'));
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(320);
  const missing = async (): Promise<number> => {
    const content = frame.locator('[data-frame-content]');
    return (
      (await content.evaluate((element) => Math.ceil(element.getBoundingClientRect().height))) - ((await heights()).at(-1) ?? 0)
    );
  };
  await expect.poll(missing).toBe(0);
  expect((await heights()).at(-1)).not.toBe(height);
  // What the reader chooses changes the address, but not by which the host knows the frame.
  await frame.evaluate(() => history.replaceState(null, '', `?units=metric${location.hash}`));
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('width', '500'));
  await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(500);
  await expect.poll(missing).toBe(0);
  const keys = (await heard()).flatMap((said) => Object.keys(said['datawrapper-height'] ?? {}));
  expect([...new Set(keys)]).toEqual([`${baseURL}${CHART}`.replace('http://', '')]);
  await close();
});

test('no frame wants another height for the height that it is given', async ({ page, baseURL }) => {
  const addresses = [
    CHART,
    'embed/step/izium/',
    'embed/kursk/?mode=static',
    'embed/kursk/?mode=stepper',
    'embed/kursk/?mode=scroll'
  ];
  const frames = addresses.map((address) => `<iframe src="${baseURL}${address}" width="600" height="150"></iframe>`).join('');
  const { close } = await openHost(page, frames);
  for (const frame of page.frames().slice(1)) {
    await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
    await frame.evaluate(() => document.fonts.ready);
  }
  const said = await page.evaluate(async () => {
    const frames = [...document.querySelectorAll('iframe')];
    const heights = frames.map((): number[] => []);
    addEventListener('message', ({ source, data }: MessageEvent<{ sentinel?: string; height?: number }>) => {
      const at = frames.findIndex(({ contentWindow }) => contentWindow === source);
      if (data.sentinel === 'amp') heights[at]?.push(data.height ?? 0);
    });
    for (const height of [1, 400, 3000, 900, 200]) {
      for (const frame of frames) {
        frame.height = String(height);
        // Each is asked, so that one is heard that has nothing new to say.
        setTimeout(() => frame.contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*'), 120);
      }
      await new Promise((done) => setTimeout(done, 300));
    }
    return heights;
  });
  for (const [at, heights] of said.entries()) {
    expect(heights.length, addresses[at]).toBeGreaterThan(4);
    expect([...new Set(heights)], addresses[at]).toHaveLength(1);
  }
  await close();
});
