import type { Locator, Page } from 'playwright/test';
import { expect } from './story';

export const PROJECTOR = { width: 1024, height: 768 };

/** Opens the deck and waits until it answers. @param query with its `?` */
export async function openDeck(page: Page, query = ''): Promise<void> {
  await page.goto(`./present/${query}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}

export const isAt = (page: Page, step: string): Promise<void> => expect(page.locator('html')).toHaveAttribute('data-step', step);

/** One of the buttons below the slide. */
export const tool = (page: Page, name: string | RegExp): Locator =>
  page.locator('.bar').getByRole('button', { name, exact: typeof name === 'string' });
export const dialog = (page: Page): Locator => page.locator('dialog[open]');

/** The smallest type that can be seen, px as the screen has them, and its words. */
export const smallestType = (page: Page): Promise<{ px: number; words: string }> =>
  page.evaluate(() => {
    let least = { px: Infinity, words: '' };
    const root = document.querySelector('dialog[open]') ?? document.body;
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const element = text.parentElement;
      const words = text.textContent?.trim() ?? '';
      if (!element || words === '' || element.closest('.visually-hidden, script, style')) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const { width, bottom, top } = range.getBoundingClientRect();
      if (width < 2 || bottom < 0 || top > innerHeight) continue;
      const { a, b } = (element instanceof SVGGraphicsElement && element.getScreenCTM()) || { a: 1, b: 0 };
      // What HTML is scaled by is seen by its width: as laid out, and on the screen.
      const scaled = element.closest<HTMLElement>('.virtual');
      const k = element instanceof SVGElement ? Math.hypot(a, b) : scaled ? scaled.getBoundingClientRect().width / scaled.offsetWidth : 1; // prettier-ignore
      const px = Number.parseFloat(getComputedStyle(element).fontSize) * k;
      if (px < least.px) least = { px: Math.round(px * 100) / 100, words: words.slice(0, 40) };
    }
    return least;
  });
