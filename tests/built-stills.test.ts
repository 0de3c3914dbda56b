import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, it } from 'vitest';
import { files, read } from './built';

const stills = files.filter((name) => /^stills\/.+\.svg$/.test(name)).map((name) => name.replace('.svg', ''));
const SCALE = 1.5;

interface Box {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const number = (element: HTMLElement, name: string): number => Number(element.getAttribute(name) ?? 0);

/** Where a text stands in the document, through the shifts of what it lies in; null inside a scaled picture. */
function boxOf(text: HTMLElement): Box | null {
  let [x, y] = [number(text, 'x'), number(text, 'y')];
  for (let at: HTMLElement | null = text.parentNode; at?.rawTagName; at = at.parentNode) {
    const transform = at.getAttribute('transform') ?? '';
    if (/scale|rotate|matrix/.test(transform) || at.hasAttribute('preserveAspectRatio')) return null;
    const [, dx = '0', dy = '0'] = /translate\(([-\d.e]+)[ ,]+([-\d.e]+)\)/.exec(transform) ?? [];
    x += Number(dx) + (at.rawTagName === 'svg' ? number(at, 'x') : 0);
    y += Number(dy) + (at.rawTagName === 'svg' ? number(at, 'y') : 0);
  }
  const size = number(text, 'font-size');
  const words = text.text;
  const width = words.length * size * 0.3;
  const start = { start: 0, middle: -width / 2, end: -width }[text.getAttribute('text-anchor') ?? 'start'] ?? 0;
  return { text: words, left: x + start, right: x + start + width, top: y - size * 0.72, bottom: y };
}

const pixels = (svg: string, width: number): Buffer => new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().pixels;

it('there is a picture of every step, in both forms', () => {
  expect(stills.length).toBeGreaterThanOrEqual(24);
  expect(files).toEqual(expect.arrayContaining(stills.map((name) => `${name}.png`)));
});

it.each(stills)('%s.png has ink wherever its drawing has words', (still) => {
  const svg = read(`${still}.svg`);
  const root = parse(svg).querySelector('svg') as HTMLElement;
  const [width, height] = [number(root, 'width') * SCALE, number(root, 'height') * SCALE];
  const png = readFileSync(`build/${still}.png`).toString('base64');
  const frame = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${png}"/></svg>`;
  const drawn = pixels(frame, width);
  const wordless = pixels(svg.replace(/<text[\s\S]*?<\/text>/g, ''), width);
  const differs = ({ left, right, top, bottom }: Box): boolean => {
    for (let y = Math.max(0, Math.floor(top * SCALE)); y < Math.min(height, bottom * SCALE); y += 1) {
      for (let x = Math.max(0, Math.floor(left * SCALE)); x < Math.min(width, right * SCALE); x += 1) {
        const at = (y * width + x) * 4;
        if (Math.abs((drawn[at] ?? 0) - (wordless[at] ?? 0)) > 60) return true;
      }
    }
    return false;
  };
  const boxes = root.querySelectorAll('text').flatMap((text) => boxOf(text) ?? []);
  expect(boxes.length).toBeGreaterThan(3);
  expect(boxes.filter((box) => !differs(box)).map(({ text }) => text)).toEqual([]);
});
