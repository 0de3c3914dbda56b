import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_SIZE } from '$lib/charts/sizes';
import type { Chart, Piece, PictureMark } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { claimById } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';
import { daysAcross } from './timelines-days';
import { daysOf, silentDays, WEEKS } from './weeks';

let chart: Chart;
let ledger: Ledger;
beforeAll(async () => {
  ledger = await theLedger();
  const found = (await readCharts()).find(({ id }) => id === 'timelines');
  if (!found) throw new Error('no such chart');
  chart = found;
}, 30_000);

const markOf = (row: string, width = 560): PictureMark => {
  const mark = chart.picture({ width, height: null }).marks.find((one) => one.row === row);
  if (!mark) throw new Error(`no mark ${row}`);
  return mark;
};
const rowOf = (id: string): Chart['rows'][number] | undefined => chart.rows.find((row) => row.id === id);
const lines = (mark: PictureMark, role: string): string[] =>
  mark.pieces.flatMap((piece: Piece) => (piece.kind === 'line' && piece.role === role ? [piece.d] : []));
const lengthOf = (d: string): number => {
  const [, from = '0', to = '0'] = /^M([\d.]+) [\d.]+H([\d.]+)$/.exec(d) ?? [];
  return Number(to) - Number(from);
};

describe('days across a week', () => {
  it('are equally wide, and what lies outside ends at the edge', () => {
    const [week] = WEEKS;
    if (!week) throw new Error('no week');
    const days = daysAcross(week, 10, 160);
    expect(daysOf(week).map((day) => days.end(day) - days.start(day))).toEqual(Array.from({ length: 8 }, () => 20));
    expect(days.start('2022-09-01')).toBe(10);
    expect(days.end('2022-12-01')).toBe(170);
  });
});

describe('timelines', () => {
  it('takes its days from the ledger', () => {
    for (const { cells, claims, id } of chart.rows) {
      const own = claims.map((one) => claimById(ledger, one));
      if (own.length === 0) continue;
      expect(cells.happened, id).toBe(own.flatMap(({ happenedOn }) => happenedOn ?? [])[0] ?? null);
      const said = [...new Set(own.map(({ claimedOn }) => claimedOn ?? 'no day given'))];
      expect(cells.said, id).toBe(said.join('; '));
    }
  });

  it('draws a wait to scale: six days to the crossing’s word, two to Balakliia’s', () => {
    expect(rowOf('crossing')?.cells).toMatchObject({ least: 6, most: 6 });
    expect(rowOf('balakliia-thursday')?.cells).toMatchObject({ least: 2, most: 2 });
    const [six, two] = ['crossing', 'balakliia-thursday'].map((id) => lengthOf(lines(markOf(id), 'measure')[0] ?? ''));
    // From the end of one day to the middle of another, so many days on: half a day less, and the sign's radius.
    const column = ((six ?? 0) - (two ?? 0)) / 4;
    expect(column).toBeGreaterThan(20);
    expect(((two ?? 0) / column)).toBeGreaterThan(1.2); // prettier-ignore
    expect(((two ?? 0) / column)).toBeLessThan(1.5); // prettier-ignore
  });

  it('gives no wait where a day is missing, and dots in its place', () => {
    for (const { id, cells, claims } of chart.rows) {
      const undated = claims.length > 0 && (cells.happened === null || String(cells.said).includes('no day'));
      if (undated) expect(lines(markOf(id), 'ghost').length, id).toBeGreaterThan(0);
      if (cells.least === null) expect(lines(markOf(id), 'measure'), id).toEqual([]);
      if (cells.least === 0) expect(lines(markOf(id), 'measure'), id).toEqual([]);
    }
  });

  it('shades only days on which no claim of the ledger was made', () => {
    for (const week of WEEKS) {
      const silent = silentDays(ledger, week);
      expect(silent.length).toBeGreaterThan(3);
      expect(ledger.claims.filter(({ claimedOn }) => silent.includes(claimedOn ?? ''))).toEqual([]);
    }
  });

  it('sets what comes from outside apart', () => {
    const outside = chart.rows.filter(({ claims }) => claims.length === 0);
    expect(outside.length).toBe(3);
    for (const { id } of outside) {
      const looks = markOf(id).pieces.flatMap((piece) => (piece.kind === 'sign' ? [piece.look.status] : []));
      expect(new Set(looks), id).toEqual(new Set(['context']));
    }
  });

  it('names every event on its page, and on the smallest frame those that waited longest', () => {
    const named = (size: (typeof EVERY_SIZE)[number]): string[] =>
      chart.picture(size).marks.flatMap(({ row, pieces }) => (pieces.some(({ kind }) => kind === 'text') ? [row] : []));
    for (const size of EVERY_SIZE.filter(({ height }) => height === null)) expect(named(size).length).toBe(chart.rows.length);
    for (const size of EVERY_SIZE) expect(named(size)).toEqual(expect.arrayContaining(['crossing', 'balakliia-thursday']));
  });

  it('gives each event a row of its own to point at', () => {
    const { marks } = chart.picture({ width: 280, height: null });
    expect(marks.every(({ hit }) => hit !== null && hit.height >= 24 && hit.width === 280)).toBe(true);
  });
});
