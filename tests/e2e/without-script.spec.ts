import { Resvg } from '@resvg/resvg-js';
import type { Page } from 'playwright/test';
import { test as plain } from 'playwright/test';
import { expect, IDS, openStory, test } from './story';

/** Colours in a picture, coarsely: a blank one has two or three. */
function coloursOf(png: Buffer): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="120"><image width="120" height="120" preserveAspectRatio="none" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  const { pixels } = new Resvg(svg).render();
  const seen = new Set<number>();
  for (let i = 0; i < pixels.length; i += 4)
    seen.add(((pixels[i] ?? 0) >> 4) * 256 + ((pixels[i + 1] ?? 0) >> 4) * 16 + ((pixels[i + 2] ?? 0) >> 4));
  return seen.size;
}

async function everyStepShows(page: Page, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const section = page.locator(`section[data-step="${id}"]`);
    await expect(section.locator('h1, h2').first()).toBeVisible();
    const picture = section.locator('.step-picture :is(svg, img)').first();
    await picture.scrollIntoViewIfNeeded();
    await expect(picture).toBeVisible();
    const box = await picture.boundingBox();
    expect(box?.width ?? 0).toBeGreaterThan(200);
    expect(box?.height ?? 0).toBeGreaterThan(150);
    expect([id, coloursOf(await picture.screenshot()) > 8]).toEqual([id, true]);
  }
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('every step keeps its words and its own picture', async ({ page }) => {
    await page.goto('./');
    await everyStepShows(page, IDS);
    await expect(page.locator('[data-graphic]')).toBeHidden();
  });

  test('no text lies under another, and nothing is wider than the page', async ({ page }) => {
    await page.goto('./');
    const tops = await page.locator('section[data-step]').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom] as const)); // prettier-ignore
    expect(tops.every(([top], i) => i === 0 || top >= (tops[i - 1]?.[1] ?? 0) - 1)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

/** Without the watch on errors: here they are the point. */
plain.describe('with scripts that fail', () => {
  const failures = {
    'that do not arrive': (page: Page) => page.route('**/_app/immutable/**/*.js', (route) => route.abort()),
    'that throw': (page: Page) =>
      page.route('**/_app/immutable/chunks/*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken on purpose")' })
      )
  };
  for (const [name, breakThem] of Object.entries(failures)) {
    plain(`${name}, the pictures come back`, async ({ page }) => {
      await breakThem(page);
      await page.goto('./');
      await expect(page.locator('.step-picture svg').first()).toBeVisible();
      await everyStepShows(page, IDS.slice(0, 6));
    });
  }
});

test.describe('on paper', () => {
  test('every step has its picture, its words and its sources', async ({ page }) => {
    await openStory(page);
    await page.emulateMedia({ media: 'print' });
    const missing = await page.evaluate(() => {
      const shows = (element: Element | null): boolean => {
        if (!element?.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }))
          return false;
        const { width, height } = element.getBoundingClientRect();
        return width > 20 && height > 8;
      };
      return [...document.querySelectorAll<HTMLElement>('section[data-step]')].flatMap((section) => {
        const sources = [...section.querySelectorAll('details li')];
        const lacks = [
          shows(section.querySelector('.step-picture :is(svg, img)')) ? '' : 'picture',
          shows(section.querySelector('p:not(.day):not(.alt)')) ? '' : 'words',
          sources.every(shows) ? '' : 'sources'
        ].filter(Boolean);
        return lacks.length > 0 ? [`${section.dataset.step}: ${lacks.join(', ')}`] : [];
      });
    });
    expect(missing).toEqual([]);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const blank = (): Promise<number> =>
      page.locator('.step-picture img').evaluateAll((all) => all.filter((one) => !(one as HTMLImageElement).naturalWidth).length);
    await expect.poll(blank).toBe(0);
    await expect(page.locator('[data-graphic]')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Next step', includeHidden: true })).toBeHidden();
  });
});
