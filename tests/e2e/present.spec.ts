import { dialog, isAt, openDeck, PROJECTOR, tool } from './deck';
import { expect, idAt, IDS, test } from './story';

test.use({ viewport: PROJECTOR });

const LAST = IDS.length - 1;

test('every key that a clicker or a keyboard sends leads where it says, and so does its button', async ({ page }) => {
  await openDeck(page);
  await isAt(page, idAt(0));
  let at = 0;
  const by = async (act: () => Promise<void>, to: number): Promise<void> => {
    await act();
    at = to;
    await isAt(page, idAt(at));
  };
  for (const key of ['PageDown', 'ArrowRight', 'ArrowDown', 'Space']) await by(() => page.keyboard.press(key), at + 1);
  for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp', 'Shift+Space']) await by(() => page.keyboard.press(key), at - 1);
  await by(() => page.keyboard.press('PageUp'), 0);
  await by(() => page.keyboard.press('End'), LAST);
  await by(() => page.keyboard.press('PageDown'), LAST);
  await by(() => page.keyboard.press('Home'), 0);
  await by(() => tool(page, 'Next').click(), 1);
  await by(() => tool(page, 'Back').click(), 0);
  await expect(page.locator('section[data-step]:visible')).toHaveCount(1);
  await expect(page.locator('section[data-step]:visible h2')).toBeVisible();
});

test('a number and Enter go to a slide; it shows, can be dropped, and has a button', async ({ page }) => {
  await openDeck(page);
  for (const key of ['1', '2']) await page.keyboard.press(key);
  await expect(page.locator('.typed')).toContainText('12');
  await page.keyboard.press('Escape');
  await expect(page.locator('.typed')).toBeEmpty();
  await page.keyboard.press('Enter');
  await isAt(page, idAt(0));
  for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
  await isAt(page, idAt(11));
  for (const key of ['9', '9', '9', 'Enter']) await page.keyboard.press(key);
  await isAt(page, idAt(LAST));

  const open = tool(page, /go to another/);
  await open.click();
  await expect(dialog(page).getByRole('spinbutton')).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await isAt(page, idAt(6));
  await expect(open).toBeFocused();
  await open.click();
  await dialog(page).getByRole('button', { name: 'First slide' }).click();
  await isAt(page, idAt(0));
  await open.click();
  await dialog(page).getByRole('button', { name: 'Last slide' }).click();
  await isAt(page, idAt(LAST));
});

test('the overview shows every slide, starts at the current one, and its arrows and Enter go on', async ({ page }) => {
  await openDeck(page, `?step=${idAt(5)}`);
  for (const open of [() => page.keyboard.press('o'), () => tool(page, 'Overview').click()]) {
    await open();
    await expect(dialog(page).getByRole('link')).toHaveCount(IDS.length);
    await expect(dialog(page).locator('[aria-current]')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await isAt(page, idAt(5));
  }
  await page.keyboard.press('o');
  await expect(dialog(page).locator('[aria-current]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await isAt(page, idAt(7));
  await page.keyboard.press('o');
  await dialog(page).getByRole('link').nth(2).click();
  await isAt(page, idAt(2));
});

test('the black screen covers everything; a move, a touch or the key brings the same slide back', async ({ page }) => {
  await openDeck(page, `?step=${idAt(3)}`);
  const black = page.locator('[data-blackout]');
  const covers = async (): Promise<void> => {
    await expect(black).toBeVisible();
    expect(await black.boundingBox()).toEqual({ x: 0, y: 0, ...PROJECTOR });
    await expect(page.getByRole('status').filter({ hasText: 'The screen is black' })).toHaveCount(1);
  };
  const ways = ['b', '.', 'PageDown', 'Space', 'Escape'];
  for (const [i, key] of ways.entries()) {
    await (i === 0 ? tool(page, 'Black').click() : page.keyboard.press(i % 2 ? 'b' : '.'));
    await covers();
    await page.keyboard.press(key);
    await expect(black).toHaveCount(0);
    await isAt(page, idAt(3));
  }
  await page.keyboard.press('b');
  await covers();
  await page.mouse.click(400, 300);
  await expect(black).toHaveCount(0);
  await isAt(page, idAt(3));
});

test('labels, full screen and help have a key and a button each', async ({ page }) => {
  await openDeck(page, `?step=${idAt(8)}`);
  const names = page.locator('[data-graphic] [data-label]');
  await expect(names).not.toHaveCount(0);
  await page.keyboard.press('l');
  await expect(names.filter({ visible: true })).toHaveCount(0);
  expect(new URL(page.url()).searchParams.get('labels')).toBe('off');
  await tool(page, 'Labels').click();
  await expect(names.filter({ visible: true })).not.toHaveCount(0);

  const full = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press('f');
  await expect.poll(full).toBe(true);
  await tool(page, 'Full screen').click();
  await expect.poll(full).toBe(false);

  for (const open of [() => page.keyboard.press('?'), () => tool(page, 'Help').click()]) {
    await open();
    for (const key of ['Page Down', 'Home', 'Enter', 'r', 'n', 'o', 'l', 'q', 'b', '.', 'f', '?', 'Esc']) {
      await expect(dialog(page).locator('kbd').getByText(key, { exact: true })).not.toHaveCount(0);
    }
    await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toHaveCount(0);
  }
});

test('phones get a code and an address of the step, and without a network a word on what to do', async ({ page, context }) => {
  await openDeck(page, `?step=${idAt(6)}`);
  await page.keyboard.press('q');
  const address = await dialog(page).getByRole('link').getAttribute('href');
  expect(address).toMatch(new RegExp(`^https?://.+/#${idAt(6)}$`));
  const box = await dialog(page).getByRole('img').boundingBox();
  expect(box?.width ?? 0).toBeGreaterThan(400);
  await context.setOffline(true);
  await expect(dialog(page).getByRole('img')).toHaveCount(0);
  await expect(dialog(page)).toContainText('paper');
  await context.setOffline(false);
  await expect(dialog(page).getByRole('img')).toBeVisible();
  await page.keyboard.press('Escape');
  await tool(page, 'Phones').click();
  await expect(dialog(page).getByRole('link')).toBeVisible();
});
