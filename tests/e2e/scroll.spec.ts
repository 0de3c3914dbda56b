import { DESK, expect, IDS, openStory, PHONE, STEPS, test } from './story';

interface Seen {
  step: string;
  lit: string[];
}

for (const [name, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  test.describe(`scrolling the whole story on a ${name}`, () => {
    test.use({ viewport });

    test('makes every step current in its order, with its places lit', async ({ page }) => {
      await openStory(page);
      const seen: Seen[] = await page.evaluate(async () => {
        const samples: { step: string; lit: string[] }[] = [];
        const frames = async (count: number): Promise<void> => {
          for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
        };
        for (let last = -1; last !== scrollY;) {
          await frames(2);
          const lit = [...document.querySelectorAll<SVGElement>('[data-graphic] [data-lit]')]
            .filter((one) => Number(one.getAttribute('opacity') ?? 1) > 0.5)
            .map((one) => one.dataset.lit ?? '');
          samples.push({ step: document.documentElement.dataset.step ?? '', lit });
          last = scrollY;
          scrollBy({ top: innerHeight * 0.25, behavior: 'instant' });
          await frames(1);
        }
        return samples;
      });
      const order = seen.map(({ step }) => step).filter((step, i, all) => step !== all[i - 1]);
      expect(order).toEqual(IDS);
      for (const { id, lit } of STEPS) {
        const shown = new Set(seen.filter(({ step }) => step === id).flatMap((sample) => sample.lit));
        expect([id, ...lit.filter((place) => !shown.has(place))]).toEqual([id]);
      }
    });

    test('and back again does the same', async ({ page }) => {
      await openStory(page, `#${IDS.at(-1)}`);
      const steps: string[] = await page.evaluate(async () => {
        const found: string[] = [];
        for (let last = -1; last !== scrollY;) {
          await new Promise(requestAnimationFrame);
          found.push(document.documentElement.dataset.step ?? '');
          last = scrollY;
          scrollBy({ top: -innerHeight * 0.3, behavior: 'instant' });
          await new Promise(requestAnimationFrame);
        }
        return found;
      });
      expect(steps.filter((step, i, all) => step !== all[i - 1])).toEqual([...IDS].reverse());
    });

    test('keeps the address in step, quietly, and adds nothing for the first', async ({ page }) => {
      await openStory(page);
      const before = await page.evaluate(() => history.length);
      expect(new URL(page.url()).hash).toBe('');
      for (const id of IDS.slice(1, 4)) {
        await page.evaluate((to) => document.getElementById(to)?.scrollIntoView({ behavior: 'instant' }), id);
        await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      }
      expect(await page.evaluate(() => history.length)).toBe(before);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expect.poll(() => new URL(page.url()).hash).toBe('');
    });
  });
}
