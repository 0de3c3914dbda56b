import { polygonArea } from 'd3';
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
  chart = (await readCharts()).find(({ id }) => id === 'areas-to-scale') as Chart;
});

const named = EVERY_SIZE.map((size): [string, ChartSize] => [`${size.width} × ${size.height ?? 'any'}`, size]);

/** px per km by the scale bar that is drawn: its length against the number that is written over it. */
function scaleOf({ ground }: Picture): number {
  const km = ground.flatMap((piece) => (piece.kind === 'text' ? (/^(\d+) km$/.exec(piece.words)?.[1] ?? []) : []));
  const bars = ground.flatMap((piece) =>
    piece.kind === 'line' && piece.role === 'measure' ? Number(/h([\d.]+)$/.exec(piece.d)?.[1]) : []
  );
  // The kilometres' arm is drawn first, then that of the miles.
  return (bars[0] ?? 0) / Number(km[0]);
}

const areaOf = (d: string): number =>
  runsOf(d).reduce((sum, run) => sum + Math.abs(polygonArea(run.map(([x, y]): [number, number] => [x, y]))), 0);
const shapeOf = (pieces: readonly Piece[]): string => pieces.flatMap((piece) => (piece.kind === 'shape' ? piece.d : []))[0] ?? '';

describe.each(named)('at %s', (_, size) => {
  it('a claimed area is that area by the scale bar', () => {
    const picture = chart.picture(size);
    const pxPerKm = scaleOf(picture);
    for (const { row, pieces } of picture.marks) {
      const km2 = areaOf(shapeOf(pieces)) / pxPerKm ** 2;
      const claim = chart.rows.find(({ id }) => id === row)?.claims[0];
      const known = claim ? claimById(ledger, claim).quantity?.si.max : ledger.contexts.find(({ id }) => id === row)?.value;
      expect(km2 / (known ?? NaN), row).toBeGreaterThan(0.985);
      expect(km2 / (known ?? NaN), row).toBeLessThan(1.015);
    }
  });

  it('the oblast is as large as it is, and holds every square', () => {
    const picture = chart.picture(size);
    const [oblast] = picture.ground.flatMap((piece) => (piece.kind === 'ground' ? piece.d : []));
    expect(areaOf(oblast ?? '') / scaleOf(picture) ** 2 / 31_415).toBeCloseTo(1, 1);
    const points = runsOf(oblast ?? '').flat();
    const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
    for (const { pieces } of picture.marks.slice(0, -1)) {
      for (const [, y] of runsOf(shapeOf(pieces)).flat()) expect(y > top && y < bottom).toBe(true);
    }
  });
});

it('tells each area in shares of the country beside it', () => {
  const known = ledger.contexts.find(({ id }) => id === 'ctx-luxembourg')?.value ?? NaN;
  const times = chart.rows.map(({ cells }) => cells['times']);
  expect(times).toEqual(chart.rows.map(({ cells }) => Math.round((Number(cells['km2']) / known) * 100) / 100));
  expect([Math.min(...times.map(Number)) < 0.5, Math.max(...times.map(Number)) > 1]).toEqual([true, true]);
});
