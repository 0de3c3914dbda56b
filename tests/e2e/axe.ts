import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** Waits for what fades in: half-way its colours are not yet what they will be. */
const faded = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));

/** What axe finds wrong with the page as it stands, or with a part of it, a line each. */
export async function violations(page: Page, part?: string): Promise<string[]> {
  await faded(page);
  // In the page itself, and without a word on what is sound: in less than half the time. Frames of other origins are not looked into.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations: found } = await (part ? axe.include(part) : axe).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary}`)
  );
}
