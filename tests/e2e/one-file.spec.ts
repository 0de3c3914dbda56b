import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as plain, type Page } from 'playwright/test';
import { atRest, IDS, jumpTo, litNow, STEPS } from './story';

/** The copy alone in a folder, as on a stick. */
const stick = mkdtempSync(join(tmpdir(), 'stick-'));
copyFileSync('build/claim-by-claim.html', join(stick, 'claim-by-claim.html'));
const COPY = pathToFileURL(join(stick, 'claim-by-claim.html')).href;

/** With the network off; fails on any error, and on any request but that for the file itself. */
const test = plain.extend<{ quiet: string[] }>({
  offline: true,
  quiet: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('request', (request) => {
        if (!/^data:/.test(request.url()) && request.url().split(/[?#]/)[0] !== COPY) faults.push(`request to ${request.url()}`);
      });
      await use(faults);
      expect([...new Set(faults)]).toEqual([]);
    },
    { auto: true }
  ]
});

async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(COPY + rest);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

test.describe('the copy, opened from the disk', () => {
  test('tells the whole story: each step’s words, its map or its chart', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page);
    await expect(page.locator('.copy-head')).toContainText(/Ledger \d+\.\d+\.\d+, \d+ \w+ \d{4}/);
    for (const { id, lit } of STEPS) {
      await jumpTo(page, id);
      await expect(page.locator(`#${id}-title`)).toBeVisible();
      const chart = page.locator('[data-chart].resting');
      if ((await chart.count()) > 0) {
        await expect(chart.locator('svg [data-mark]').first()).toBeVisible();
        await expect(chart.locator('img')).toHaveCount(0);
      } else expect([id, await litNow(page)]).toEqual([id, expect.arrayContaining(lit)]);
    }
    expect(page.url()).toContain(`#${IDS.at(-1)}`);
  });

  test('opens cards of words and of charts, and goes on inside them and out to a step', async ({ page }) => {
    await open(page, '#second-blow');
    await atRest(page);
    await page.locator('#second-blow .words a[data-claim]').first().click();
    const card = page.locator('[data-card]');
    await expect(card).toBeVisible();
    const hrefs = await card.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => !/^(\?|#|https?:)/.test(href))).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);

    await jumpTo(page, 'four-numbers');
    await page.locator('.resting svg a[data-claim*="isw-2500"]').first().click();
    await expect(card).toBeVisible();
    await card.locator('a[data-claim]').first().click();
    await expect(card.getByRole('button', { name: 'Back' })).toBeVisible();
    const step = card.locator('a[href^="#"]').first();
    const to = (await step.getAttribute('href')) ?? '';
    await step.click();
    await expect(page.locator('html')).toHaveAttribute('data-step', to.slice(1));
  });

  test('shows every slide, with its notes, what it asks first, and an overview', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1024, height: 768 });
    await open(page, '?view=present');
    const root = page.locator('html');
    let asked = 0;
    for (const { id, lit } of STEPS) {
      await expect(root).toHaveAttribute('data-step', id);
      const reveal = page.getByRole('button', { name: 'Reveal' });
      if (await reveal.isEnabled()) {
        asked += 1;
        while (await reveal.isEnabled()) await reveal.click();
      }
      await expect(page.locator('.slide[data-current] h2')).toBeVisible();
      const chart = page.locator('[data-chart].resting');
      if ((await chart.count()) > 0) await expect(chart.locator('svg [data-mark]').first()).toBeVisible();
      else {
        await atRest(page);
        expect([id, await litNow(page)]).toEqual([id, expect.arrayContaining(lit)]);
      }
      await page.keyboard.press('PageDown');
    }
    expect(asked).toBeGreaterThan(2);
    await page.keyboard.press('n');
    await expect(page.locator('[data-notes]')).toContainText(/\w{4}/);
    await page.keyboard.press('n');
    await page.keyboard.press('o');
    await expect(page.getByRole('dialog').locator('li svg').first()).toBeVisible();
    await expect(page.getByRole('dialog').locator('img')).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
  });

  test('has the plans and the worksheets; the answers are there for who knows, and nothing leads to them', async ({ page }) => {
    await open(page, '?view=teach');
    const hrefs = (): Promise<string[]> =>
      page.locator('a[href]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const led = await hrefs();
    await page.getByRole('link', { name: 'Read the plan' }).nth(1).click();
    await expect(page.locator('.plan h1')).toBeVisible();
    led.push(...(await hrefs()));
    await page.getByRole('link', { name: 'Present it' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
    expect(page.url()).toContain('?view=present&lesson=45');
    await open(page, '?view=worksheets');
    await expect(page.locator('[data-sheet]')).toHaveCount(5);
    await expect(page.locator('[data-sheet] .map svg').first()).toBeVisible();
    led.push(...(await hrefs()));
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.copy-head')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await open(page, '?view=worksheets&sheet=trace-it-back');
    await expect(page.locator('[data-sheet]')).toHaveCount(1);
    expect(led.length).toBeGreaterThan(20);
    expect(led.filter((href) => !/^(\?view=|#|https:)/.test(href) || href.includes('answers'))).toEqual([]);
    await open(page, '?view=answers');
    await expect(page.locator('#papers h2').first()).toBeVisible();
  });

  test('lists every claim, finds some by words, and keeps the reader’s options in its address', async ({ page }) => {
    await open(page, '?view=claims&theme=dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    expect(await page.locator('li[id^="claim-"]').count()).toBeGreaterThan(300);
    await page.getByLabel('Find by words or names').fill('kupiansk railway');
    await expect(page.getByRole('status')).toContainText(/^[1-9]\d? claims$/);
    await page.locator('li[id^="claim-"] a').first().click();
    await expect(page.locator('[data-card]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'The story' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-step', IDS[0] ?? '');
    await expect(page.locator('.copy-views [aria-current]')).toHaveText('The story');
  });

  test('goes on where the browser lets no page from a disk write its address', async ({ page }) => {
    await page.addInitScript(() => {
      const refuse = (): never => {
        throw new DOMException('refused', 'SecurityError');
      };
      history.pushState = refuse;
      history.replaceState = refuse;
    });
    await open(page, '#second-blow');
    await jumpTo(page, 'four-numbers');
    await page.locator('#four-numbers .words a[data-claim]').first().click();
    await expect(page.locator('[data-card]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByText('View', { exact: true }).click();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test.describe('the copy with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('keeps every step’s words and picture', async ({ page }) => {
    await page.goto(COPY);
    for (const id of IDS) {
      await expect(page.locator(`#${id}-title`)).toBeVisible();
      await expect(page.locator(`#${id} .step-picture svg`)).toBeVisible();
    }
    await expect(page.locator('.copy-head')).toBeVisible();
  });
});
