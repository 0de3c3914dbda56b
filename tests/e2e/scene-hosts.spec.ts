import { test, type Frame, type Page } from 'playwright/test';
import { atRest, expect, STEPS } from './story';
import { openHosted, type Hosted } from './scene-host';

/** Frames of many steps in a host's page that tells them where they are. A plain test: the host is of another origin. */

const IDS = STEPS.filter(({ act }) => act === 'kharkiv').map(({ id }) => id);

const stepOf = (frame: Frame): Promise<string | undefined> => frame.evaluate(() => document.documentElement.dataset.step);

/** Whole picture as it rests, as it was drawn; the step; and where the picture stands in what the host shows, px. */
async function seen(page: Page, { frame }: Hosted): Promise<{ picture: string; step: string | undefined; top: number }> {
  await page.waitForTimeout(120);
  await atRest(frame as unknown as Page);
  const standing = await frame.locator('.standing').boundingBox();
  const picture = await frame.locator('[data-graphic]').innerHTML();
  return { picture, step: await stepOf(frame), top: Math.round(standing?.y ?? NaN) };
}

async function walks(page: Page, hosted: Hosted): Promise<void> {
  const { frame, pass, sizes } = hosted;
  const { box } = await sizes();
  const view = page.viewportSize()?.height ?? 0;
  const stopAt = (part: number): number => Math.round((box - view) * part);
  const middle = stopAt(0.45);
  const jumped = [];
  for (const stop of [stopAt(0.2), middle, stopAt(0.7)]) {
    await pass(stop);
    await expect.poll(async () => (await seen(page, hosted)).top).toBe(0);
    jumped.push(await seen(page, hosted));
  }
  expect(new Set(jumped.map(({ step }) => step)).size).toBe(jumped.length);

  // Past the end the last step rests, at the frame's end; before the beginning the first.
  await pass(-Math.round(view / 3), 'end');
  await expect.poll(() => stepOf(frame)).toBe(IDS.at(-1));
  expect((await seen(page, hosted)).top).toBeLessThan(0);
  const visited: (string | undefined)[] = [];
  for (let at = Math.round(box - view); at > middle; at -= Math.round(view * 0.45)) {
    await pass(at);
    await page.waitForTimeout(50);
    visited.push(await stepOf(frame));
  }
  const order = visited.map((id) => IDS.indexOf(id ?? ''));
  expect(order).toEqual([...order].sort((a, b) => b - a));
  expect(new Set(order).size).toBeGreaterThan(6);
  await pass(middle);
  await expect.poll(() => stepOf(frame)).toBe(jumped[1]?.step);
  expect(await seen(page, hosted)).toEqual(jumped[1]);
  await pass(-Math.round(view / 2));
  await expect.poll(() => stepOf(frame)).toBe(IDS[0]);
  expect((await seen(page, hosted)).top).toBeGreaterThan(view / 3);
}

for (const [name, viewport] of [
  ['a desk', { width: 1200, height: 800 }],
  ['a phone', { width: 390, height: 780 }]
] as const) {
  test.describe(`in a host that scrolls, on ${name}`, () => {
    test.use({ viewport });

    test('a tall frame keeps its picture in sight, and has the step that is read, however the reader came there', async ({
      page,
      baseURL
    }) => {
      const hosted = await openHosted(page, `${baseURL}embed/kharkiv/`, 'tall');
      await expect.poll(async () => (await hosted.sizes()).frame).toBeGreaterThan(4000);
      const [content, scrolls] = await hosted.frame.evaluate(() => [
        document.querySelector('[data-frame-content]')?.getBoundingClientRect().height ?? 0,
        document.documentElement.scrollHeight - innerHeight
      ]);
      expect(Math.abs((await hosted.sizes()).frame - (content ?? 0))).toBeLessThanOrEqual(4);
      expect(scrolls).toBe(0);
      await walks(page, hosted);
      // A card opens where the frame is in sight, which its own height says nothing of.
      await hosted.pass(900);
      const height = (await hosted.sizes()).frame;
      const figure = hosted.frame.locator('a[data-claim]:visible').filter({ hasText: /\S/ });
      const inView = await figure.evaluateAll((links) => links.findIndex((link) => link.getBoundingClientRect().top > 900 + 560));
      await figure.nth(inView).click();
      // It rises, and is whole in sight once it rests.
      await expect(hosted.frame.locator('[data-card]')).toBeInViewport({ ratio: 1 });
      expect((await hosted.sizes()).frame).toBe(height);
      await hosted.close();
    });
  });
}

test('in a track a frame stands still and scrolls itself, forwards, backwards and by a jump', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  const hosted = await openHosted(page, `${baseURL}embed/kharkiv/`, 'track');
  expect((await hosted.sizes()).frame).toBe(700);
  await walks(page, hosted);
  await page.setViewportSize({ width: 390, height: 780 });
  await expect.poll(async () => (await hosted.sizes()).frame).toBe(780);
  await hosted.pass(3000);
  await expect.poll(() => hosted.frame.evaluate(() => scrollY)).toBe(3000);
  expect(await hosted.frame.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await hosted.close();
});

test('a reader who has begun with a stepper keeps it, whatever the host says later', async ({ page, baseURL }) => {
  const { frame, pass, sizes, close } = await openHosted(page, `${baseURL}embed/kharkiv/`, 'stepper');
  const before = await sizes();
  await frame.getByRole('button', { name: 'Next step' }).click();
  await page.evaluate(() => Object.assign(window, { silent: false }));
  await pass(200);
  await page.waitForTimeout(200);
  expect(await frame.evaluate(() => document.documentElement.dataset.frame)).toBe('stepper');
  expect(await stepOf(frame)).toBe(IDS[1]);
  expect(await sizes()).toEqual(before);
  await close();
});

test('where the host says the place but gives no height, a frame is a stepper after all', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 600, height: 700 });
  const { frame, pass, close } = await openHosted(page, `${baseURL}embed/kharkiv/`, 'stiff');
  await expect(frame.locator('html')).toHaveAttribute('data-frame', 'stepper');
  await pass(-100);
  await frame.getByRole('button', { name: 'Next step' }).click();
  await expect(frame.locator('section[data-step]:visible')).toHaveAttribute('data-step', IDS[1] ?? '');
  await close();
});

test.describe('with reduced motion', () => {
  test.use({ viewport: { width: 390, height: 780 }, contextOptions: { reducedMotion: 'reduce' } });

  test('a tall frame shows steps only as they rest', async ({ page, baseURL }) => {
    const hosted = await openHosted(page, `${baseURL}embed/kursk/`, 'tall');
    const pictures = new Map<string | undefined, Set<string>>();
    for (let at = 600; at < 3000; at += 160) {
      await hosted.pass(at);
      const { step, picture } = await seen(page, hosted);
      pictures.set(step, (pictures.get(step) ?? new Set()).add(picture));
    }
    expect(pictures.size).toBeGreaterThan(2);
    expect([...pictures.values()].map(({ size }) => size)).toEqual([...pictures].map(() => 1));
    await hosted.close();
  });
});
