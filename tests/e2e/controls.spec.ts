import { test as plain, type Locator, type Page } from 'playwright/test';
import { OPTION_VALUES } from '../../src/lib/domain/options';
import { writeOptions } from '../../src/lib/query/reader-options';
import { violations } from './axe';
import { atRest, DESK, expect, idAt, MIDDLE, openStory, PHONE, STEPS, test } from './story';

const menu = (page: Page): Locator => page.locator('.reader-menu summary');
const panel = (page: Page): Locator => page.getByRole('group', { name: 'What the pictures show' });
const note = (page: Page): Locator => page.getByRole('status');
const search = (page: Page): string => new URL(page.url()).search;
const root = (page: Page): Locator => page.locator('html');

const openPanel = async (page: Page): Promise<void> => {
  await menu(page).click();
  await expect(panel(page)).toBeVisible();
};
/** Opens the story with a query, at a step. */
const openWith = async (page: Page, query: string, id: string): Promise<void> => {
  await openStory(page, `${query}#${id}`);
  await atRest(page);
};

test.describe('by keyboard alone', () => {
  test.use({ viewport: DESK });

  test('every control is reached and set, and one key resets them', async ({ page }) => {
    await openStory(page, `#${idAt(MIDDLE)}`);
    await menu(page).focus();
    await page.keyboard.press('Enter');
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName('Close');
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAccessibleName('Everyone');
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Ukraine' })).toBeChecked();
    await expect.poll(() => search(page)).toBe('?who=ukraine');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('switch', { name: 'Only what was confirmed' })).toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => search(page)).toBe('?who=ukraine&sure=assessed');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('switch', { name: 'Names and figures' })).not.toBeChecked();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => search(page)).toBe('?who=ukraine&sure=assessed&labels=off&units=metric&theme=dark');
    expect(new URL(page.url()).hash).toBe(`#${idAt(MIDDLE)}`);
    await expect(menu(page)).toContainText('View · 5');
    await expect(page.locator('[data-graphic] [data-label]')).toHaveCount(0);

    await page.getByRole('button', { name: 'Reset' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => search(page)).toBe('');
    await expect(page.locator(':focus')).toHaveAccessibleName('Everyone');
    await expect(page.getByRole('button', { name: 'Reset' })).toHaveCount(0);
    await expect(page.locator('[data-graphic] [data-label]').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(menu(page)).toBeFocused();
  });

  test('the words for what is hidden show all again, and keep the focus near', async ({ page }) => {
    await openWith(page, '?who=ukraine&units=metric', idAt(MIDDLE));
    await expect(note(page)).toContainText('not said by Ukraine');
    await page.getByRole('button', { name: 'Show all' }).focus();
    await page.keyboard.press('Enter');
    await expect(note(page)).toBeEmpty();
    expect(search(page)).toBe('?units=metric');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });
});

test.describe('the address', () => {
  const QUERY = '?step=kept&who=uk&sure=assessed&labels=off&units=imperial&theme=dark';

  test('brings the options in, and they outlive a reload and a way back', async ({ page }) => {
    await openWith(page, QUERY, idAt(MIDDLE));
    const holds = async (): Promise<void> => {
      await expect(menu(page)).toContainText('View · 5');
      await expect(root(page)).toHaveAttribute('data-theme', 'dark');
      await expect(root(page)).toHaveAttribute('data-units', 'imperial');
      await expect(note(page)).toContainText('not said by Britain');
      await expect(root(page)).toHaveAttribute('data-step', idAt(MIDDLE));
    };
    await holds();
    await page.reload();
    await holds();
    await page.goto('./data/');
    await page.goBack();
    await holds();
    await openPanel(page);
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => search(page)).toBe('?step=kept');
    await expect(root(page)).not.toHaveAttribute('data-theme');
  });

  test('is taken at its word only where it is one of ours', async ({ page }) => {
    await openWith(page, '?who=%3Cscript%3E&theme=blue&units=metric&units=imperial&labels=', idAt(MIDDLE));
    await expect(menu(page)).toHaveText('View');
    for (const name of ['theme', 'units', 'labels']) await expect(root(page)).not.toHaveAttribute(`data-${name}`);
  });

  test('keeps the options from step to step, also by the browser’s own back', async ({ page }) => {
    await openWith(page, '?who=russia', idAt(MIDDLE));
    await page.locator('.contents summary').click();
    await page
      .getByRole('navigation')
      .getByRole('link')
      .nth(MIDDLE + 2)
      .click();
    await expect(root(page)).toHaveAttribute('data-step', idAt(MIDDLE + 2));
    expect(search(page)).toBe('?who=russia');
    await openPanel(page);
    await page.getByRole('radio', { name: 'Everyone' }).check();
    await expect.poll(() => search(page)).toBe('');
    await page.goBack();
    await expect(menu(page)).toContainText('View · 1');
  });

  /** Without the watch on errors: scripts that fail are the point. */
  plain('dresses the page before its scripts have come', async ({ page }) => {
    await page.route('**/_app/immutable/**/*.js', (route) => route.abort());
    await page.goto('./?theme=dark&units=metric&labels=off').catch(() => null);
    await expect(root(page)).toHaveAttribute('data-theme', 'dark');
    await expect(page.locator('[data-unit="imperial"]').first()).toBeHidden();
    await expect(page.locator('[data-unit="metric"]').first()).toBeVisible();
  });
});

test.describe('what is hidden', () => {
  test.use({ viewport: DESK });
  const SAMPLE = [idAt(MIDDLE), ...STEPS.filter(({ act, lit }) => act === 'kursk' && lit.length > 1).map(({ id }) => id)].slice(
    0,
    2
  );
  const links = (page: Page): Promise<string[]> =>
    page.locator('.hits a').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));

  test('is as many marks as the words say, for every voice and certainty', async ({ page }) => {
    for (const id of SAMPLE) {
      await openWith(page, '', id);
      const whole = await links(page);
      expect(whole.length).toBeGreaterThan(1);
      for (const voice of OPTION_VALUES.voice) {
        for (const sure of OPTION_VALUES.sure.filter((one) => voice !== 'all' || one !== 'all')) {
          const query = writeOptions('', { voice, sure, labels: true, units: 'both', theme: 'auto' });
          await page.evaluate((to) => {
            history.replaceState(history.state, '', `${location.pathname}${to}${location.hash}`);
            dispatchEvent(new PopStateEvent('popstate', { state: history.state }));
          }, query);
          await expect(menu(page)).toContainText('·');
          await atRest(page);
          await page.waitForTimeout(200);
          const left = (await links(page)).length;
          const words = (await note(page).textContent()) ?? '';
          const said = /^(\d+) of (\d+) marks hidden: \S/.exec(words);
          const [hidden, of] = said ? said.slice(1).map(Number) : words.startsWith('Nothing is hidden') ? [0, whole.length] : [whole.length, whole.length]; // prettier-ignore
          expect([id, query, of, (of ?? 0) - (hidden ?? 0)]).toEqual([id, query, whole.length, left]);
        }
      }
    }
  });

  test('is told by the text alternative too, and comes back with the marks', async ({ page }) => {
    await openWith(page, '?sure=confirmed', idAt(MIDDLE));
    const alternative = page.locator(`#${idAt(MIDDLE)} .alt`);
    await expect(alternative).toContainText(/hidden|Nothing on this map/);
    await expect(alternative).not.toContainText('claimed by');
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(alternative).toContainText('claimed by');
  });

  test('never changes a value: what is left stood there before', async ({ page }) => {
    const texts = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('[data-graphic] [data-panel] text, .words a[data-claim]')].map((one) =>
          (one as HTMLElement).checkVisibility() ? ((one as HTMLElement).innerText ?? one.textContent) : ''
        )
      );
    for (const id of SAMPLE) {
      await openWith(page, '', id);
      const all = (await texts()).join(' ').replace(/\s+/g, ' ');
      for (const query of ['?who=ukraine', '?sure=assessed', '?units=metric', '?units=imperial&sure=confirmed']) {
        await openWith(page, query, id);
        const numbers = (await texts()).flatMap((text) => text.match(/\d[\d,.]*\d|\d/g) ?? []);
        expect(numbers.filter((number) => !all.includes(number))).toEqual([]);
      }
    }
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });
    for (const [name, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
      test(`the open panel has no fault that axe finds, on a ${name}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await openWith(page, '?who=ukraine&sure=confirmed', idAt(MIDDLE));
        await openPanel(page);
        expect(await violations(page)).toEqual([]);
      });
    }
  });
}

for (const width of [280, 320, 390, 820]) {
  test(`at ${width} px the bar fits, and the panel leaves the map in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    await openWith(page, '?who=analysts&sure=assessed&labels=off&units=metric&theme=light', idAt(MIDDLE));
    await expect(menu(page)).toContainText('View · 5');
    const parts = page.locator('.bar summary:visible, .bar button:visible, .bar .name:visible');
    const boxes = await parts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ left, right, height }) => ({ left, right, height }))); // prettier-ignore
    const inOrder = [...boxes].sort((a, b) => a.left - b.left);
    expect(inOrder.every(({ left }, i) => i === 0 || left >= (inOrder[i - 1]?.right ?? 0) - 0.5)).toBe(true);
    expect(inOrder.at(-1)?.right ?? Infinity).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await openPanel(page);
    const [sheet, map] = await Promise.all([
      panel(page).locator('..').boundingBox(),
      page.locator('[data-graphic]').boundingBox()
    ]);
    expect((sheet?.y ?? 0) - (map?.y ?? 0)).toBeGreaterThan((map?.height ?? 0) * 0.8);
  });
}
