import { expect, test as plain, type Frame, type Locator, type Page } from 'playwright/test';
import { openOutlet } from './outlet';
import { DATAWRAPPER, GUARDIAN, MEDIUM, WORDPRESS } from './stand-ins';

/** A test that has an outlet for its pages, and fails on any error that a page throws. */
export const test = plain.extend<{
  /** Top of the built site. */
  site: string;
  /** Serves pages of an outlet, by name. @returns their top */
  serve: (pages: Record<string, string>, headers?: Record<string, string>) => Promise<string>;
}>({
  site: ({ baseURL }, use) => use(baseURL ?? ''),
  serve: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    const open: (() => Promise<void>)[] = [];
    await use(async (pages, headers) => {
      const { address, close } = await openOutlet(pages, headers);
      open.push(close);
      return address;
    });
    for (const close of open) await close();
    expect(faults).toEqual([]);
  }
});
export { expect };

/** A frame as a host page holds it. */
export interface Held {
  /** Id of the box that it stands in. */
  box: string;
  /** Of the frame's page. */
  address: string;
}

export interface Host {
  name: string;
  /** What stands in the box. */
  place: (held: Held) => string;
  /** Scripts at the page's end. */
  scripts: (site: string, all: readonly Held[]) => string;
  /** What the host makes of a height, px. */
  cut?: (height: number) => number;
}

const iframe = (more = '') => ({ address }: Held): string => `<iframe src="${address}" title="A frame" style="display:block;width:100%;border:0"${more}></iframe>`; // prettier-ignore
const inline = (code: string) => (): string => `<script>${code}</script>`;
const each =
  (address: string, call: (held: Held) => string) =>
  (_: string, all: readonly Held[]): string =>
    `<script src="${address}"></script><script>${all.map(call).join(';')}</script>`;

/** Our element for a frame's address. */
export function claimEmbed({ address }: Held, more = ''): string {
  const { pathname, searchParams } = new URL(address);
  const scene = /\/embed\/(.+)\/$/.exec(pathname)?.[1] ?? '';
  const options = [...searchParams].map(([name, value]) => ` ${name}="${value}"`).join('');
  return `<claim-embed scene="${scene}"${options}${more}><a href="${address}">What it shows: ${scene}</a></claim-embed>`;
}
export const ownScript = (site: string): string => `<script async src="${site}embed.js"></script>`;

/** Every host that a frame has to fit into. */
export const HOSTS: readonly Host[] = [
  {
    name: 'pym.js',
    place: () => '',
    scripts: each('/pym.js', ({ box, address }) => `new pym.Parent('${box}', '${address}', {})`)
  },
  {
    name: '@newswire/frames',
    place: ({ address }) => `<div data-frame-src="${address}" data-frame-attribute-title="A frame"></div>`,
    scripts: () => '<script src="/frames.js"></script><script>newswireFrames.autoInitFrames()</script>'
  },
  {
    name: 'iframe-resizer',
    place: iframe(),
    scripts: () => `<script src="/iframe-resizer.js"></script><script>iframeResize({ license: 'GPLv3' }, 'iframe')</script>`
  },
  { name: 'Datawrapper’s listener', place: iframe(), scripts: inline(DATAWRAPPER) },
  { name: 'The Guardian', place: iframe(), scripts: inline(GUARDIAN) },
  { name: 'Medium, Embedly', place: iframe(), scripts: inline(MEDIUM) },
  {
    name: 'WordPress',
    place: ({ box, address }) =>
      iframe(` sandbox="allow-scripts" security="restricted" data-secret="${box}4Kp"`)({
        box,
        address: `${address}#?secret=${box}4Kp`
      }),
    scripts: inline(WORDPRESS),
    cut: (height) => Math.min(1000, Math.max(200, height))
  },
  { name: 'embed.js, plain frame', place: iframe(), scripts: ownScript },
  { name: '<claim-embed>', place: (held) => claimEmbed(held), scripts: ownScript }
];

/** A host page with each frame in a box of its own. */
export function hostPage(host: Host, site: string, all: readonly Held[]): string {
  const boxes = all.map((held) => `<div id="${held.box}" style="margin:24px 0">${host.place(held)}</div>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${host.name}</title><style>body{margin:0}</style><h1>An article</h1>${boxes.join('\n')}<p>Its end.</p>${host.scripts(site, all)}`;
}

/** The frame in a box, in shadow roots too. */
export const frameIn = (page: Page, box: string): Locator => page.locator(`#${box} iframe`);

/** The page in a frame, once there is one. */
export async function insideOf(frame: Locator): Promise<Frame> {
  let inside: Frame | null = null;
  await expect
    .poll(async () => (inside = (await (await frame.elementHandle())?.contentFrame()) ?? null), {
      message: 'a page in the frame'
    })
    .not.toBeNull();
  return inside as unknown as Frame;
}

/** The height that the page in a frame takes or has been given by its styles, px; where it scrolls, all that it scrolls. */
const wanted = (inside: Frame): Promise<number> =>
  inside.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollHeight > innerHeight + 1) return root.scrollHeight;
    const fixed = parseFloat(getComputedStyle(root).getPropertyValue('--frame-height'));
    return fixed || (document.querySelector('[data-frame-content]') ?? document.body).getBoundingClientRect().height;
  });

/** Px that a frame is higher than what stands in it; negative: something is cut off. */
export async function excess(frame: Locator, cut: Host['cut'] = (height) => height): Promise<number> {
  const inside = await insideOf(frame);
  const [height, needed] = [await frame.evaluate(({ clientHeight }) => clientHeight), await wanted(inside)];
  return Math.round((height - cut(needed)) * 10) / 10;
}

/** Waits until the frame fits within 4 px, and stays so for a moment. @returns what is left, px */
export async function fits(frame: Locator, cut?: Host['cut']): Promise<number> {
  await expect.poll(async () => Math.abs(await excess(frame, cut)), { intervals: [50, 100, 200] }).toBeLessThanOrEqual(4);
  return excess(frame, cut);
}
