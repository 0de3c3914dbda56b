import { atRest, DESK, expect, idAt, IDS, jumpTo, MIDDLE, openStory, test } from './story';

test.describe('links above the map', () => {
  test.use({ viewport: DESK });

  test('one for each place and mark that rests, large enough, with its words; none while the map moves', async ({ page }) => {
    await openStory(page);
    for (const id of IDS.filter((_, i) => i % 3 === 1)) {
      await jumpTo(page, id);
      await page.waitForTimeout(200);
      const hits = await page.locator('.hits a').evaluateAll((all) =>
        all.map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return { name: one.getAttribute('aria-label') ?? '', href: one.getAttribute('href') ?? '', first: (one as HTMLElement).dataset.claim?.split(' ')[0], least: Math.min(width, height) }; // prettier-ignore
        })
      );
      expect(hits.filter(({ least }) => least < 23.5).map(({ name }) => `${id}: ${name}`)).toEqual([]);
      expect(hits.filter(({ name }) => name.length < 4)).toEqual([]);
      expect(hits.filter(({ href, first }) => !href.endsWith(`/data/claim/${first}/`))).toEqual([]);
      const lit = page.locator('[data-graphic] [data-lit][data-claim]');
      if (hits.length > 0) expect(hits.length).toBeGreaterThanOrEqual(await lit.count());
    }
    await jumpTo(page, idAt(MIDDLE));
    await expect(page.locator('.hits')).toBeVisible();
    // In the page itself, frame by frame: what lasts for a moment only a slow look would miss.
    const hid = await page.evaluate(async () => {
      const END_MS = 2000;
      const hits = document.querySelector('.hits');
      scrollBy({ top: -innerHeight * 0.3, behavior: 'instant' });
      for (const end = performance.now() + END_MS; performance.now() < end;) {
        await new Promise(requestAnimationFrame);
        if (hits?.checkVisibility() === false) return true;
      }
      return false;
    });
    expect(hid).toBe(true);
    await atRest(page);
    await expect(page.locator('.hits')).toBeVisible();
  });
});
