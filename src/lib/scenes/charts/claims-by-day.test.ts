import { sum } from 'd3';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_SIZE } from '$lib/charts/sizes';
import type { Chart } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';

let chart: Chart;
let ledger: Ledger;
beforeAll(async () => {
  ledger = await theLedger();
  const found = (await readCharts()).find(({ id }) => id === 'claims-by-day');
  if (!found) throw new Error('no such chart');
  chart = found;
});
const numberIn =
  (key: string) =>
  (row: Chart['rows'][number]): number =>
    Number(row.cells[key]);
const retelling = (id: string): boolean =>
  ledger.sources.some(({ id: source, derivesFrom }) => source === ledger.claims.find((claim) => claim.id === id)?.source && derivesFrom !== null); // prettier-ignore

describe('claims by day', () => {
  it('accounts for every claim of the ledger, each once', () => {
    const ids = chart.rows.flatMap(({ claims }) => claims);
    expect([...ids].sort()).toEqual(ledger.claims.map(({ id }) => id).sort());
    expect(sum(chart.rows, numberIn('count'))).toBe(ledger.claims.length);
    for (const { id } of ledger.sources)
      expect(sum(chart.rows, numberIn(id)), id).toBe(ledger.claims.filter(({ source }) => source === id).length);
  });

  it('draws as many signs as there are claims, at every size', () => {
    for (const size of EVERY_SIZE) {
      const { marks } = chart.picture(size);
      for (const { row, pieces } of marks) {
        const count = chart.rows.find(({ id }) => id === row)?.claims.length;
        expect(pieces.filter(({ kind }) => kind === 'sign').length, row).toBe(count);
      }
    }
  });

  it('keeps what is only retold apart from the days, and smaller', () => {
    const retold = chart.rows.filter(({ id }) => id.startsWith('retold-'));
    expect(retold.flatMap(({ claims }) => claims).every(retelling)).toBe(true);
    expect(sum(retold, numberIn('count'))).toBe(ledger.claims.filter(({ id }) => retelling(id)).length);
    const { marks } = chart.picture({ width: 560, height: null });
    const radii = (echo: boolean): number[] =>
      marks
        .filter(({ row }) => row.startsWith('retold-') === echo)
        .flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'sign' ? [piece.r] : [])));
    expect(Math.max(...radii(true))).toBeLessThan(Math.min(...radii(false)));
  });

  it('puts each claim on its own day, and one without a day on none', () => {
    for (const { cells, claims } of chart.rows) {
      for (const id of claims) {
        const claim = ledger.claims.find((one) => one.id === id);
        expect(cells.day, id).toBe(claim?.claimedOn);
      }
    }
    const undated = chart.rows.filter(({ cells }) => cells.day === null);
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.every(({ id }) => /^(retold-)?by-/.test(id))).toBe(true);
  });

  it('sums up in words what its rows hold', () => {
    expect(chart.alt).toContain(String(ledger.claims.length));
    expect(chart.alt.length).toBeLessThan(1200);
  });
});
