import { expect, test } from 'playwright/test';
import { findNginx, HOW_TO_GET_NGINX } from '../../scripts/lib/nginx.mjs';
import { openNginx } from '../nginx';
import { openOutlet } from './outlet';

/** As WordPress frames it: scripts, and no origin. */
const framed = (address: string): string =>
  `<!doctype html><title>An article</title><iframe sandbox="allow-scripts" title="frame" src="${address}" width="600" height="600"></iframe>`;

test('a frame from nginx comes to life on another origin, without an origin of its own; other pages can’t be framed', async ({
  page
}) => {
  test.skip(findNginx() === null, `There is no nginx. ${HOW_TO_GET_NGINX}`);
  const nginx = await openNginx();
  const outlet = await openOutlet({
    frame: framed(`${nginx.address}embed/chart/areas/?theme=dark`),
    preview: '<!doctype html><title>A preview</title><iframe sandbox="allow-scripts" title="preview" src="frame"></iframe>',
    story: framed(nginx.address)
  });
  const faults: string[] = [];
  // The browser asks the outlet for an icon, too.
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.endsWith('/favicon.ico')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${outlet.address}frame`);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  const inside = await frame.locator('html').evaluate(async (root) => {
    await document.fonts.ready;
    const loaded = [...document.fonts].filter(({ status }) => status === 'loaded').length;
    return { origin: self.origin, theme: root.dataset.theme, fonts: loaded > 0 };
  });
  expect(inside).toEqual({ origin: 'null', theme: 'dark', fonts: true });
  // A CMS shows a page before it is published in a sandbox of its own: there it stands, too.
  await page.goto(`${outlet.address}preview`);
  await expect(page.frameLocator('iframe').frameLocator('iframe').locator('html')).toHaveAttribute('data-ready', 'true');
  expect(faults).toEqual([]);
  await page.goto(`${outlet.address}story`);
  await expect.poll(() => faults.join(' ')).toContain('frame-ancestors');
  await expect(frame.locator('main')).toHaveCount(0);
  await outlet.close();
  await nginx.close();
});
