import type { Locator, Page } from 'playwright/test';
import { atRest, expect, idAt, MIDDLE, openStory } from './story';

export interface Published {
  id: string;
  source: string;
  gist: string;
  opposes: string[];
}
export const claims = async (page: Page): Promise<Published[]> =>
  (await (await page.request.get('./data/claims.json')).json()) as Published[];
export const disputedClaim = async (page: Page): Promise<Published> => {
  const found = (await claims(page)).find(({ opposes }) => opposes.length > 0);
  if (!found) throw new Error('The ledger has no dispute');
  return found;
};

export const card = (page: Page): Locator => page.locator('dialog[data-card]');
export const heading = (page: Page): Locator => card(page).locator('h2').first();
const figure = (page: Page): Locator => page.locator(`#${idAt(MIDDLE)} .words p a[data-claim]`).first();

/** The story at a step with its first figure in view, and nothing moving. */
export async function atFigure(page: Page): Promise<Locator> {
  await openStory(page, `#${idAt(MIDDLE)}`);
  await atRest(page);
  return figure(page);
}

/** The page of a claim, once it answers. */
export async function openPage(page: Page, id: string): Promise<void> {
  await page.goto(`./data/claim/${id}/`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
}

/** Waits for the card that a link names to be open, with the focus in it. */
export async function opened(page: Page, link: Locator): Promise<void> {
  const [id] = ((await link.getAttribute('data-claim')) ?? '').split(' ');
  await expect(card(page)).toHaveAttribute('data-card', id ?? '');
  await expect(card(page)).toBeVisible();
  await expect(heading(page)).toBeFocused();
}
