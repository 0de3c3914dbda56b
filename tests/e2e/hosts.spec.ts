import { expect, fits, frameIn, hostPage, HOSTS, insideOf, test } from './hosts';

/** Every frame is tried at each, as when readers turn their phones. */
const WIDTHS = [320, 600, 1000] as const;
/** A frame of each kind. */
const FRAMES = [
  { kind: 'chart', path: 'embed/chart/areas/?theme=light' },
  { kind: 'step', path: 'embed/step/four-numbers/?theme=light' },
  { kind: 'stepper', path: 'embed/kursk/?mode=stepper' }
] as const;
/** Long; so not in every host. */
const UNROLLED = { kind: 'static', path: 'embed/kursk/?mode=static' } as const;
const UNROLLED_IN = ['pym.js', '<claim-embed>'];

for (const host of HOSTS) {
  test(`${host.name}: frames are as high as what they show`, async ({ page, site, serve }) => {
    const frames = UNROLLED_IN.includes(host.name) ? [...FRAMES, UNROLLED] : FRAMES;
    const all = frames.map(({ kind, path }) => ({ box: kind, address: `${site}${path}` }));
    const top = await serve({ page: hostPage(host, site, all) });
    await page.setViewportSize({ width: 1040, height: 900 });
    /** Px left, by kind and width. */
    const left = frames.map(() => [NaN, NaN, NaN]);
    const turn = async (round: number): Promise<void> => {
      await page.evaluate(
        (boxes) => {
          for (const [box, px] of boxes) document.querySelector<HTMLElement>(`#${box}`)?.style.setProperty('width', `${px}px`);
        },
        all.map(({ box }, i) => [box, WIDTHS[(i + round) % 3]] as const)
      );
      for (const [i, { box }] of all.entries()) {
        await frameIn(page, box).scrollIntoViewIfNeeded();
        const row = left[i] ?? [];
        row[(i + round) % 3] = await fits(frameIn(page, box), host.cut);
      }
    };
    await page.goto(`${top}page`);
    for (const { box } of all) {
      const frame = frameIn(page, box);
      await frame.scrollIntoViewIfNeeded();
      const inside = await insideOf(frame);
      await expect(inside.locator('html')).toHaveAttribute('data-ready', 'true');
      await inside.evaluate(() => document.fonts.ready.then(() => undefined));
    }
    await turn(0);

    const frame = frameIn(page, 'step');
    const inside = await insideOf(frame);
    const before = await frame.evaluate(({ clientHeight }) => clientHeight);
    await inside.locator('a[data-claim]:visible').first().click();
    await expect(inside.locator('[data-card]')).toBeVisible();
    await fits(frame, host.cut);
    expect(await frame.evaluate(({ clientHeight }) => clientHeight)).toBe(before);
    await page.keyboard.press('Escape');
    await expect(inside.locator('[data-card]')).toHaveCount(0);

    for (const round of [1, 2]) await turn(round);
    console.log(frames.map(({ kind }, i) => `| ${host.name} | ${kind} | ${left[i]?.join(' | ')} |`).join('\n'));
  });
}
