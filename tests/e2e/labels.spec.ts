import type { Page } from 'playwright/test';
import { expect, IDS, jumpTo, openStory, test } from './story';

const SIZES = [
  { width: 280, height: 653 },
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 820, height: 1180 },
  { width: 1440, height: 900 }
];
/** px by which two boxes may touch, or a box reach out of the frame. */
const TOUCH = 1;

/** What is wrong with the labels of the live picture, in words. */
const faultsOf = (page: Page, touch: number): Promise<string[]> =>
  page.evaluate((allowed) => {
    interface Box {
      name: string;
      left: number;
      top: number;
      right: number;
      bottom: number;
    }
    const graphic = document.querySelector('[data-graphic]');
    const opacity = (element: Element | null): number =>
      element && element !== graphic ? Number(element.getAttribute('opacity') ?? 1) * opacity(element.parentElement) : 1;
    /** Letters as drawn, from their tops to their tails, not the line's whole height. */
    const inkOf = (text: SVGTextElement): Box => {
      const size = Number(text.getAttribute('font-size'));
      const { x, width } = text.getBBox();
      const { a, e, d, f } = text.getScreenCTM() ?? new DOMMatrix();
      const baseline = d * Number(text.getAttribute('y') ?? 0) + f;
      const name = text.textContent ?? '';
      return {
        name,
        left: a * x + e,
        right: a * (x + width) + e,
        top: baseline - d * size * 0.74,
        bottom: baseline + d * size * 0.22
      };
    };
    const union = (name: string, boxes: Box[]): Box => ({
      name,
      left: Math.min(...boxes.map((box) => box.left)),
      top: Math.min(...boxes.map((box) => box.top)),
      right: Math.max(...boxes.map((box) => box.right)),
      bottom: Math.max(...boxes.map((box) => box.bottom))
    });
    const labels = [...(graphic?.querySelectorAll('[data-label]') ?? [])]
      .filter((label) => opacity(label) > 0.05 && label.querySelector('text'))
      .map((label) => union(label.getAttribute('data-label') ?? '', [...label.querySelectorAll('text')].map(inkOf)));
    const panels = [...(graphic?.querySelectorAll('[data-panel]') ?? [])]
      .filter((panel) => opacity(panel) > 0.5)
      .map((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        return { name: `panel ${panel.getAttribute('data-panel')}`, left, top, right, bottom };
      });
    const frame = graphic?.getBoundingClientRect() ?? new DOMRect();
    const boxes = [...labels, ...panels];
    const out = boxes.filter(
      ({ left, top, right, bottom }) =>
        left < frame.left - allowed ||
        top < frame.top - allowed ||
        right > frame.right + allowed ||
        bottom > frame.bottom + allowed
    );
    const clashes = labels.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        return across > allowed && down > allowed
          ? [`${a.name} on ${b.name} by ${across.toFixed(1)} × ${down.toFixed(1)} px`]
          : [];
      })
    );
    const wide = document.documentElement.scrollWidth > innerWidth ? [`the page scrolls sideways: ${document.documentElement.scrollWidth} px`] : []; // prettier-ignore
    return [...out.map(({ name }) => `${name} leaves the frame`), ...clashes, ...wide];
  }, touch);

for (const viewport of SIZES) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('no label lies on another or leaves the frame, at any step', async ({ page }) => {
      await openStory(page);
      const faults: string[] = [];
      for (const id of IDS) {
        await jumpTo(page, id);
        faults.push(...(await faultsOf(page, TOUCH)).map((fault) => `${id}: ${fault}`));
      }
      expect(faults).toEqual([]);
    });
  });
}
