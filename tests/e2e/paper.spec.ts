import type { Page } from 'playwright/test';
import { expect, IDS, test } from './story';

/** Paper: what prints, on how many pages, and that nothing on it is cut off. */

/** Height, and width without the handout's margins, in px. */
const PAPERS = [
  { format: 'A4', width: 703, height: 1123 },
  { format: 'Letter', width: 725, height: 1056 }
] as const;
const MARGIN = 17 * (96 / 25.4);

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}

for (const { format, width, height } of PAPERS) {
  test(`the handout has two steps a page on ${format}, all of each`, async ({ page }) => {
    await open(page, './teach/handout/');
    expect(pagesOf(await page.pdf({ format }))).toBe(1 + IDS.length / 2);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: 'print' });
    const sheets = await page.locator('.sheet').evaluateAll((all) =>
      all.map((sheet) => {
        const box = sheet.getBoundingClientRect();
        const steps = [...sheet.querySelectorAll<HTMLElement>('[data-handout]')];
        const cut = [...steps, sheet.querySelector('footer') as HTMLElement].flatMap((part) => {
          const frame = part.getBoundingClientRect();
          const inside = [
            ...part.querySelectorAll('h2, figure > svg, figcaption, .words p, .sources li, .paper-key span, .line')
          ];
          return inside
            .filter((one) => {
              const { top, bottom, left, right } = one.getBoundingClientRect();
              return top < frame.top - 1 || bottom > frame.bottom + 1 || left < box.left - 1 || right > box.right + 1;
            })
            .map((one) => `${part.dataset.handout ?? 'key'}: ${one.tagName} ${one.textContent.slice(0, 30)}`);
        });
        const type = [...sheet.querySelectorAll('.words p, .sources li')].map((one) =>
          parseFloat(getComputedStyle(one).fontSize)
        );
        return { steps: steps.length, height: box.height, cut, smallest: Math.min(...type) };
      })
    );
    expect(sheets.flatMap(({ cut }) => cut)).toEqual([]);
    expect(sheets.filter(({ steps }) => steps !== 2)).toEqual([]);
    expect(Math.max(...sheets.map((sheet) => sheet.height))).toBeLessThanOrEqual(height - MARGIN + 1);
    // Seven and a half points: what a second copy still carries.
    expect(Math.min(...sheets.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(10);
  });

  test(`each plan prints alone on ${format}, without its buttons`, async ({ page }) => {
    // Fewer than these would mean that the browser shrank the type to fit something wide.
    for (const [id, least, most] of [
      ['15', 4, 5],
      ['45', 5, 6],
      ['90', 7, 8]
    ] as const) {
      await open(page, `./teach/${id}/`);
      const pages = pagesOf(await page.pdf({ format }));
      expect(pages, id).toBeGreaterThanOrEqual(least);
      expect(pages, id).toBeLessThanOrEqual(most);
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByRole('button', { name: 'Print this page' })).toBeHidden();
      const wide = await page
        .locator('.plan *')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.tagName));
      expect(wide, id).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });
}

test('the handout needs no script to be read or printed', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('./teach/handout/');
  await expect(page.locator('[data-handout]')).toHaveCount(IDS.length);
  await expect(page.getByRole('button', { name: 'Print this page' })).toHaveCount(0);
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1 + IDS.length / 2);
  await context.close();
});
