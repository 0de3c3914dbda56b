import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { hostileAddresses, MARK, postHostile, SCRIPTS } from './hostile';
import { openOutlet, openSiteWith } from './outlet';

/** Frames that show one thing, whatever a host says of their place; and one of many steps, which follows that. */
const STILL = ['embed/chart/losses/', 'embed/step/izium/'];
const SCENE = 'embed/kursk/';
const FRAMES = [...STILL, SCENE];
const MESSAGES = 10_000;
const ADDRESSES = 500;
/** Frames of a page at once. */
const BATCH = 25;

/** What a frame may wear, by design.md's section 4 and the reader's options. */
const WORN: Record<string, string[]> = {
  theme: ['light', 'dark'],
  mode: ['scroll', 'stepper', 'static'],
  accent: ['blue', 'green', 'plum', 'brick'],
  controls: ['off'],
  units: ['metric', 'imperial'],
  labels: ['off']
};

/** The height that a frame's page asks for, px. Runs in the frame. */
const wantedHeight = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--frame-height')) ||
  (document.querySelector('[data-frame-content]')?.getBoundingClientRect().height ?? 0);

/** All that goes wrong in a page and its frames, and every address that they show. */
function watch(page: Page): { faults: string[]; shown: string[] } {
  const faults: string[] = [];
  const shown: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => faults.push(`popup: ${popup.url()}`));
  page.on('download', (download) => faults.push(`download: ${download.url()}`));
  page.on('framenavigated', (frame) => shown.push(frame.url()));
  return { faults, shown };
}

test('ten thousand hostile messages change nothing in a frame', async ({ page, baseURL }) => {
  const frames = FRAMES.map((path) => `${baseURL}${path}?childId=graphic#?secret=aB3dE6gH9j`);
  const beside = `<script>window.say = (at, data) => parent.document.querySelectorAll('iframe[data-ours]')[at].contentWindow.postMessage(data, '*')</script>`;
  const host = `<!doctype html><title>A page</title><link rel="icon" href="data:,">
    <iframe data-beside src="/beside"></iframe>
    ${frames.map((src) => `<iframe data-ours src="${src}" width="600" height="300"></iframe>`).join('')}
    <script>heard = []; addEventListener('message', ({ source, data }) => {
      const at = [...document.querySelectorAll('iframe[data-ours]')].findIndex((frame) => frame.contentWindow === source);
      heard.push({ at, data });
    })</script>`;
  const outlet = await openOutlet({ host, beside });
  const { faults, shown } = watch(page);
  await page.goto(`${outlet.address}host`);
  const inside = page.frames().filter((frame) => frame.url().includes('/embed/'));
  expect(inside).toHaveLength(FRAMES.length);
  for (const frame of inside) await expect(frame.locator('html')).toHaveAttribute('data-ready', 'true');
  await page.waitForTimeout(300);
  const state = () =>
    Promise.all(
      inside.map((frame) => frame.evaluate(() => ({ address: location.href, html: document.documentElement.outerHTML })))
    );
  const before = { state: await state(), shown: shown.length };
  await page.evaluate('heard.length = 0');

  for (let turn = 0; turn < 10; turn += 1)
    expect(await page.evaluate(postHostile, { count: MESSAGES / 10, seed: turn + 1, scripts: SCRIPTS })).toBe(MESSAGES / 10);
  // Once what was sent last is answered, all before it has been read: the place, so that none asks for a track, and a hello.
  await page.waitForTimeout(100);
  const answers = await page.evaluate<{ at: number; data: unknown }[]>('heard.splice(0)');
  const said = await page.evaluate(async (count) => {
    const ours = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-ours]')];
    const sizes = new Map<number, number>();
    while (sizes.size < count) {
      for (const { contentWindow } of ours) {
        contentWindow?.postMessage({ context: 'claim-embed', top: 100, height: 700, track: false }, '*');
        contentWindow?.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
      }
      await new Promise((done) => setTimeout(done, 100));
      for (const { at, data } of (window as unknown as { heard: { at: number; data: unknown }[] }).heard.splice(0)) {
        const { sentinel, height } = (data ?? {}) as { sentinel?: string; height?: number };
        if (sentinel === 'amp' && height) sizes.set(at, height);
      }
    }
    return ours.map((_, at) => sizes.get(at) ?? 0);
  }, FRAMES.length);

  expect(faults).toEqual([]);
  expect(shown.length).toBe(before.shown);
  const after = await state();
  expect(after.slice(0, STILL.length)).toEqual(before.state.slice(0, STILL.length));
  expect(after.map(({ address }) => address)).toEqual(frames);
  expect(JSON.stringify(after)).not.toContain(MARK);
  const wanted = await Promise.all(inside.map((frame) => frame.evaluate(wantedHeight)));
  for (const [at, height] of wanted.entries()) expect(Math.abs((said[at] ?? 0) - height), FRAMES[at]).toBeLessThanOrEqual(1);
  // Few answers, none of them with a word of what was sent, but the id by which an iframe-resizer host calls its frame.
  expect(answers.length).toBeLessThan(MESSAGES / 5);
  const words = answers.map(({ data }) => (typeof data === 'string' ? data.replace(/^\[iFrameSizer\][\w.[\]]+:/, '') : data));
  expect(JSON.stringify(words)).not.toContain(MARK);
  for (const frame of inside) expect(await frame.evaluate((mark) => mark in window || mark in {}, MARK)).toBe(false);
  await outlet.close();
});

test('five hundred hostile addresses change nothing in a frame', async ({ page }) => {
  // Most are tried on a frame without its pictures, which take nothing from the address and most of the time.
  const bare = 'embed/chart/bare/';
  const site = await openSiteWith({
    hostile: '<!doctype html><title>A page</title><link rel="icon" href="data:,">',
    [bare]: readFileSync('build/embed/chart/losses/index.html', 'utf8').replace(/<svg[\s\S]*?<\/svg>/g, '')
  });
  const { faults } = watch(page);
  await page.goto(`${site.address}hostile`);
  const addresses = hostileAddresses(ADDRESSES, 5).map(
    (address, at) => `${site.address}${at % 50 === 0 ? SCENE : at % 10 === 0 ? STILL[(at % 3) % STILL.length] : bare}${address}`
  );
  expect(new Set(addresses).size).toBe(ADDRESSES);
  const found: string[] = [];
  for (let from = 0; from < ADDRESSES; from += BATCH)
    found.push(...(await page.evaluate(showAll, { batch: addresses.slice(from, from + BATCH), mark: MARK, worn: WORN })));
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
  expect(await page.evaluate((mark) => mark in window || mark in {}, MARK)).toBe(false);
  await site.close();
});

/** Shows addresses in frames of the page, all at once, and says what is wrong in any. Runs in the page. */
async function showAll({
  batch,
  mark,
  worn
}: {
  batch: string[];
  mark: string;
  worn: Record<string, string[]>;
}): Promise<string[]> {
  const sizes = new Map<unknown, number>();
  const hear = ({ source, data }: MessageEvent): void => {
    const { context, height } = (data ?? {}) as { context?: string; height?: number };
    if (context === 'claim-embed' && height) sizes.set(source, height);
  };
  addEventListener('message', hear);
  const faults = await Promise.all(
    batch.map(async (address) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.width = '400';
      frame.src = address;
      const end = performance.now() + 15_000;
      const root = (): HTMLElement | undefined => frame.contentDocument?.documentElement;
      while (!(root()?.dataset.ready && sizes.has(frame.contentWindow)) && performance.now() < end)
        await new Promise((done) => setTimeout(done, 20));
      const wrong: string[] = [];
      const inside = frame.contentWindow as unknown as Record<string, unknown> & Window;
      const html = root();
      if (!html?.dataset.ready) wrong.push('is not ready');
      if (mark in inside) wrong.push('ran a script');
      if (inside.location.pathname !== new URL(address).pathname) wrong.push('went elsewhere');
      if (html?.outerHTML.includes(mark)) wrong.push('repeats the address');
      const query = new URLSearchParams(new URL(address).search);
      for (const [name, values] of Object.entries(worn)) {
        const [value, ...more] = query.getAll(name);
        const expected = value !== undefined && more.length === 0 && values.includes(value) ? value : undefined;
        if (html?.dataset[name] !== expected) wrong.push(`wears ${name} ${html?.dataset[name]}, not ${expected}`);
      }
      const fixed = html ? Number.parseFloat(inside.getComputedStyle(html).getPropertyValue('--frame-height')) : NaN;
      const content = fixed || (html?.querySelector('[data-frame-content]')?.getBoundingClientRect().height ?? 0);
      const said = sizes.get(frame.contentWindow) ?? 0;
      if (Math.abs(said - content) > 1 || content < 100) wrong.push(`says it is ${said} px high, and is ${content}`);
      frame.remove();
      return wrong.map((one) => `${address.slice(0, 300)} ${one}`);
    })
  );
  removeEventListener('message', hear);
  return faults.flat();
}
