import { violations } from './axe';
import { dialog, isAt, openDeck, PROJECTOR, smallestType } from './deck';
import { current, expect, idAt, IDS, test } from './story';

test.use({ viewport: PROJECTOR });

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a swipe turns the page, a tap or a scroll does not, and nothing is wider than a phone', async ({ page }) => {
    await openDeck(page, `?step=${idAt(4)}`);
    const client = await page.context().newCDPSession(page);
    const swipe = async (from: [number, number], to: [number, number]): Promise<void> => {
      const points = (x: number, y: number) => [{ x: Math.round(x), y: Math.round(y) }];
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(...from) });
      for (const t of [0.5, 1]) {
        const at = points(from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t);
        await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at });
      }
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    await swipe([320, 300], [80, 310]);
    await isAt(page, idAt(5));
    await swipe([80, 300], [320, 290]);
    await isAt(page, idAt(4));
    await swipe([200, 200], [206, 202]);
    await swipe([200, 500], [190, 300]);
    expect(await current(page)).toBe(idAt(4));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the deck and what lies over it have no fault that axe finds, and nothing too small', async ({ page }) => {
      await openDeck(page, `?step=${idAt(6)}`);
      expect(await violations(page)).toEqual([]);
      for (const key of ['?', 'q', 'o']) {
        await page.keyboard.press(key);
        await expect(dialog(page)).toBeVisible();
        expect((await smallestType(page)).px).toBeGreaterThanOrEqual(18);
        expect(await violations(page, 'dialog[open]')).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialog(page)).toHaveCount(0);
      }
      await page.keyboard.press('b');
      await expect(page.locator('[data-blackout]')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      const targets = await page.locator('.bar button').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height))); // prettier-ignore
      expect(Math.min(...targets)).toBeGreaterThanOrEqual(44);
    });
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every slide stands in a list with its title, picture, words and notes', async ({ page }) => {
    await page.goto('./present/');
    const lacking = await page
      .locator('section[data-step]')
      .evaluateAll((all) =>
        all
          .filter((one) =>
            ['h2', '.prose p', '.still :is(svg, img)', '.step-notes dd'].some(
              (part) => !one.querySelector(part)?.checkVisibility()
            )
          )
          .map(({ id }) => id)
      );
    expect(lacking).toEqual([]);
    await expect(page.locator('section[data-step]')).toHaveCount(IDS.length);
    await expect(page.locator('.bar')).toBeHidden();
  });
});

test('on paper each slide has a page, with its picture, its words and its notes', async ({ page }) => {
  await openDeck(page, `?step=${idAt(6)}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('section[data-step]').filter({ visible: true })).toHaveCount(IDS.length);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const blank = (): Promise<number> =>
    page.locator('.still img').evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).naturalWidth).length);
  await expect.poll(blank).toBe(0);
  // Letter is the lower of the two usual papers.
  const pdf = (await page.pdf({ format: 'Letter' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(IDS.length);
});
