import { fits, frameIn, hostPage, HOSTS, insideOf, test } from './hosts';

const WIDTHS = [320, 600, 1000] as const;
/** A frame of each kind, and the mode that it is in. Their queries differ, since older listeners tell frames by their addresses. */
const FRAMES = [{ kind: 'chart', path: 'embed/chart/areas/?theme=light' }] as const;

for (const host of HOSTS) {
  test(`${host.name}: frames are as high as what they show`, async ({ page, site, serve }) => {
    const all = FRAMES.flatMap(({ kind, path }) =>
      WIDTHS.map((width, i) => {
        const address = new URL(path, site);
        address.searchParams.set('accent', ['blue', 'green', 'plum'][i] ?? '');
        return { kind, width, box: `${kind}-${width}`, address: address.href };
      })
    );
    const outlet = await serve({ page: hostPage(host, site, all) });
    await page.setViewportSize({ width: 1040, height: 900 });
    await page.goto(`${outlet}page`);
    const rows: Record<string, number>[] = [];
    for (const { box } of all) {
      const frame = frameIn(page, box);
      await frame.scrollIntoViewIfNeeded();
      const inside = await insideOf(frame);
      await inside.waitForSelector('html[data-ready="true"]', { state: 'attached' });
      await inside.evaluate(() => document.fonts.ready.then(() => undefined));
      rows.push({ [box]: await fits(frame, host.cut) });
    }
    console.log(host.name, JSON.stringify(rows));
  });
}
