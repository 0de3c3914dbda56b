import type { Page } from 'playwright/test';
import { dialog, isAt, openDeck, PROJECTOR, tool } from './deck';
import { expect, idAt, IDS, test } from './story';

test.use({ viewport: PROJECTOR });

/** Longer than the time within which changes share an entry of the history. */
const settle = (page: Page): Promise<void> => page.waitForTimeout(420);

test('keys are dead in form fields, in dialogs, in a claim’s card, and with Ctrl, Alt or Meta', async ({ page }) => {
  await openDeck(page, `?step=${idAt(8)}`);
  const dead = async (): Promise<void> => {
    for (const key of ['PageDown', 'ArrowRight', 'Home', 'b', '?', '3']) await page.keyboard.press(key);
    await isAt(page, idAt(8));
    await expect(page.locator('[data-blackout]')).toHaveCount(0);
  };
  for (const key of ['Control+b', 'Alt+b', 'Meta+b', 'Control+End', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await expect(page.locator('[data-blackout]')).toHaveCount(0);
  await isAt(page, idAt(8));
  await tool(page, /go to another/).click();
  await expect(dialog(page)).toBeVisible();
  await dead();
  await page.keyboard.press('Escape');
  await page.locator('[data-current] a[data-claim]').first().click();
  await expect(page.locator('[data-card]')).toBeVisible();
  await dead();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('textarea')));
  await page.locator('textarea').focus();
  await dead();
  await page.evaluate(() => document.querySelector('textarea')?.remove());
  await page.evaluate(() => document.querySelector('main')?.append(Object.assign(document.createElement('p'), { contentEditable: 'true', className: 'typing', textContent: '.' }))); // prettier-ignore
  await page.locator('.typing').focus();
  await dead();
  await page.evaluate(() => document.querySelector('.typing')?.remove());
  // Space presses the button that has the focus, and does nothing besides.
  await tool(page, 'Back').focus();
  await page.keyboard.press('Space');
  await isAt(page, idAt(7));
});

test('letters, digits and punctuation can be switched off, and the address remembers it', async ({ page }) => {
  await openDeck(page, `?step=${idAt(4)}`);
  await page.keyboard.press('?');
  await dialog(page).getByRole('switch').click();
  await page.keyboard.press('Escape');
  expect(new URL(page.url()).searchParams.get('keys')).toBe('off');
  await page.reload();
  await isAt(page, idAt(4));
  for (const key of ['b', '.', 'o', 'q', '?', 'l', '2', 'Enter']) await page.keyboard.press(key);
  await expect(dialog(page)).toHaveCount(0);
  await isAt(page, idAt(4));
  expect(new URL(page.url()).searchParams.get('labels')).toBeNull();
  await page.keyboard.press('PageDown');
  await isAt(page, idAt(5));
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await tool(page, 'Help').click();
  await dialog(page).getByRole('switch').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expect(page.locator('[data-blackout]')).toBeVisible();
});

test('the step is in the address: back, forward and reload keep it, and a key held down leaves one entry', async ({ page }) => {
  await openDeck(page);
  expect(new URL(page.url()).search).toBe('');
  for (const i of [1, 2, 3]) {
    await settle(page);
    await page.keyboard.press('PageDown');
    await isAt(page, idAt(i));
    expect(new URL(page.url()).searchParams.get('step')).toBe(idAt(i));
  }
  await page.goBack();
  await isAt(page, idAt(2));
  await page.goBack();
  await isAt(page, idAt(1));
  await page.goForward();
  await isAt(page, idAt(2));
  await page.reload();
  await isAt(page, idAt(2));

  await settle(page);
  const before = await page.evaluate(() => history.length);
  await page.keyboard.down('PageDown');
  for (let i = 0; i < 6; i++) await page.keyboard.down('PageDown');
  await page.keyboard.up('PageDown');
  await isAt(page, idAt(9));
  expect((await page.evaluate(() => history.length)) - before).toBeLessThanOrEqual(1);
  await page.goBack();
  await isAt(page, idAt(2));

  await openDeck(page, '?step=no-such-step');
  await isAt(page, idAt(0));
});

test('a lesson’s address shows that lesson’s steps only', async ({ page }) => {
  await openDeck(page, '?lesson=15');
  const total = Number((await page.locator('.number').textContent())?.split('/')[1]);
  expect(total).toBeGreaterThan(2);
  expect(total).toBeLessThan(IDS.length);
  await page.keyboard.press('End');
  await expect(page.locator('.number')).toHaveText(new RegExp(`^\\s*${total}/${total}\\s*$`));
  await openDeck(page, '?lesson=16');
  await expect(page.locator('.number')).toContainText(`/${IDS.length}`);
});
