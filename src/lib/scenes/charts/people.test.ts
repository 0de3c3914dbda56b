import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_SIZE } from '$lib/charts/sizes';
import { textBoxes } from '$lib/charts/boxes';
import type { Chart, Picture } from '$lib/domain/chart';
import { readCharts } from '../server/charts';

let chart: Chart;
beforeAll(async () => {
  const found = (await readCharts()).find(({ id }) => id === 'people');
  if (!found) throw new Error('no chart people');
  chart = found;
});

const numberedRows = () => chart.rows.filter(({ cells }) => cells.least !== null);
/** Squares that a row's shape is made of. */
const squaresOf = ({ marks }: Picture, row: string): number =>
  marks
    .filter((mark) => mark.row === row)
    .flatMap(({ pieces }) => pieces.flatMap((one) => (one.kind === 'shape' ? [...one.d.matchAll(/Z/g)] : []))).length;

describe('people to go and people gone', () => {
  it('prints no number but those that somebody gave, so no total of the parts and no rest', () => {
    const given = new Set(numberedRows().map(({ cells }) => cells.least));
    const texts = [
      chart.title,
      chart.subtitle,
      chart.alt,
      chart.notes.replace(/<[^>]*>/g, ' '),
      ...chart.rows.flatMap(({ name, cells }) => [name, ...Object.values(cells).map(String)]),
      ...EVERY_SIZE.flatMap((size) => textBoxes(chart.picture(size)).map(({ text }) => text))
    ];
    const large = texts
      .flatMap((text) => [...text.matchAll(/\d[\d,]*/g)].map(([number]) => Number(number.replaceAll(',', ''))))
      .filter((number) => number > 2100);
    expect(large.length).toBeGreaterThan(10);
    expect(large.filter((number) => !given.has(number))).toEqual([]);
  });

  it('lays a part inside its whole, and what another official counted apart from both', () => {
    const { whole } = chart.rows.find(({ id }) => id === 'kursk-gone')?.cells ?? {};
    expect(whole).toBe(chart.rows.find(({ id }) => id === 'kursk-to-go')?.name);
    const picture = chart.picture({ width: 560, height: null });
    const squares = (row: string): string[] =>
      picture.marks
        .filter((mark) => mark.row === row)
        .flatMap(({ pieces }) => pieces.flatMap((one) => (one.kind === 'shape' ? one.d.split('Z').filter(Boolean) : [])));
    const inside = new Set(squares('kursk-to-go'));
    expect(squares('kursk-gone').filter((square) => !inside.has(square))).toEqual([]);
    expect(squares('kursk-gone-fuller').filter((square) => !inside.has(square))).toEqual([]);
    expect(squares('belgorod-gone').filter((square) => inside.has(square))).toEqual([]);
  });

  it('draws a square for each thousand, at every size', () => {
    for (const size of EVERY_SIZE) {
      const picture = chart.picture(size);
      for (const { id, cells } of numberedRows().filter((row) => row.id !== 'kursk-gone-fuller'))
        expect(squaresOf(picture, id), `${id} at ${size.width}`).toBe(Number(cells.least) / 1000);
    }
  });

  it('draws no square for what has no number', () => {
    const picture = chart.picture({ width: 560, height: null });
    const blank = chart.rows.filter(({ cells }) => cells.least === null);
    expect(blank.map(({ id }) => id)).toContain('kursk-tens');
    for (const { id } of blank) expect(squaresOf(picture, id)).toBe(0);
  });
});
