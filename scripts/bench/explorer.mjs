// The explorer with thirty thousand claims that nobody made, and with those that there are.
import { readFileSync } from 'node:fs';
import { syntheticRows } from '../lib/synthetic.mjs';

const MANY = 30_000;
const SEARCH = 'kharkiv';
const SCROLL_PX = 24_000;
/** A frame that came later than this was missed at 60 Hz. */
const LATE_MS = 25;

/** @param {number[]} values @param {number} share */
const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/**
 * One row of the table.
 * @param {import('playwright').Browser} browser
 * @param {string} address
 * @param {{ count: number | null, slowdown: number }} how
 */
async function measure(browser, address, { count, slowdown }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const real = JSON.parse(readFileSync('build/data/rows.json', 'utf8'));
  if (count !== null) await page.route('**/data/rows.json', (route) => route.fulfill({ json: syntheticRows(real, count) }));
  await page.goto(`${address}data/`);
  await page.locator('html[data-ready="true"]').waitFor({ timeout: 60_000 });
  const ready = await page.evaluate(() => performance.now());
  /** From the input event to the frame after the rows have changed. */
  const keys = await page.evaluate(async (text) => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('input[type="search"]'));
    const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const times = [];
    for (let end = 1; end <= text.length; end += 1) {
      const start = performance.now();
      field.value = text.slice(0, end);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await frame();
      times.push(performance.now() - start);
    }
    field.value = '';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await frame();
    return times;
  }, SEARCH);
  const frames = await page.evaluate(async (distance) => {
    const table = document.querySelector('table')?.getBoundingClientRect().top ?? 0;
    const from = scrollY + table;
    const gaps = [];
    let last = performance.now();
    for (let y = 0; y < distance && from + y < document.documentElement.scrollHeight - innerHeight; y += 60) {
      scrollTo(0, from + y);
      const now = await new Promise(requestAnimationFrame);
      gaps.push(now - last);
      last = now;
    }
    return gaps.slice(2);
  }, SCROLL_PX);
  await page.close();
  return {
    claims: count ?? real.claims.id.length,
    slowdown: `${slowdown}×`,
    'ready, ms': Math.round(ready),
    'key, median ms': Math.round(quantile(keys, 0.5)),
    'key, worst ms': Math.round(quantile(keys, 1)),
    'frame, 95th percentile ms': Math.round(quantile(frames, 0.95) * 10) / 10,
    'late frames': `${Math.round((100 * frames.filter((gap) => gap > LATE_MS).length) / Math.max(1, frames.length))} %`
  };
}

export const title = 'The explorer: time to answer, time for a key of a search, and frames of a scroll';

/** @param {import('playwright').Browser} browser @param {string} address of the served site, with a slash at its end */
export async function run(browser, address) {
  const rows = [];
  for (const slowdown of [1, 4]) {
    for (const count of [null, MANY]) rows.push(await measure(browser, address, { count, slowdown }));
  }
  return rows;
}
