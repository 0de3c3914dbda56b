import type { Page } from 'playwright/test';
import { claimEmbed, excess, expect, fits, frameIn, hostPage, HOSTS, insideOf, test } from './hosts';

const CHART = 'embed/chart/areas/?theme=light';
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** Names and symbols on the page's window; frames count there by number. */
const keysOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => Reflect.ownKeys(window).map(String).filter((key) => !/^\d+$/.test(key)).sort()); // prettier-ignore

test.describe('on a page that lets nothing in but what it must', () => {
  test('frames and elements fit, however the script came and however often, and nothing is left on the window', async ({
    page,
    site,
    serve
  }) => {
    const { origin } = new URL(site);
    const address = `${site}${CHART}`;
    const body = `<div id="plain"><iframe src="${address}" title="A chart" width="100%"></iframe></div>
<div id="bordered"><iframe src="${address}" title="A chart" width="320"></iframe></div>
<div id="element">${claimEmbed({ box: '', address })}</div>
<div id="wrong"><claim-embed scene="chart/../../evil"><a href="${address}">The link</a></claim-embed></div>`;
    const top = await serve(
      { page: `<!doctype html><title>A strict page</title>${body}` },
      { 'content-security-policy': `default-src 'none'; script-src ${origin}; frame-src ${origin}` }
    );
    await page.addInitScript(() => {
      const breaches: string[] = [];
      addEventListener('securitypolicyviolation', ({ violatedDirective }) => breaches.push(violatedDirective));
      Object.defineProperty(document, 'breaches', { value: breaches });
    });
    await page.goto(`${top}page`);
    await expect(page.getByRole('link')).toHaveCount(2);
    const before = await keysOf(page);
    await page.locator('#bordered iframe').evaluate((frame) => (frame.style.boxSizing = 'border-box'));
    await page.addScriptTag({ url: `${site}embed.js?first`, type: 'module' });
    await page.addScriptTag({ url: `${site}embed.js` });
    await page.addScriptTag({ url: `${site}embed.js` });
    for (const box of ['plain', 'bordered', 'element']) await fits(frameIn(page, box));
    expect(await keysOf(page)).toEqual(before);
    expect(await page.evaluate(() => (document as Document & { breaches?: string[] }).breaches)).toEqual([]);
    const frame = frameIn(page, 'element');
    await expect(frame).toHaveCount(1);
    await expect(frame).toHaveAttribute('title', 'What it shows: chart/areas');
    await expect(frame).toHaveAttribute('sandbox', SANDBOX);
    await expect(frame).toHaveAttribute('loading', 'lazy');
    await expect(page.locator('#element a')).toBeHidden();
    await expect(frameIn(page, 'wrong')).toHaveCount(0);
    await expect(page.locator('#wrong a')).toBeVisible();
  });
});

test('the element makes a new frame only where it must, and says so to no history', async ({ page, site, serve }) => {
  const address = `${site}${CHART}`;
  const top = await serve({
    page: `<!doctype html><title>A page</title><script src="${site}embed.js"></script><div id="a">${claimEmbed({ box: 'a', address })}</div>`
  });
  await page.goto(`${top}page`);
  const frame = frameIn(page, 'a');
  await fits(frame);
  // Though the script ran before the link was there.
  await expect(frame).toHaveAttribute('title', 'What it shows: chart/areas');
  const first = await frame.elementHandle();
  const isFirst = (): Promise<boolean> => frame.evaluate((one, other) => one === other, first);
  const set = (name: string, value: string | null): Promise<void> =>
    page.locator('claim-embed').evaluate((element, [key, to]) => {
      if (to === null) element.removeAttribute(key);
      else element.setAttribute(key, to);
    }, [name, value] as const); // prettier-ignore
  const history = await page.evaluate(() => window.history.length);
  await set('mode', 'Scroll!');
  await set('theme', 'light');
  await set('data-of-host', 'x');
  expect(await isFirst()).toBe(true);

  await set('theme', 'dark');
  await expect(frame).toHaveAttribute('src', `${site}embed/chart/areas/?theme=dark`);
  await fits(frame);
  expect(await isFirst()).toBe(false);
  await set('scene', 'https://evil.example/');
  await expect(frame).toHaveCount(0);
  await expect(page.locator('#a a')).toBeVisible();
  await set('scene', 'chart/certainty');
  await expect(frame).toHaveAttribute('src', `${site}embed/chart/certainty/?theme=dark`);
  await fits(frame);
  await expect(page.locator('#a a')).toBeHidden();
  expect(await page.evaluate(() => window.history.length)).toBe(history);
});

test('a page that takes frames away and puts others there gets them fitted, and keeps none', async ({ page, site, serve }) => {
  const own = HOSTS.filter(({ name }) => /embed/.test(name));
  const top = await serve(
    Object.fromEntries(own.map((host, i) => [`page-${i}`, hostPage(host, site, [{ box: 'a', address: `${site}${CHART}` }])]))
  );
  for (const i of own.keys()) {
    await page.goto(`${top}page-${i}`);
    await fits(frameIn(page, 'a'));
    const refs = await page.evaluateHandle(() => {
      const box = document.querySelector('#a');
      const gone = box?.firstElementChild as Element;
      gone.remove();
      return { gone };
    });
    await page.evaluate(async ({ gone }) => {
      await new Promise(requestAnimationFrame);
      document.querySelector('#a')?.append(gone);
    }, refs);
    await fits(frameIn(page, 'a'));
    // And a new one in its place, as a router makes it.
    await page.evaluate(async () => {
      const box = document.querySelector('#a');
      const other = box?.firstElementChild?.cloneNode(true) as HTMLElement;
      other.style.height = '';
      box?.replaceChildren(other);
      await new Promise(requestAnimationFrame);
    });
    await fits(frameIn(page, 'a'));
  }
});

test('messages of others, and what no height can be, change nothing', async ({ page, site, serve }) => {
  const address = `${site}${CHART}`;
  const shout = `<script>for (const height of [777, 1]) parent.postMessage({ context: 'claim-embed', height }, '*');
parent.postMessage({ context: 'claim-embed', track: 7777 }, '*'); parent.shouted</script>`;
  const body = `<div id="plain"><iframe src="${address}" title="A"></iframe></div><div id="element">${claimEmbed({ box: '', address })}</div>
<script>addEventListener('message', ({ data, source }) => { window.heard = (window.heard ?? 0) + (data?.height === 1); });</script>
<script src="${site}embed.js"></script>`;
  const top = await serve({ page: `<!doctype html><title>A page</title>${body}`, evil: `<!doctype html>${shout}` });
  await page.goto(`${top}page`);
  const frames = [frameIn(page, 'plain'), frameIn(page, 'element')];
  for (const frame of frames) await fits(frame);
  const heights = (): Promise<number[]> => Promise.all(frames.map((frame) => frame.evaluate(({ clientHeight }) => clientHeight)));
  const before = await heights();
  const heardOnes = (): Promise<number> => page.evaluate(() => (window as unknown as { heard?: number }).heard ?? 0);

  // A frame of another's, and one of ours that has gone elsewhere.
  await page.evaluate((evil) => {
    const other = document.createElement('iframe');
    other.src = evil;
    document.body.append(other);
  }, `${top}evil`);
  await expect.poll(heardOnes).toBe(1);
  expect(await heights()).toEqual(before);

  const inside = await insideOf(frames[0] as never);
  await inside.evaluate(() => {
    const wrong = [0, -5, NaN, Infinity, 1e9, '500', null, [], {}, { valueOf: () => 5 }.valueOf];
    for (const height of wrong)
      if (typeof height !== 'function') window.parent.postMessage({ context: 'claim-embed', height }, '*');
    for (const track of wrong) if (typeof track !== 'function') window.parent.postMessage({ context: 'claim-embed', track }, '*');
    window.parent.postMessage(null, '*');
    window.parent.postMessage({ context: 'other', height: 1 }, '*');
  });
  await expect.poll(heardOnes).toBe(2);
  expect(await heights()).toEqual(before);

  await page.evaluate((evil) => {
    const frame = document.querySelector<HTMLIFrameElement>('#plain iframe');
    frame?.contentWindow?.location.replace(evil);
  }, `${top}evil`);
  await expect.poll(heardOnes).toBe(3);
  expect(await heights()).toEqual(before);
  expect(await excess(frameIn(page, 'element'))).toBeLessThanOrEqual(4);
});

test('two sites on one page mind their own frames', async ({ page, site, serve }) => {
  const other = site.replace('localhost', '127.0.0.1');
  const frames = [site, other].map((top, i) => `<div id="a${i}"><iframe src="${top}${CHART}" title="A"></iframe></div>`);
  const scripts = [site, other].map((top) => `<script src="${top}embed.js"></script>`);
  const top = await serve({
    page: `<!doctype html><title>A page</title>${frames.join('')}<div id="a2">${claimEmbed({ box: '', address: `${site}${CHART}` })}</div>${scripts.join('')}`
  });
  await page.goto(`${top}page`);
  for (const box of ['a0', 'a1', 'a2']) await fits(frameIn(page, box));
  await expect(frameIn(page, 'a2')).toHaveAttribute('src', `${site}${CHART}`);
});
