import type { Page } from 'playwright/test';
import { violations } from './axe';
import { dialog, isAt, openDeck, PROJECTOR, tool } from './deck';
import { expect, test } from './story';

/** Slides that ask, with the marks that are given, and who speaks first. */
const ASKED = [
  { step: 'four-numbers', given: [], first: 'Ukrainian military' },
  { step: 'to-scale', given: ['ctx-luxembourg'], first: 'Ukrainian military' },
  { step: 'people', given: [], first: 'Aleksei Smirnov' },
  { step: 'measured', given: [], first: 'Associated Press' },
  { step: 'who-told-us', given: [], first: 'Russia' }
] as const;

/** Rows whose marks can be seen in the chart, and all that can be read in it. */
const seen = (page: Page): Promise<{ rows: string[]; words: string[]; links: number }> =>
  page.locator('.picture .resting').evaluate((sheet) => {
    // A group without a box counts as visible with the browser's own question.
    const visible = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) if (getComputedStyle(at).display === 'none') return false;
      return getComputedStyle(element).visibility === 'visible';
    };
    const marks = [...sheet.querySelectorAll<SVGElement>('[data-mark]')].filter(visible);
    return {
      rows: [...new Set(marks.map(({ dataset }) => dataset.mark ?? ''))],
      words: [...sheet.querySelectorAll('text, p')].filter(visible).map(({ textContent }) => textContent),
      links: marks.filter((mark) => mark.matches('a[href]')).length
    };
  });

const asked = (page: Page) => page.locator('.asked');
const words = (page: Page) => page.locator('.slide[data-current]');

test.use({ viewport: PROJECTOR, contextOptions: { reducedMotion: 'reduce' } });

for (const { step, given, first } of ASKED) {
  test(`${step} asks, and lets one voice speak after the other`, async ({ page }) => {
    await openDeck(page, `?step=${step}`);
    await expect(page.locator('.picture .resting svg')).toBeVisible();
    await expect(asked(page).locator('.ask')).toBeVisible();
    await expect(words(page)).toBeHidden();
    const rounds = [await seen(page)];
    expect(rounds[0]?.rows).toEqual(given);
    expect(rounds[0]?.words.filter((text) => text.includes(first))).toEqual([]);
    await expect(asked(page).locator('li')).toHaveCount(0);

    await page.keyboard.press('r');
    await expect(asked(page).locator('[aria-live="polite"] li')).toHaveText(new RegExp(first));
    rounds.push(await seen(page));
    for (let i = 0; i < 9 && (await tool(page, 'Reveal').isEnabled()); i += 1) {
      await (i % 2 ? tool(page, 'Reveal').click() : page.keyboard.press('PageDown'));
      rounds.push(await seen(page));
    }
    await isAt(page, step);
    await expect(asked(page)).toHaveCount(0);
    await expect(words(page).locator('.prose')).toBeVisible();
    rounds.slice(1, -1).forEach(({ rows, links }, i) => {
      expect(rows).toEqual(expect.arrayContaining(rounds[i]?.rows ?? ['none']));
      expect(rows.length).toBeGreaterThan(rounds[i]?.rows.length ?? 0);
      expect(links).toBeGreaterThan(0);
    });
    const [before, last] = rounds.slice(-2);
    expect(last).toEqual(before);
    expect(await page.locator('[data-unsaid]').count()).toBe(0);

    await page.keyboard.press('PageUp');
    await expect(asked(page)).toBeVisible();
    await page.keyboard.press('PageUp');
    expect(await seen(page)).toEqual(rounds.at(-3));
  });
}

test('a slide is asked anew when it is jumped to, and left whole when it is gone back to', async ({ page }) => {
  await openDeck(page, '?step=oskil');
  await page.keyboard.press('o');
  await expect(dialog(page).getByRole('link', { name: /How much land\?/ })).toBeVisible();
  await expect(dialog(page).getByRole('link', { name: /One advance, four numbers/ })).toHaveCount(0);
  await dialog(page)
    .getByRole('link', { name: /How much land\?/ })
    .click();
  await expect(asked(page)).toBeVisible();
  await page.keyboard.press('PageUp');
  await isAt(page, 'oskil');
  await expect(asked(page)).toHaveCount(0);
  await page.keyboard.type('17');
  await page.keyboard.press('Enter');
  await page.keyboard.press('PageUp');
  await isAt(page, 'to-scale');
  await expect(words(page)).toBeVisible();
});

test('what the reader hides stays hidden, and labels stay off, in every round', async ({ page }) => {
  await openDeck(page, '?step=measured&who=ukraine&labels=off');
  await expect(page.locator('.picture .resting svg')).toBeVisible();
  for (let i = 0; i < 7; i += 1) await page.keyboard.press('r');
  await expect(asked(page)).toHaveCount(0);
  const { rows, words: read } = await seen(page);
  expect(rows).toEqual(expect.arrayContaining(['depth-ukraine', 'area-as-length']));
  expect(rows).not.toContain('kupiansk-izium');
  expect(read.filter((text) => /Izium|Border/.test(text))).toEqual([]);
});

test.describe('with its ways drawn', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('nothing that is still to be said is ever seen on the way to a slide that asks', async ({ page }) => {
    await page.addInitScript(() => {
      const leaks: string[] = [];
      Object.assign(window, { leaks });
      const look = (): void => {
        const sheet = '[data-chart="areas"]';
        for (const element of document.querySelectorAll(
          `${sheet} [data-mark], ${sheet} img, .js .slide[data-step="four-numbers"] .prose`
        ))
          if (element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).display !== 'none')
            leaks.push(element.outerHTML.slice(0, 80));
        requestAnimationFrame(look);
      };
      look();
    });
    await openDeck(page, '?step=oskil');
    await page.keyboard.press('PageDown');
    await expect(asked(page)).toBeVisible();
    await expect(page.locator('.picture .resting svg')).toBeVisible();
    await page.reload();
    await expect(page.locator('.picture .resting svg')).toBeVisible();
    expect(await page.evaluate(() => (window as unknown as { leaks: string[] }).leaks)).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: a slide that asks is accessible`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openDeck(page, '?step=people');
    await expect(page.locator('.picture .resting svg')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('r');
    expect(await violations(page)).toEqual([]);
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is shown at once', async ({ page }) => {
    await page.goto('./present/');
    for (const { step } of ASKED) {
      const slide = page.locator(`.slide[data-step="${step}"]`);
      await expect(slide.locator('.prose')).toBeVisible();
      await expect(slide.locator('.still img')).toHaveAttribute('src', /chart-/);
    }
    await expect(page.locator('.asked')).toHaveCount(0);
  });
});
