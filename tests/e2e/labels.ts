import type { Page } from 'playwright/test';

/** px by which two labels may touch, or one reach out of the frame. */
const TOUCH = 1;

type Corners = (readonly [x: number, y: number])[];
interface Shown {
  name: string;
  /** Four corners for each line of the label, turned as it is. */
  boxes: Corners[];
}
export interface Picture {
  frame: { left: number; top: number; right: number; bottom: number };
  labels: Shown[];
  panels: Shown[];
  wide: number;
}

/** Where the labels and panels of the live picture stand: letters as drawn, from their tops to their tails. */
export const pictureOf = (page: Page): Promise<Picture> =>
  page.evaluate(() => {
    const graphic = document.querySelector('[data-graphic]');
    const opacity = (element: Element | null): number =>
      element && element !== graphic ? Number(element.getAttribute('opacity') ?? 1) * opacity(element.parentElement) : 1;
    const inkOf = (text: SVGTextElement): [number, number][] => {
      const matrix = text.getScreenCTM() ?? new DOMMatrix();
      const size = Number.parseFloat(getComputedStyle(text).fontSize);
      const { x, width } = text.getBBox();
      const y = Number(text.getAttribute('y') ?? 0);
      const [top, bottom] = [y - size * 0.74, y + size * 0.22];
      const corners = [[x, top], [x + width, top], [x + width, bottom], [x, bottom]] as const; // prettier-ignore
      return corners.map(([px, py]) => {
        const point = new DOMPoint(px, py).matrixTransform(matrix);
        return [point.x, point.y];
      });
    };
    const labels = [...(graphic?.querySelectorAll('[data-label]') ?? [])]
      .filter((label) => opacity(label) > 0.05)
      .map((label) => ({
        name: label.getAttribute('data-label') ?? '',
        boxes: [...(label instanceof SVGTextElement ? [label] : label.querySelectorAll('text'))].map(inkOf)
      }));
    const panels = [...(graphic?.querySelectorAll('[data-panel]') ?? [])]
      .filter((panel) => opacity(panel) > 0.5)
      .map((panel) => {
        const { left, top, right, bottom } = panel.getBoundingClientRect();
        const corners: [number, number][] = [[left, top], [right, top], [right, bottom], [left, bottom]]; // prettier-ignore
        return { name: `panel ${panel.getAttribute('data-panel')}`, boxes: [corners] };
      });
    const { left, top, right, bottom } = graphic?.getBoundingClientRect() ?? new DOMRect();
    return { frame: { left, top, right, bottom }, labels, panels, wide: document.documentElement.scrollWidth - innerWidth };
  });

/** How far two boxes lie in one another, px; 0 where a line can be laid between them. */
function depthOf(a: Corners, b: Corners): number {
  let least = Infinity;
  for (const corners of [a, b]) {
    for (const i of [0, 1]) {
      const [from = [0, 0], to = [0, 0]] = [corners[i], corners[i + 1]];
      const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
      if (length === 0) return 0;
      const along = [(to[0] - from[0]) / length, (to[1] - from[1]) / length] as const;
      const spans = [a, b].map((box) => box.map(([x, y]) => x * along[0] + y * along[1]));
      const [[aMin = 0, aMax = 0] = [], [bMin = 0, bMax = 0] = []] = spans.map((span) => [Math.min(...span), Math.max(...span)]);
      least = Math.min(least, aMax - bMin, bMax - aMin);
    }
  }
  return Math.max(0, least);
}

/** What lies on another, leaves the frame, or makes the page scroll sideways; a line each. */
export function faultsIn({ frame, labels, panels, wide }: Picture): string[] {
  const outside = ([x, y]: readonly [number, number]): boolean =>
    x < frame.left - TOUCH || x > frame.right + TOUCH || y < frame.top - TOUCH || y > frame.bottom + TOUCH;
  const all = [...labels, ...panels];
  const out = all.filter(({ boxes }) => boxes.flat().some(outside)).map(({ name }) => `${name} leaves the frame`);
  const clashes = labels.flatMap((a, i) =>
    all.slice(i + 1).flatMap((b) => {
      const depth = Math.max(0, ...a.boxes.flatMap((one) => b.boxes.map((other) => depthOf(one, other))));
      return depth > TOUCH ? [`${a.name} lies ${depth.toFixed(1)} px in ${b.name}`] : [];
    })
  );
  return [...out, ...clashes, ...(wide > 0 ? [`the page scrolls sideways by ${wide} px`] : [])];
}
