import { readFileSync, readdirSync } from 'node:fs';
import { expect, test as plain, type Page } from 'playwright/test';
import { parse } from 'yaml';

export interface StepFacts {
  id: string;
  act: string;
  /** Places that the step lights. */
  lit: string[];
}

/** The steps as data/story has them, in order. */
export const STEPS: StepFacts[] = readdirSync('data/story')
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => {
    const front = parse(readFileSync(`data/story/${name}`, 'utf8').split('---')[1] ?? '') as Omit<StepFacts, 'lit'> & {
      lit?: { place: string }[];
    };
    return { id: front.id, act: front.act, lit: (front.lit ?? []).map(({ place }) => place) };
  });
export const IDS = STEPS.map(({ id }) => id);

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A step from the middle of an act, with places lit; its neighbours are in the story too. */
export const MIDDLE = STEPS.findIndex(({ act, lit }, i) => i > 5 && act === 'kharkiv' && lit.length > 1);
export const idAt = (index: number): string => IDS[index] ?? '';

/** A test that fails on any error in the console, on any breach of the policy, and on any request off the origin. */
export const test = plain.extend<{ alone: string[] }>({
  alone: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
      page.on('request', (request) => {
        const { protocol, origin: to } = new URL(request.url());
        if (/^https?:$/.test(protocol) && to !== origin) faults.push(`request to ${request.url()}`);
      });
      await page.addInitScript(() =>
        addEventListener('securitypolicyviolation', (event) =>
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
        )
      );
      await use(faults);
      expect([...new Set(faults)]).toEqual([]);
    },
    { auto: true }
  ]
});
export { expect };

/** Opens the story and waits until it answers. */
export async function openStory(page: Page, hash = ''): Promise<void> {
  await page.goto(`./${hash}`);
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.evaluate(() => document.fonts.ready);
}

export const current = (page: Page): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.step);

/** Waits until nothing in the graphic has changed for a while. */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const STILL_MS = 110;
    const graphic = document.querySelector<HTMLElement>('[data-graphic]');
    const signature = (): string => {
      const camera = graphic?.querySelector('[data-camera]');
      const lit = [...(graphic?.querySelectorAll('[data-lit], [data-label]') ?? [])];
      const places = lit.map((one) => `${one.getAttribute('transform')}${one.getAttribute('opacity')}`);
      return [scrollY, camera?.getAttribute('style'), camera?.getAttribute('viewBox'), ...places].join('|');
    };
    let last = signature();
    let since = performance.now();
    const end = since + 8000;
    while (performance.now() - since < STILL_MS && performance.now() < end) {
      await new Promise(requestAnimationFrame);
      const now = signature();
      if (now !== last || graphic?.querySelector('.moving')) since = performance.now();
      last = now;
    }
  });

/** Opens a step by its link, in place, and waits until its picture rests. */
export async function jumpTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), id);
  await expect(page.locator('html')).toHaveAttribute('data-step', id);
  await atRest(page);
}

/** Ids of what the live graphic lights, as seen: more than half opaque. */
export const litNow = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('[data-graphic] [data-lit]')]
      .filter((one) => Number(one.getAttribute('opacity') ?? 1) > 0.5)
      .map((one) => one.dataset.lit ?? '')
  );
