import type { Page } from 'playwright/test';
import { isAt, openDeck, smallestType, tool } from './deck';
import { faultsIn, pictureOf } from './labels';
import { expect, IDS, test } from './story';

/** A classroom's projector, a laptop, a screen, a large screen; and the least type that each may show, px. */
const SIZES = [
  { width: 1024, height: 768, least: 18 },
  { width: 1280, height: 720, least: 18 },
  { width: 1920, height: 1080, least: 25.3 },
  { width: 3840, height: 2160, least: 50.6 }
];

/** What of a slide does not fit. */
const overflows = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const words = document.querySelector('.slides');
    const section = document.querySelector('[data-current]');
    const beyond = [...(section?.querySelectorAll('h2, p, a') ?? [])].filter((one) => {
      const { left, right, bottom } = one.getBoundingClientRect();
      const frame = words?.getBoundingClientRect();
      return (
        frame && !one.matches('.visually-hidden') && (left < frame.left || right > frame.right + 1 || bottom > frame.bottom + 1)
      );
    });
    return [
      ...(scrollWidth > innerWidth || scrollHeight > innerHeight ? [`the page scrolls, ${scrollWidth} × ${scrollHeight}`] : []),
      ...beyond.map((one) => `"${one.textContent?.slice(0, 30)}" leaves its column`)
    ];
  });

for (const { least, ...viewport } of SIZES) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport, contextOptions: { reducedMotion: 'reduce' } });

    test('every slide fits, is large enough for the back row, and keeps its labels apart', async ({ page }) => {
      await openDeck(page);
      const faults: string[] = [];
      let labels = 0;
      const look = async (name: string): Promise<void> => {
        const sheet = page.locator('.sheet.resting');
        if (await sheet.count()) await expect(sheet.locator('svg').first()).toBeVisible();
        const { px, words } = await smallestType(page);
        const picture = await pictureOf(page);
        labels += picture.labels.length;
        const small = px < least - 0.05 ? [`"${words}" has ${px} px`] : [];
        faults.push(...[...small, ...(await overflows(page)), ...faultsIn(picture)].map((fault) => `${name}: ${fault}`));
      };
      const reveal = tool(page, 'Reveal');
      for (const id of IDS) {
        await isAt(page, id);
        for (let round = 0; ; round++) {
          await look(`${id}, round ${round}`);
          if (await reveal.isDisabled()) break;
          await page.keyboard.press('r');
        }
        await page.keyboard.press('PageDown');
      }
      expect(labels).toBeGreaterThan(IDS.length);
      expect(faults).toEqual([]);
    });
  });
}
