import { beforeAll, describe, expect, it } from 'vitest';
import { runsOf } from '$lib/charts/outline';
import { EVERY_SIZE } from '$lib/charts/sizes';
import type { Chart, ChartSize, Picture, Piece } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { claimById } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';

let chart: Chart;
let ledger: Ledger;
beforeAll(async () => {
  ledger = await theLedger();
  chart = (await readCharts()).find(({ id }) => id === 'side-by-side') as Chart;
});

const named = EVERY_SIZE.map((size): [string, ChartSize] => [`${size.width} × ${size.height ?? 'any'}`, size]);
const piecesOf = ({ marks }: Picture, row: string): Piece[] =>
  marks.filter((mark) => mark.row === row).flatMap(({ pieces }) => pieces);
const figureOf = (row: string): number => claimById(ledger, chart.rows.find(({ id }) => id === row)?.claims[0] ?? '').quantity?.si.max ?? NaN; // prettier-ignore
const acrossOf = (piece: Piece | undefined): number => {
  if (piece?.kind === 'bar') return piece.width;
  if (piece?.kind !== 'shape') return NaN;
  const xs = runsOf(piece.d).flat().map(([x]) => x); // prettier-ignore
  return Math.max(...xs) - Math.min(...xs);
};
const drawnAs = (picture: Picture, row: string): number =>
  acrossOf(piecesOf(picture, row).find(({ kind }) => kind === 'bar' || kind === 'shape'));

it('has both offensives under every heading, each row under one', () => {
  const cells = chart.rows.map(({ cells: { heading, offensive } }) => `${heading}, ${offensive}`);
  expect(new Set(cells).size).toBe(12);
  expect(chart.rows.filter(({ cells }) => !String(cells['notAlike']).startsWith('Not alike: '))).toEqual([]);
});

describe.each(named)('at %s', (_, size) => {
  it('squares and the band have one scale, that of the bar', () => {
    const picture = chart.picture(size);
    const words = picture.ground.flatMap((piece) => (piece.kind === 'text' ? (/^(\d+) km \(/.exec(piece.words)?.[1] ?? []) : []));
    const bar = picture.ground.flatMap((piece) => (piece.kind === 'line' && piece.role === 'measure' ? Number(/h([\d.]+)$/.exec(piece.d)?.[1]) : [])); // prettier-ignore
    const pxPerKm = (bar[0] ?? NaN) / Number(words[0]);
    for (const { id, cells } of chart.rows.filter((row) => row.cells['heading'] === 'Area' && row.claims.length > 0)) {
      const side = drawnAs(picture, id) / pxPerKm;
      expect(side ** 2 / figureOf(id), `${id} ${cells['value']}`).toBeGreaterThan(0.96);
      expect(side ** 2 / figureOf(id), id).toBeLessThan(1.04);
    }
    const width = ledger.contexts.find(({ id }) => id === 'ctx-kursk-width-40')?.value ?? NaN;
    expect(drawnAs(picture, 'kursk-band') / pxPerKm / width).toBeCloseTo(1, 1);
  });

  it('depths have one scale', () => {
    const picture = chart.picture(size);
    const scales = ['kharkiv-depth-britain', 'kharkiv-depth-military', 'kursk-depth-nbc'].map((id) => drawnAs(picture, id) / figureOf(id)); // prettier-ignore
    for (const scale of scales) expect(scale / (scales[0] ?? NaN)).toBeCloseTo(1, 1);
  });

  it('draws as many signs as settlements, and as many days as are counted', () => {
    const picture = chart.picture(size);
    for (const id of ['kharkiv-settlements', 'kursk-settlements']) {
      expect(piecesOf(picture, id).filter(({ kind }) => kind === 'sign').length).toBe(figureOf(id));
    }
    const edges = (id: string): number =>
      piecesOf(picture, id).reduce((sum, piece) => sum + (piece.kind === 'line' && piece.role === 'axis' ? piece.d.split('M').length - 1 : 0), 0); // prettier-ignore
    expect(edges('kursk-days') + 1).toBe(figureOf('kursk-days'));
    expect(edges('kharkiv-days') + 1).toBe(11);
  });

  it('says under every heading what may not be compared', () => {
    const words = chart.picture(size).ground.flatMap((piece) => (piece.kind === 'text' ? piece.words : []));
    const text = words.join(' ');
    for (const said of new Set(chart.rows.map(({ cells }) => String(cells['notAlike'])))) expect(text).toContain(said);
  });
});
