import type { BrowserContext, Page } from 'playwright/test';
import { violations } from './axe';
import { isAt, openDeck, PROJECTOR, tool } from './deck';
import { expect, IDS, test } from './story';

async function openSpeaker(page: Page, query = ''): Promise<void> {
  await page.goto(`./present/speaker/${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** Opens the speaker's window as a presenter does: from the notes beside the slide. */
async function openBeside(context: BrowserContext, deck: Page): Promise<Page> {
  if ((await deck.locator('[data-notes]').count()) === 0) await deck.keyboard.press('n');
  const link = deck.locator('[data-notes]').getByRole('link', { name: /window of its own/ });
  const [speaker] = await Promise.all([context.waitForEvent('page'), link.click()]);
  await expect(speaker.locator('html')).toHaveAttribute('data-ready', 'true');
  return speaker;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const windows = (page: Page) => page.locator('.windows');

test.describe('the slides and the speaker’s window', () => {
  test.use({ viewport: PROJECTOR, contextOptions: { reducedMotion: 'reduce' } });

  test('stay in step both ways, through closing and opening again', async ({ page: deck, context }) => {
    await openDeck(deck, '?step=kupiansk');
    let speaker = await openBeside(context, deck);
    await isAt(speaker, 'kupiansk');
    await expect(windows(speaker)).toHaveText('In step with the slides.');

    await speaker.keyboard.press('PageDown');
    await isAt(deck, 'the-road');
    await expect(deck).toHaveURL(/step=the-road/);
    await deck.keyboard.press('PageUp');
    await isAt(speaker, 'kupiansk');

    await speaker.keyboard.type('15');
    await speaker.keyboard.press('Enter');
    await isAt(deck, 'four-numbers');
    await expect(speaker.locator('.reveals')).toContainText('Ukrainian military');
    await button(speaker, 'Reveal').click();
    await expect(deck.locator('.asked li')).toHaveText(/Ukrainian military/);
    await expect(speaker.locator('.reveals')).toContainText('Institute for the Study of War');

    await button(speaker, 'Black').click();
    await expect(deck.locator('[data-blackout]')).toBeVisible();
    await expect(speaker.getByText('The screen is black.')).toBeVisible();
    await deck.keyboard.press('b');
    await expect(speaker.getByText('The screen is black.')).toHaveCount(0);

    await button(speaker, 'Start').click();
    await expect(deck.locator('[data-notes]').getByRole('button', { name: 'Pause' })).toBeVisible();

    await speaker.close();
    await deck.keyboard.press('r');
    await expect(deck.locator('.asked li')).toHaveCount(2);
    speaker = await openBeside(context, deck);
    await expect(speaker.locator('.reveals')).toContainText('Volodymyr Zelenskyy');
    await expect(button(speaker, 'Pause')).toBeVisible();

    await deck.close();
    await expect(windows(speaker)).toContainText('No slides window is open.');
    await speaker.keyboard.press('PageDown');
    await speaker.keyboard.press('End');
    await isAt(speaker, IDS.at(-1) ?? '');
    const again = await context.newPage();
    await openDeck(again, '?step=title');
    await isAt(again, IDS.at(-1) ?? '');
    await expect(windows(speaker)).toHaveText('In step with the slides.');
  });

  test('take no notice of what is no message of theirs', async ({ page: speaker, context }) => {
    await openSpeaker(speaker, '?step=oskil');
    const other = await context.newPage();
    await other.goto('./method/');
    await other.evaluate(() => {
      const top = new URL('../', location.href).pathname;
      const channel = new BroadcastChannel(`claim-by-claim lesson ${top}`);
      const clock = { plan: null, minutes: 45, ran: 0, since: null };
      const shared = { step: 'title', shown: 0, black: true, clock };
      const stamp = { n: 9, role: 'deck', by: 'x' };
      const whole = { kind: 'state', from: 'x', role: 'deck', stamp, shared };
      for (const bad of [
        null,
        'state',
        7,
        [],
        { kind: 'state' },
        { ...whole, more: 1 },
        { ...whole, stamp: { ...stamp, n: -1 } },
        { ...whole, shared: { ...shared, step: '"><img src=x>' } },
        { ...whole, shared: { ...shared, shown: 1e9 } },
        { ...whole, shared: { ...shared, black: 'yes' } },
        { ...whole, shared: { ...shared, clock: { ...clock, minutes: 0 } } },
        { ...whole, shared: { ...shared, step: 'no-such-step' } }
      ])
        channel.postMessage(bad);
      channel.postMessage({ kind: 'ping', from: 'x', role: 'deck' });
    });
    // The last one is sound, so that the others have been heard by then.
    await expect(windows(speaker)).toHaveText('In step with the slides.');
    await isAt(speaker, 'oskil');
    await expect(speaker.getByText('The screen is black.')).toHaveCount(0);
  });

  test('carry on alone where windows can’t speak to one another', async ({ page, context }) => {
    await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    await openSpeaker(page, '?step=izium');
    await expect(windows(page)).toContainText('keeps windows apart');
    for (const [name, step] of [
      ['Next', 'regroup'],
      ['Back', 'izium']
    ] as const) {
      await button(page, name).click();
      await isAt(page, step);
    }
    await expect(page.locator('.slide-notes:visible h2')).toContainText('reached, not claimed');
    await expect(page.locator('.views')).toContainText('Moscow says that it is leaving');
    await openDeck(page, '?step=izium');
    await page.keyboard.press('PageDown');
    await isAt(page, 'regroup');
  });
});

test('the clock says how far ahead of the plan the lesson is, or behind', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-03-02T09:00:00') });
  await openSpeaker(page);
  await page.clock.pauseAt(new Date('2026-03-02T09:30:00'));
  const [pace, elapsed] = [page.locator('.pace'), page.locator('.elapsed')];
  await expect(pace).toContainText('not been started');
  await page.getByLabel('Length of the lesson').selectOption('45');
  await button(page, 'Start').click();
  await page.clock.runFor('00:20');
  await expect(elapsed).toHaveText('0:20');
  await expect(pace).toContainText('on time');
  await expect(pace).toContainText(/Warm-up: 3:\d\d left/);
  await page.clock.runFor('10:00');
  await expect(pace).toHaveAttribute('data-pace', 'behind');
  await expect(pace).toContainText(/\d+ min behind/);
  await expect(pace).toContainText('The plan is at:');
  await page.keyboard.press('End');
  await expect(pace).toContainText(/\d+ min ahead/);

  await button(page, 'Pause').click();
  await page.clock.runFor('05:00');
  await expect(elapsed).toHaveText('10:20');
  await button(page, 'Go on').click();
  await page.clock.runFor('40:00');
  await expect(pace).toContainText('The time is up.');
  await button(page, 'Reset').click();
  await expect(elapsed).toHaveText(/0:0\d/);
  await page.getByLabel('Length of the lesson').selectOption('own');
  await page.getByLabel('Minutes', { exact: true }).fill('19');
  await page.keyboard.press('Tab');
  await expect(page.locator('.length')).toHaveText('of 19 min');
  await page.keyboard.press('Home');
  await page.clock.runFor('05:00');
  await expect(pace).toContainText(/[45] min behind/);
});

test('keys are dead in the clock’s fields, and single letters can be switched off', async ({ page }) => {
  await openSpeaker(page, '?step=oskil&keys=off');
  await page.getByLabel('Length of the lesson').focus();
  await page.keyboard.press('PageDown');
  await isAt(page, 'oskil');
  await page.locator('.notes').focus();
  await page.keyboard.press('b');
  await expect(page.getByText('The screen is black.')).toHaveCount(0);
  await page.keyboard.press('PageDown');
  await isAt(page, 'four-numbers');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme}: both windows are accessible, and fit`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize(PROJECTOR);
    await openDeck(page, '?step=four-numbers');
    await page.keyboard.press('n');
    await page.keyboard.press('r');
    const drawer = page.locator('[data-notes]');
    await expect(drawer).toBeVisible();
    const sizes = await drawer.evaluate((element) => [...element.querySelectorAll('*')].map((one) => Number.parseFloat(getComputedStyle(one).fontSize))); // prettier-ignore
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18);
    const [slide, notes] = [await page.locator('.picture').boundingBox(), await drawer.boundingBox()];
    expect((slide?.x ?? 0) + (slide?.width ?? 0)).toBeLessThanOrEqual((notes?.x ?? 0) + 0.5);
    expect(await drawer.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await expect(drawer).toContainText('Next reveal: Volodymyr Zelenskyy');
    await page.keyboard.press('n');
    await expect(drawer).toHaveCount(0);
    await tool(page, 'Notes').click();
    await expect(drawer).toBeVisible();
    await tool(page, 'Notes').click();
    await expect(drawer).toHaveCount(0);

    await openSpeaker(page, '?step=measured');
    expect(await violations(page)).toEqual([]);
    for (const [width, height] of [
      [1024, 768],
      [1280, 720],
      [820, 1180],
      [390, 844],
      [320, 640]
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${width}`).toBeLessThanOrEqual(0);
      await expect(button(page, 'Next')).toBeInViewport();
      if (width >= 700)
        expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    }
  });
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('the speaker’s page is the notes of all steps, to read and to print', async ({ page }) => {
    await page.goto('./present/speaker/');
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      await expect(page.locator('.slide-notes:visible')).toHaveCount(IDS.length);
      await expect(page.locator('.slide-notes .says').first()).toBeVisible();
    }
    await expect(page.locator('.slide-notes[data-step="four-numbers"]')).toContainText(
      'Then reveals, one after the other: Ukrainian military'
    );
  });
});
