import type { Page } from 'playwright/test';
import { atRest, current, DESK, expect, IDS, idAt, jumpTo, litNow, MIDDLE, openStory, PHONE, test } from './story';

const here = (page: Page) => page.locator('html');

/** Whether the step's heading can be read: in the viewport, with nothing over it. */
const headingShows = (page: Page, id: string): Promise<boolean> =>
  page.evaluate((step) => {
    const section = document.getElementById(step);
    const heading = section?.querySelector('h1, h2');
    if (!section || !heading) return false;
    const { left, top, bottom } = heading.getBoundingClientRect();
    const above = document.elementFromPoint(left + 4, top + 6);
    return top >= 0 && bottom <= innerHeight && above !== null && section.contains(above);
  }, id);

for (const [name, viewport] of Object.entries({ phone: PHONE, desk: DESK })) {
  test.describe(`on a ${name}`, () => {
    test.use({ viewport });

    test('a step’s link opens it in place, also after a reload, with its heading in sight', async ({ page }) => {
      const id = idAt(MIDDLE);
      await openStory(page, `#${id}`);
      await expect(here(page)).toHaveAttribute('data-step', id);
      await atRest(page);
      expect(await headingShows(page, id)).toBe(true);
      await page.reload();
      await expect(here(page)).toHaveAttribute('data-step', id);
    });

    test('a jump shows what walking there shows', async ({ page }) => {
      await openStory(page, `#${idAt(MIDDLE)}`);
      await atRest(page);
      const opened = (await litNow(page)).sort();
      await jumpTo(page, idAt(MIDDLE + 12));
      await jumpTo(page, idAt(MIDDLE - 1));
      await jumpTo(page, idAt(MIDDLE));
      expect((await litNow(page)).sort()).toEqual(opened);
      expect(opened.length).toBeGreaterThan(0);
    });

    test('buttons lead on and back, and end at the ends', async ({ page }) => {
      await openStory(page);
      const next = page.getByRole('button', { name: 'Next step' });
      const previous = page.getByRole('button', { name: 'Previous step' });
      await expect(previous).toBeDisabled();
      for (const id of IDS.slice(1, 4)) {
        await next.click();
        await expect(here(page)).toHaveAttribute('data-step', id);
        await atRest(page);
        expect(await headingShows(page, id)).toBe(true);
      }
      await previous.click();
      await expect(here(page)).toHaveAttribute('data-step', idAt(2));
      await atRest(page);
      await jumpTo(page, IDS.at(-1) ?? '');
      await expect(next).toBeDisabled();
    });

    test('the list of steps leads to each', async ({ page }) => {
      await openStory(page);
      await page.locator('.contents summary').click();
      const links = page.getByRole('navigation').getByRole('link');
      await expect(links).toHaveCount(IDS.length);
      await links.nth(MIDDLE).click();
      await expect(here(page)).toHaveAttribute('data-step', idAt(MIDDLE));
      await atRest(page);
      expect(await headingShows(page, idAt(MIDDLE))).toBe(true);
      await page.locator('.contents summary').click();
      await expect(page.getByRole('navigation').locator('[aria-current="step"]')).toHaveCount(1);
    });
  });
}

test.describe('keys', () => {
  test.use({ viewport: DESK });

  test('j and k lead on and back; with a modifier they are the browser’s', async ({ page }) => {
    await openStory(page);
    for (const id of IDS.slice(1, 4)) {
      await page.keyboard.press('j');
      await expect(here(page)).toHaveAttribute('data-step', id);
      await atRest(page);
    }
    await page.keyboard.press('k');
    await expect(here(page)).toHaveAttribute('data-step', idAt(2));
    await atRest(page);
    await page.keyboard.press('Alt+j');
    await page.waitForTimeout(300);
    expect(await current(page)).toBe(idAt(2));
  });

  test('Escape closes what the bar opened, one thing at a time, and the focus comes back', async ({ page }) => {
    await openStory(page);
    const [contents, key] = [page.locator('details.contents'), page.locator('details.key')];
    await contents.locator('summary').click();
    await expect(contents).toHaveAttribute('open', '');
    await key.locator('summary').click();
    await expect(contents).not.toHaveAttribute('open', '');
    await page.keyboard.press('Escape');
    await expect(key).not.toHaveAttribute('open', '');
    await expect(key.locator('summary')).toBeFocused();
  });

  test('arrows scroll, as everywhere', async ({ page }) => {
    await openStory(page);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(10);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(200);
  });

  test('reach the first link and the sources, with a focus that shows', async ({ page }) => {
    await openStory(page);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveText(/Skip/);
    await page.keyboard.press('Enter');
    const summary = page.locator(`#${idAt(MIDDLE)} details summary`);
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${idAt(MIDDLE)} details li`).first()).toBeVisible();
  });
});

test.describe('a resize in mid-story', () => {
  const turns = { 'desk to phone': [DESK, PHONE], 'phone to desk': [PHONE, DESK], 'a phone turned round': [PHONE, { width: 844, height: 390 }] } as const; // prettier-ignore
  for (const [name, [from, to]] of Object.entries(turns)) {
    test(`keeps the step: ${name}`, async ({ page }) => {
      await page.setViewportSize(from);
      await openStory(page);
      await jumpTo(page, idAt(MIDDLE + 4));
      await page.setViewportSize(to);
      await page.waitForTimeout(400);
      await atRest(page);
      expect(await current(page)).toBe(idAt(MIDDLE + 4));
    });
  }
});

test.describe('with reduced motion', () => {
  test.use({ viewport: DESK });

  test('a step shows its end state at once, and keys jump', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openStory(page);
    await jumpTo(page, idAt(MIDDLE));
    const picture = () =>
      page.evaluate(
        () =>
        [...document.querySelectorAll('[data-graphic] [data-lit]')].map((one) => `${one.getAttribute('data-lit')} ${one.getAttribute('transform')} ${one.getAttribute('opacity')}`) // prettier-ignore
      );
    const rested = await picture();
    await page.evaluate(() => scrollBy({ top: -innerHeight * 0.3, behavior: 'instant' }));
    await atRest(page);
    expect(await current(page)).toBe(idAt(MIDDLE));
    expect(await picture()).toEqual(rested);
    await page.keyboard.press('j');
    await page.waitForTimeout(120);
    expect(await current(page)).toBe(idAt(MIDDLE + 1));
  });
});
