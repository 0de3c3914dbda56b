import type { Frame, Page } from 'playwright/test';
import { openOutlet } from './outlet';
import { expect } from './story';

/**
 * What a scene becomes in the host; a stepper where the host says nothing of its place until its `silent` is false. A stiff
 * host says the place, but has one height for its frames.
 */
type Hostly = 'tall' | 'track' | 'stepper' | 'stiff';

/** A page of an outlet that speaks our dialect in a few lines, and gives a track where it is asked to. */
const hostPage = (address: string, form: Hostly): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title>
<style>body{margin:0;font:18px/1.5 serif}p{margin:0;height:1500px}
iframe{display:block;width:100%;height:300px;border:0}.track iframe{position:sticky;top:0;height:100vh!important}</style>
<main><p>Above</p><div id="box"><iframe id="frame" src="${address}" title="A scene"></iframe></div><p>Below</p></main>
<script>
const frame = document.getElementById('frame'), box = document.getElementById('box');
let waits = 0;
window.silent = ${form === 'stepper'};
const tell = () => {
  waits = 0;
  if (!window.silent) frame.contentWindow.postMessage({ context: 'claim-embed', top: box.getBoundingClientRect().top, height: innerHeight, track: ${form === 'track'} }, '*');
};
const soon = () => { waits = waits || requestAnimationFrame(tell); };
addEventListener('scroll', soon);
addEventListener('resize', soon);
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || !data || data.context !== 'claim-embed') return;
  if (typeof data.height === 'number' && ${form !== 'stiff'}) frame.style.height = data.height + 'px';
  if ('track' in data) { box.className = data.track ? 'track' : ''; box.style.height = data.track ? data.track + 'px' : ''; }
  soon();
});
</script></html>`;

export interface Hosted {
  frame: Frame;
  /** Scrolls the host until its view begins so many px below the top, or the end, of the frame or of its track. */
  pass: (px: number, from?: 'top' | 'end') => Promise<void>;
  /** Height of the frame and of what holds it, px. */
  sizes: () => Promise<{ frame: number; box: number }>;
  close: () => Promise<void>;
}

/** Opens a host's page on another origin with a scene in it, and waits until the scene has taken the form. */
export async function openHosted(page: Page, address: string, form: Hostly): Promise<Hosted> {
  const outlet = await openOutlet({ host: hostPage(address, form) });
  await page.goto(`${outlet.address}host`);
  const frame = await (await page.waitForSelector('#frame')).contentFrame();
  if (!frame) throw new Error('The host has no frame');
  await expect(frame.locator('html')).toHaveAttribute('data-frame', form === 'stiff' ? 'tall' : form);
  await frame.evaluate(() => document.fonts.ready);
  const sizes = () =>
    page.evaluate(() => ({
      frame: document.getElementById('frame')?.offsetHeight ?? 0,
      box: document.getElementById('box')?.offsetHeight ?? 0
    }));
  await expect.poll(async () => (await sizes()).box).toBeGreaterThan({ stiff: 200, stepper: 500, tall: 4000, track: 4000 }[form]);
  return {
    frame,
    sizes,
    pass: (px, from = 'top') =>
      page.evaluate(
        ([to, edge]) => {
          const { top, bottom } = document.getElementById('box')?.getBoundingClientRect() ?? new DOMRect();
          scrollTo({ top: scrollY + (edge === 'end' ? bottom : top) + to, behavior: 'instant' });
        },
        [px, from] as const
      ),
    close: () => outlet.close()
  };
}
