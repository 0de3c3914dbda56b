import { claimEmbed, expect, fits, frameIn, hostPage, HOSTS, insideOf, ownScript, test } from './hosts';
import { openSiteWithoutCors } from './outlet';
import { IDS } from './story';

const PATHS = ['embed/chart/areas/', 'embed/step/four-numbers/', 'embed/kursk/'];
const WIDTHS = [320, 600, 1000];
const boxOf = (box: string, width: number, inside: string): string => `<div id="${box}" style="width:${width}px">${inside}</div>`;

test('in a sandbox, from a site that lets no other origin have its modules, frames fit and stay as they were written', async ({
  page,
  serve
}) => {
  const closed = await openSiteWithoutCors();
  const site = `${closed.address}${(process.env.BASE_PATH ?? '').replace(/^\//, '').replace(/(?<=.)$/, '/')}`;
  const boxes = PATHS.map((path, i) => boxOf(`a${i}`, WIDTHS[i] ?? 0, claimEmbed({ box: '', address: `${site}${path}` })));
  const top = await serve({
    page: `<!doctype html><title>A page</title><link rel="icon" href="data:,">${boxes.join('')}${ownScript(site)}`
  });
  await page.setViewportSize({ width: 1040, height: 800 });
  await page.goto(`${top}page`);
  for (const i of PATHS.keys()) {
    const frame = frameIn(page, `a${i}`);
    await frame.scrollIntoViewIfNeeded();
    await fits(frame);
    const inside = await insideOf(frame);
    await expect(inside.locator('main :is(svg, img)').filter({ visible: true }).first()).toBeVisible();
    expect(await inside.evaluate(() => [origin, document.documentElement.dataset.ready])).toEqual(['null', undefined]);
    expect(await inside.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await closed.close();
});

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the element is its link, and a frame shows what it has to show', async ({ page, site, serve }) => {
    const address = `${site}${PATHS[1]}`;
    const top = await serve({
      page: `<!doctype html><title>A page</title><div id="a">${claimEmbed({ box: 'a', address })}</div>${ownScript(site)}
<div id="b"><iframe src="${address}" title="A step" width="600" height="700"></iframe></div>`
    });
    await page.goto(`${top}page`);
    await expect(page.locator('#a').getByRole('link')).toBeVisible();
    await expect(page.locator('#a iframe')).toHaveCount(0);
    const inside = await insideOf(frameIn(page, 'b'));
    await expect(inside.locator('main :is(svg, img)').filter({ visible: true }).first()).toBeVisible();
    await expect(inside.locator('h1, h2').first()).toBeVisible();
    await expect(inside.locator('footer')).toContainText('CC BY 4.0');
  });
});

test('a browser that keeps nothing for frames of others gets all of it', async ({ page, site, serve }) => {
  await page.addInitScript(() => {
    if (window.parent === window) return;
    const refuse = (): never => {
      throw new DOMException('Access is denied for this document.', 'SecurityError');
    };
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
    Object.defineProperty(Document.prototype, 'cookie', { get: refuse, set: refuse });
  });
  const host = HOSTS.find(({ name }) => name === 'embed.js, plain frame') ?? HOSTS[0];
  const all = PATHS.map((path, i) => ({ box: `a${i}`, address: `${site}${path}` }));
  const top = await serve({ page: host ? hostPage(host, site, all) : '' });
  await page.goto(`${top}page`);
  for (const { box } of all) {
    const frame = frameIn(page, box);
    await frame.scrollIntoViewIfNeeded();
    const inside = await insideOf(frame);
    await expect(inside.locator('html')).toHaveAttribute('data-ready', 'true');
    await fits(frame);
  }
});

test('twenty frames on one page fit, each of them, and nothing is said of an error', async ({ page, site, serve }) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  const ids = IDS.slice(3, 23);
  const boxes = ids.map((id, i) =>
    boxOf(`a${i}`, WIDTHS[i % 2] ?? 0, claimEmbed({ box: '', address: `${site}embed/step/${id}/` }))
  );
  const top = await serve({
    page: `<!doctype html><title>A page</title><link rel="icon" href="data:,">${boxes.join('')}${ownScript(site)}`
  });
  await page.goto(`${top}page`);
  for (const i of ids.keys()) {
    await frameIn(page, `a${i}`).scrollIntoViewIfNeeded();
    await expect((await insideOf(frameIn(page, `a${i}`))).locator('html')).toHaveAttribute('data-ready', 'true');
  }
  for (const i of ids.keys()) await fits(frameIn(page, `a${i}`));
  expect(faults).toEqual([]);
});
