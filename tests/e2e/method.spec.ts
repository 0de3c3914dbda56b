import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { parse } from 'yaml';
import { violations } from './axe';
import { expect, test } from './story';

const read = <T>(file: string): T => parse(readFileSync(`data/${file}`, 'utf8')) as T;
const CORRECTIONS = read<{ id: string; refs: string[]; why: string }[]>('corrections.yaml');
const CHECKS = read<{ id: string }[]>('checks.yaml');
const CONTEXTS = read<{ id: string }[]>('context.yaml');
/** One that rests on a check and on a claim. */
const CORRECTION = CORRECTIONS.find(({ refs }) => refs.some((id) => id.startsWith('chk-'))) ?? { id: '', refs: [], why: '' };

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`./method/${hash}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}
const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test('the method page has no fault that axe finds, folded or open', async ({ page }) => {
      await open(page);
      for (const unfold of [false, true]) {
        if (unfold) await unfoldAll(page);
        expect(await violations(page)).toEqual([]);
      }
    });
  });
}

for (const width of [280, 320, 390, 820, 1440]) {
  test(`at ${width} px nothing is wider than the page, and no text is cut off`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await open(page);
    await unfoldAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main *')]
        .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
        .filter((one) => !one.classList.contains('visually-hidden'))
        .map((one) => `${one.tagName}.${one.className}`)
    );
    expect(cut).toEqual([]);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main nav a, main summary')]
        .filter((one) => one.getBoundingClientRect().height < 24)
        .map((one) => one.textContent.trim())
    );
    expect(small).toEqual([]);
  });
}

test.describe('the list of contents', () => {
  test('stays beside the text on a desk, and marks what is being read', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page);
    await page.locator('#errors').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.getElementById('errors')?.scrollIntoView());
    await expect(page.locator('.contents')).toBeInViewport();
    await expect(page.locator('.contents [aria-current]')).toHaveText('Report an error');
  });

  test('leads by keyboard to each section', async ({ page }) => {
    await open(page);
    const links = page.locator('.contents a');
    await links.first().focus();
    for (const steps of [1, 6]) {
      for (let i = 0; i < steps; i += 1) await page.keyboard.press('Tab');
      const href = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      await expect(page.locator(`${href} h2`)).toBeInViewport();
      await links.nth(steps).focus();
    }
  });

  test('a fold opens by keyboard, with a focus that shows', async ({ page }) => {
    await open(page);
    const summary = page.locator(`#${CORRECTION.id} > summary`);
    await summary.scrollIntoViewIfNeeded();
    await page.keyboard.press('Tab');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${CORRECTION.id} dl`)).toBeVisible();
    expect(await summary.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${CORRECTION.id} dl`)).toBeHidden();
  });
});

test.describe('a link to a record', () => {
  const folded = [CORRECTION.id, CHECKS.at(-1)?.id ?? '', CONTEXTS[0]?.id ?? ''];
  for (const id of folded) {
    test(`opens ${id}, and brings it into view`, async ({ page }) => {
      await open(page, `#${id}`);
      await expect(page.locator(`#${id}`)).toBeInViewport();
      const shut = await page.locator(`#${id}`).evaluate((one) => {
        const folds: HTMLDetailsElement[] = [];
        for (let fold = one.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) folds.push(fold);
        return folds.length > 0 && folds.every((fold) => fold.open);
      });
      expect(shut).toBe(true);
    });
  }

  test('works within the page too, from a correction to the check that it rests on', async ({ page }) => {
    await open(page, `#${CORRECTION.id}`);
    const check = CORRECTION.refs.find((id) => id.startsWith('chk-')) ?? '';
    await page.locator(`#${CORRECTION.id} a[href="#${check}"]`).click();
    await expect(page.locator(`#${check} .sum`)).toBeInViewport();
  });
});

test('the story leads here, and the claims of a correction have pages', async ({ page }) => {
  await page.goto('./');
  const link = page.locator('#corrections a[href*="method/"]');
  await expect(link).toHaveAttribute('href', /method\/#corrections$/);
  await open(page, `#${CORRECTION.id}`);
  const claim = page.locator(`#${CORRECTION.id} a[data-claim]`).first();
  const answer = await page.request.get(new URL((await claim.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
});

test('the feed is well-formed Atom for a browser’s own reader', async ({ page }) => {
  await open(page);
  const feed = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]');
    const text = await (await fetch(link?.href ?? '')).text();
    const xml = new DOMParser().parseFromString(text, 'application/xml');
    const html = xml.querySelector('entry:last-of-type content')?.textContent ?? '';
    return {
      error: xml.querySelector('parsererror')?.textContent ?? null,
      root: xml.documentElement.namespaceURI,
      entries: xml.querySelectorAll('feed > entry').length,
      paragraphs: new DOMParser().parseFromString(html, 'text/html').querySelectorAll('p').length
    };
  });
  expect(feed).toMatchObject({ error: null, root: 'http://www.w3.org/2005/Atom', paragraphs: 4 });
  expect(feed.entries).toBeGreaterThan(CORRECTIONS.length);
});

test('the privacy statement holds: no cookie, nothing stored but the tab’s place', async ({ page, context }) => {
  await open(page);
  await page.locator('#reuse').scrollIntoViewIfNeeded();
  await page.reload();
  await open(page, '#privacy');
  const kept = await page.evaluate(() => ({ local: Object.keys(localStorage), session: Object.keys(sessionStorage) }));
  expect(await context.cookies()).toEqual([]);
  expect(kept.local).toEqual([]);
  expect(kept.session.filter((key) => !/^sveltekit:(scroll|snapshot)$/.test(key))).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there, folds open by hand, and a link shows its correction', async ({ page }) => {
    await page.goto(`./method/#${CORRECTION.id}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator(`#${CORRECTION.id} dl`)).toBeVisible();
    const other = CORRECTIONS.find(({ id }) => id !== CORRECTION.id)?.id ?? '';
    await expect(page.locator(`#${other} dl`)).toBeHidden();
    await page.locator(`#${other} > summary`).click();
    await expect(page.locator(`#${other} dl`)).toBeVisible();
  });
});

test('on paper every fold is open, and the contents are gone', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ media: 'print' });
  const hidden = (): Promise<number> =>
    page.evaluate(() => {
      const shows = (one: Element): boolean =>
        one.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }) && one.getBoundingClientRect().height > 8;
      return [...document.querySelectorAll('details dl, details li, details .note')].filter((one) => !shows(one)).length;
    });
  // What was folded is laid out a frame later.
  await expect.poll(hidden).toBe(0);
  await expect(page.locator('.contents')).toBeHidden();
});
