// Twenty frames of steps on a page of another origin: when they answer and fit, and what they cost.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const FRAMES = 20;
/** Where the kernel says what a thread and a process take, this is its tick, ms. */
const TICK_MS = 10;
/** No more frames come after so long without one, ms. */
const QUIET_MS = 1500;
const MB = 2 ** 20;

/** Ids of steps, in order, as they were built. @returns {string[]} */
const steps = () =>
  readdirSync('build/embed/step', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .slice(0, FRAMES);

/** A page with one empty frame of the site, so that the process of all its frames is there before them. @param {string} site */
const hostPage = (site) => `<!doctype html><html lang="en"><title>Twenty frames</title>
<style>body{max-width:640px;margin:0 auto}</style><iframe src="${site}robots.txt" title="First" width="10" height="10"></iframe>
<script src="${site}embed.js"></script><main></main>`;

/** CPU time of a process's main thread so far, ms. @param {number} pid */
function mainThread(pid) {
  const file = `/proc/${pid}/task/${pid}/stat`;
  const fields = existsSync(file)
    ? readFileSync(file, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
    : [];
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Memory that is a process's own, MB. @param {number} pid */
function memory(pid) {
  const file = `/proc/${pid}/smaps_rollup`;
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return [...text.matchAll(/^Private_(?:Clean|Dirty): +(\d+) kB$/gm)].reduce((sum, [, kB]) => sum + Number(kB) / 1024, 0);
}

/**
 * One row of the table.
 * @param {import('playwright').Browser} browser
 * @param {{ site: string, host: string, loading: 'eager' | 'lazy', slowdown: number }} how
 */
async function measure(browser, { site, host, loading, slowdown }) {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  await page.goto(host);
  const first = page.frames()[1];
  if (!first) throw new Error('the host page has no frame');
  await first.waitForLoadState();
  const system = await browser.newBrowserCDPSession();
  const inside = await page.context().newCDPSession(first);
  const outside = await page.context().newCDPSession(page);
  /** What each renderer has taken so far, by its process. */
  const taken = async () => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const pids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
    return new Map(pids.map((pid) => [pid, { main: mainThread(pid), own: memory(pid) }]));
  };
  for (const session of [inside, outside]) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const heap = async () => {
    await inside.send('HeapProfiler.collectGarbage');
    return (await inside.send('Runtime.getHeapUsage')).usedSize / MB;
  };
  const before = { heap: await heap(), taken: await taken() };
  const start = Date.now();
  await page.evaluate(
    ({ ids, site, loading }) => {
      const frames = ids.map(
        (id) => `<p>An article.</p><iframe src="${site}embed/step/${id}/" title="${id}" loading="${loading}" style="display:block;width:100%;height:600px;border:0"></iframe>` // prettier-ignore
      );
      /** @type {HTMLElement} */ (document.querySelector('main')).innerHTML = frames.join('');
    },
    { ids: steps(), site, loading }
  );
  /** When each frame was first seen to answer and fit, ms after all were put there. @type {Map<import('playwright').Frame, number>} */
  const fit = new Map();
  // Where frames are lazy only those come that the browser takes to be near: so until no more have come for a while.
  for (let last = Infinity; Date.now() < last + QUIET_MS && fit.size < FRAMES; await page.waitForTimeout(20)) {
    const open = page.frames().filter((frame) => frame.url().includes('/embed/step/') && !fit.has(frame));
    for (const frame of open) if (await fits(frame)) fit.set(frame, Date.now() - start);
    if (open.length > 0) last = Date.now();
  }
  const times = [...fit.values()];
  const after = { heap: await heap(), taken: await taken() };
  const costs = [...after.taken].map(([pid, { main, own }]) => ({
    main: main - (before.taken.get(pid)?.main ?? 0),
    own: own - (before.taken.get(pid)?.own ?? 0)
  }));
  // All frames of a site share a process, and it is the one that has most to do.
  const cost = costs.sort((a, b) => b.main - a.main)[0];
  await page.close();
  return {
    loading,
    slowdown: `${slowdown}×`,
    'frames that came': fit.size,
    'first fits, ms': Math.min(...times),
    'all fit, ms': Math.max(...times),
    'main thread, ms': Math.round(cost?.main ?? NaN),
    'JS heap, MB': Math.round((after.heap - before.heap) * 10) / 10,
    'memory of the process, MB': Math.round(cost?.own ?? NaN)
  };
}

/** Whether a frame answers, and is as high as what it shows. @param {import('playwright').Frame} frame */
const fits = (frame) =>
  frame
    .evaluate(() => {
      const content = document.querySelector('[data-frame-content]')?.getBoundingClientRect().height ?? NaN;
      return document.documentElement.dataset.ready === 'true' && Math.abs(content - innerHeight) <= 4;
    })
    // A frame whose page is about to come has none to ask.
    .catch(() => false);

export const title = 'Twenty frames of steps on a page of another origin, with embed.js';

/** @param {import('playwright').Browser} browser @param {string} site address of the served site, with a slash at its end */
export async function run(browser, site) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' });
    response.end(hostPage(site));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const rows = [];
  for (const slowdown of [1, 4])
    for (const loading of /** @type {const} */ (['eager', 'lazy']))
      rows.push(await measure(browser, { site, host: `http://127.0.0.1:${port}/`, loading, slowdown }));
  server.close();
  return rows;
}
