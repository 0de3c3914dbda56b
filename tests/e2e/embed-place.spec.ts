import type { Frame, Page } from 'playwright/test';
import { claimEmbed, expect, frameIn, insideOf, ownScript, test } from './hosts';

interface View {
  top: number;
  height: number;
  track: boolean;
}

/** A frame that says what it is told to, and keeps what it hears. */
const PUPPET = `<!doctype html><title>A puppet</title><body style="margin:0"><script>
var heard = [];
addEventListener('message', function (event) { heard.push(event.data); });
function say(word) { parent.postMessage(Object.assign({ context: 'claim-embed' }, word), '*'); }
say({ height: 400 });
</script>`;

const heard = async (frame: Frame): Promise<View[]> =>
  ((await frame.evaluate('heard')) as (View & { context?: string })[]).filter(({ context }) => context === 'claim-embed');
const last = async (frame: Frame): Promise<View | undefined> => (await heard(frame)).at(-1);
const forget = (frame: Frame): Promise<unknown> => frame.evaluate('heard.length = 0');
const say = (frame: Frame, word: object): Promise<unknown> => frame.evaluate(`say(${JSON.stringify(word)})`);
const scrolledTo = (page: Page, y: number): Promise<void> =>
  page.evaluate(async (to) => {
    scrollTo(0, to);
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, y);

test.beforeEach(async ({ page, site }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await page.route(`${site}embed/chart/puppet*/**`, (route) => route.fulfill({ contentType: 'text/html', body: PUPPET }));
});

test('a frame hears where it is: at its first word, once a picture while it is near, and once as it goes far', async ({
  page,
  site,
  serve
}) => {
  const frame = (name: string): string =>
    `<div id="${name}"><iframe src="${site}embed/chart/puppet-${name}/" title="A" style="display:block;width:100%;border:0"></iframe></div>`;
  const top = await serve({
    page: `<!doctype html><title>A page</title><body style="margin:0"><div style="height:300px"></div>${frame('a')}<div style="height:5000px"></div>${frame('b')}<div style="height:900px"></div>`
  });
  await page.goto(`${top}page`);
  const [a, b] = [await insideOf(frameIn(page, 'a')), await insideOf(frameIn(page, 'b'))];
  for (const inside of [a, b]) await inside.waitForLoadState();
  // The script comes late: the frames have spoken long ago, and are asked again.
  await page.addScriptTag({ url: `${site}embed.js` });
  await expect.poll(() => a.evaluate('heard.filter(function (one) { return one.sentinel === "amp"; }).length')).toBe(1);
  for (const inside of [a, b]) await say(inside, { height: 400 });
  await expect.poll(() => last(a)).toEqual({ context: 'claim-embed', top: 300, height: 600, track: false });
  await expect.poll(async () => (await last(b))?.top).toBe(5700);

  // Their new heights have moved what is below, which is told once more.
  await scrolledTo(page, 0);
  // Nothing new: no answer, so that no two can talk for ever.
  for (const inside of [a, b]) await forget(inside);
  for (let i = 0; i < 5; i += 1) await say(a, { height: 400 });
  await scrolledTo(page, 1);
  await expect.poll(async () => (await last(a))?.top).toBe(299);
  expect((await heard(a)).length).toBe(1);
  expect(await heard(b)).toEqual([]);

  await forget(a);
  const pictures = await page.evaluate(async () => {
    let count = 0;
    for (let y = 10; y < 300; y += 10) {
      scrollTo(0, y - 5);
      dispatchEvent(new Event('scroll'));
      scrollTo(0, y);
      if (y % 30 === 0) count += await new Promise<number>((resolve) => requestAnimationFrame(() => resolve(1)));
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return count + 2;
  });
  await expect.poll(async () => (await last(a))?.top).toBe(10);
  expect((await heard(a)).length).toBeLessThanOrEqual(pictures + 1);

  // A jump far past it: it is told so, and then no more.
  await forget(a);
  await scrolledTo(page, 4900);
  await expect.poll(async () => (await last(a))?.top).toBe(-4600);
  await expect.poll(async () => (await last(b))?.top).toBe(800);
  for (const y of [4950, 5000]) await scrolledTo(page, y);
  await expect.poll(async () => (await last(b))?.top).toBe(700);
  expect((await heard(a)).length).toBe(1);

  // What grows above it moves it, though nobody scrolls.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = 'none';
    const grown = document.querySelector<HTMLElement>('body > div');
    if (grown) grown.style.height = '350px';
  });
  await expect.poll(async () => (await last(b))?.top).toBe(750);
});

test('the element gives a tall track to a frame that asks, where the frame can stand still in it', async ({
  page,
  site,
  serve
}) => {
  const element = (box: string, around = ''): string =>
    `<div style="${around}"><div id="${box}">${claimEmbed({ box, address: `${site}embed/chart/puppet-${box}/` })}</div></div>`;
  const top = await serve({
    page: `<!doctype html><title>A page</title><style>body{margin:0;overflow-x:hidden}</style><div style="height:200px"></div>${element('firm', 'overflow:clip')}${element('loose', 'overflow:hidden')}<div style="height:900px"></div>${ownScript(site)}`
  });
  await page.goto(`${top}page`);
  const [firm, loose] = [await insideOf(frameIn(page, 'firm')), await insideOf(frameIn(page, 'loose'))];
  await expect.poll(() => last(firm)).toEqual({ context: 'claim-embed', top: 200, height: 600, track: true });
  await expect.poll(async () => (await last(loose))?.track).toBe(false);
  const heightOf = async (selector: string): Promise<number> => (await page.locator(selector).boundingBox())?.height ?? 0;

  await say(loose, { track: 3000 });
  await say(firm, { track: 3000 });
  await expect.poll(() => heightOf('#firm claim-embed')).toBe(3000);
  expect(await heightOf('#loose claim-embed')).toBe(400);
  await say(firm, { height: 500 });
  for (const [y, place] of [
    [900, 0],
    [1300, 0],
    [250, 0],
    [100, 100],
    [2900, -300]
  ] as const) {
    await scrolledTo(page, y);
    // The track goes by; the frame in it stands still, as high as the window.
    await expect.poll(async () => (await last(firm))?.top).toBe(200 - y);
    const box = await frameIn(page, 'firm').boundingBox();
    expect([y, box?.y, box?.height]).toEqual([y, place, 600]);
  }
  // A bar of the host's covers the top of its window.
  await page.evaluate(() => document.documentElement.style.setProperty('--claim-embed-top', '60px'));
  await scrolledTo(page, 905);
  await expect.poll(() => last(firm)).toEqual({ context: 'claim-embed', top: 200 - 905 - 60, height: 540, track: true });
  expect(await frameIn(page, 'firm').boundingBox()).toMatchObject({ y: 60, height: 540 });
  await page.evaluate(() => document.documentElement.style.removeProperty('--claim-embed-top'));

  // A dialog of the host's stops its page: the track stays.
  await page.evaluate(() => (document.documentElement.style.overflow = 'hidden'));
  await page.evaluate(() => (document.documentElement.style.overflow = ''));
  expect((await last(firm))?.track).toBe(true);

  // Another theme: another frame in the same track. Another mode: no track until it is asked for.
  const set = (name: string, value: string): Promise<void> =>
    page.locator('#firm claim-embed').evaluate((one, [key, to]) => one.setAttribute(key, to), [name, value] as const);
  await set('theme', 'dark');
  await expect(frameIn(page, 'firm')).toHaveAttribute('src', /theme=dark/);
  expect(await heightOf('#firm claim-embed')).toBe(3000);
  await set('mode', 'stepper');
  await expect.poll(() => heightOf('#firm claim-embed')).toBe(400);
  const again = await insideOf(frameIn(page, 'firm'));
  await say(again, { track: 2000 });
  await expect.poll(() => heightOf('#firm claim-embed')).toBe(2000);
  await say(again, { track: null });
  await expect.poll(() => heightOf('#firm claim-embed')).toBe(400);
});

test('a frame that never answers leaves its link in sight', async ({ page, site, serve }) => {
  await page.route(`${site}embed/chart/gone/**`, (route) => route.abort());
  await page.clock.install();
  const top = await serve({
    page: `<!doctype html><title>A page</title><div id="a">${claimEmbed({ box: 'a', address: `${site}embed/chart/gone/` })}</div>${ownScript(site)}`
  });
  await page.goto(`${top}page`);
  await expect(frameIn(page, 'a')).toHaveCount(1);
  await expect(page.getByRole('link')).toBeHidden();
  await expect
    .poll(async () => {
      await page.clock.fastForward(6000);
      return page.getByRole('link').isVisible();
    })
    .toBe(true);
});
