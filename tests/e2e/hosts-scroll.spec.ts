import type { Frame, Page } from 'playwright/test';
import { expect, fits, frameIn, HOSTS, insideOf, test } from './hosts';
import { STEPS } from './story';

const IDS = STEPS.filter(({ act }) => act === 'kharkiv').map(({ id }) => id);
/** Forwards, backwards, by a jump to the end and one to the beginning. */
const WAY = [1, 2, 5, 9, 8, 4, IDS.length - 1, 0, 6];
/** Hosts that say where a frame is, and what the frame makes of it. */
const DRIVERS: readonly (readonly [string, 'tall' | 'track'])[] = [
  ['pym.js', 'tall'],
  ['The Guardian', 'tall'],
  ['iframe-resizer', 'tall'],
  ['embed.js, plain frame', 'tall'],
  ['<claim-embed>', 'track']
];

/** Scrolls the host, in one go, until the words of a step have come into its lower third. */
async function showStep(page: Page, inside: Frame, id: string): Promise<void> {
  const start = await inside
    .locator(`section[data-step="${id}"]`)
    .evaluate((section) => section.getBoundingClientRect().top + scrollY);
  await page.evaluate(async (y) => {
    const box = document.querySelector('claim-embed') ?? document.querySelector('iframe');
    const top = scrollY + (box?.getBoundingClientRect().top ?? 0) + y - innerHeight * 0.7;
    // The last pixel later, as scrolling ends: iframe-resizer leaves out a word on a scroll that comes with a change of size.
    scrollTo({ top: top - 1, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    scrollTo({ top, behavior: 'instant' });
  }, start);
}

for (const [name, form] of DRIVERS) {
  const host = HOSTS.find((one) => one.name === name);
  test(`${name}: a scene is scrolled with the host’s page, in a ${form} frame`, async ({ page, site, serve }) => {
    // Where a host does not say how much it shows, a frame goes by its screen, which is 600 px high where there is no screen.
    await page.setViewportSize({ width: 700, height: name === 'The Guardian' ? 480 : 800 });
    const held = { box: 'a', address: `${site}embed/kharkiv/?mode=scroll` };
    const top = await serve({
      page: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A story</title><style>body{margin:0}p{height:1200px}</style>
<p>Before.</p><div id="a">${host?.place(held)}</div><p>After.</p>${host?.scripts(site, [held])}`
    });
    await page.goto(`${top}page`);
    const frame = frameIn(page, 'a');
    await frame.scrollIntoViewIfNeeded();
    const inside = await insideOf(frame);
    await expect(inside.locator('html')).toHaveAttribute('data-ready', 'true');
    await page.evaluate(() => scrollTo(0, 900));
    await page.evaluate(() => scrollTo(0, 1250));
    await expect(inside.locator('html')).toHaveAttribute('data-frame', form);
    const heightOf = async (selector: string): Promise<number> => (await page.locator(selector).boundingBox())?.height ?? 0;
    await expect.poll(() => heightOf('#a')).toBeGreaterThan(IDS.length * 300);
    if (form === 'track') expect(await heightOf('#a iframe')).toBe(800);
    else await fits(frame);
    for (const i of WAY) {
      const id = IDS[i] ?? '';
      await showStep(page, inside, id);
      await expect(inside.locator('html')).toHaveAttribute('data-step', id);
      // The picture stands in what the host shows.
      await expect.poll(async () => (await inside.locator('[data-graphic]').boundingBox())?.y ?? NaN).toBeGreaterThanOrEqual(-1);
      expect((await inside.locator('[data-graphic]').boundingBox())?.y ?? NaN).toBeLessThan(400);
    }
  });
}
