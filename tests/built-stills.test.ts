import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { parse, type HTMLElement } from 'node-html-parser';
import { expect, it } from 'vitest';
import { files, read } from './built';

const stills = files.filter((name) => /^stills\/.+\.svg$/.test(name)).map((name) => name.replace('.svg', ''));
const SCALE = 1.5;

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Words {
  text: string;
  /** Points of the document where the letters may have put ink. */
  points: (readonly [x: number, y: number])[];
}

const number = (element: HTMLElement, name: string): number => Number(element.getAttribute(name) ?? 0);

/** An attribute of the element, or of what it lies in. */
const inherited = (element: HTMLElement, name: string): string | undefined => element.getAttribute(name) ?? element.closest(`[${name}]`)?.getAttribute(name); // prettier-ignore

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f
];

function matrixOf(element: HTMLElement): Matrix {
  let matrix: Matrix = [
    1,
    0,
    0,
    1,
    element.rawTagName === 'svg' ? number(element, 'x') : 0,
    element.rawTagName === 'svg' ? number(element, 'y') : 0
  ];
  for (const [, name, list = ''] of (element.getAttribute('transform') ?? '').matchAll(/(translate|scale|rotate)\(([^)]+)\)/g)) {
    const [x = 0, y] = list.split(/[ ,]+/).map(Number);
    const [sin, cos] = [Math.sin((x * Math.PI) / 180), Math.cos((x * Math.PI) / 180)];
    if (name === 'translate') matrix = times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === 'scale') matrix = times(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else matrix = times(matrix, [cos, sin, -sin, cos, 0, 0]);
  }
  return matrix;
}

/** Where a text's first letters stand, through all that moves, turns or scales it. */
function wordsOf(element: HTMLElement): Words {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (let at: HTMLElement | null = element; at?.rawTagName; at = at.parentNode) matrix = times(matrixOf(at), matrix);
  const [a, b, c, d, e, f] = matrix;
  const size = Number(inherited(element, 'font-size') ?? 0);
  const { text } = element;
  const width = text.length * size * 0.3;
  const start = { start: 0, middle: -width / 2, end: -width }[inherited(element, 'text-anchor') ?? 'start'] ?? 0;
  const points: (readonly [number, number])[] = [];
  for (let x = number(element, 'x') + start, end = x + width; x < end; x += 0.5) {
    for (let y = number(element, 'y') - size * 0.72; y < number(element, 'y'); y += 0.5)
      points.push([a * x + c * y + e, b * x + d * y + f]);
  }
  return { text, points };
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
  const inked = ({ points }: Words): boolean =>
    points.some(([x, y]) => {
      const at = (Math.round(y * SCALE) * width + Math.round(x * SCALE)) * 4;
      return Math.abs((drawn[at] ?? 0) - (wordless[at] ?? 0)) > 40;
    });
  const words = root.querySelectorAll('text').map(wordsOf);
  expect(words.length).toBeGreaterThan(3);
  expect(words.filter((one) => !inked(one)).map(({ text }) => text)).toEqual([]);
});
