import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_SIZE } from '$lib/charts/sizes';
import type { Chart, PictureMark, Piece } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { claimById, sourceOf } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import { readChartEntries } from '$lib/story/server/charts';
import { readCharts } from '../server/charts';
import { distanceLines, measuredWords, type DistanceLine } from './distance-lines';

let ledger: Ledger;
let chart: Chart;
let lines: DistanceLine[];
beforeAll(async () => {
  ledger = await theLedger();
  const found = (await readCharts()).find(({ id }) => id === 'distances');
  if (!found) throw new Error('no chart distances');
  chart = found;
  const entries = await readChartEntries(ledger, new Map((await readCharts()).map(({ id, step }) => [step, id])));
  lines = distanceLines(ledger, entries.find(({ id }) => id === 'distances') ?? { rows: [] });
}, 30_000);

const WIDE = { width: 960, height: null };
const lineOf = (id: string): DistanceLine => {
  const line = lines.find((one) => one.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line;
};
/** The mark that shows the row's own claim. */
const markOf = (id: string, size = WIDE): PictureMark => {
  const mark = chart.picture(size).marks.find(({ row }) => row === id);
  if (!mark) throw new Error(`no mark ${id}`);
  return mark;
};
const bar = ({ pieces }: PictureMark): Extract<Piece, { kind: 'bar' }> | undefined =>
  pieces.find((piece) => piece.kind === 'bar');
const hasRule = ({ pieces }: PictureMark): boolean => pieces.some((piece) => piece.kind === 'line' && piece.role === 'measure');

describe('what the chart holds', () => {
  it('is every length that the articles print and every distance that we measured', () => {
    const lengths = ledger.claims.filter(({ kind, quantity }) => {
      const units = quantity ? [quantity.unit, quantity.printedUnit] : [];
      return kind === 'distance' || units.some((unit) => unit === 'km' || unit === 'mi');
    });
    const shown = new Set(chart.rows.flatMap(({ claims }) => claims));
    expect(lengths.length).toBeGreaterThan(7);
    expect(lengths.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
    const measured = ledger.checks.filter(({ kind }) => kind === 'distance').map(({ id }) => id);
    expect(measured.filter((id) => !chart.rows.some(({ checks }) => checks.includes(id)))).toEqual([]);
  });

  it('has every direction that we measured in its notes', () => {
    const bearings = ledger.checks.filter(({ kind }) => kind === 'bearing').map(({ id }) => id);
    expect(bearings.filter((id) => !chart.notes.includes(`data-check="${id}"`))).toEqual([]);
  });

  it('bears its title out: one holds, most cannot be tested', () => {
    const verdicts = new Map(lines.map(({ claim, verdict }) => [claim.id, verdict]));
    const count = (verdict: string): number => [...verdicts.values()].filter((one) => one === verdict).length;
    expect(count('holds')).toBe(1);
    expect(count('cannot-check')).toBeGreaterThan(verdicts.size / 2);
  });

  it('bears out what it says of a sixth, and of the way by Chkalovske', () => {
    const road = lineOf('kupiansk-izium');
    expect(1 - (road.measured?.at ?? 0) / (road.printed?.[1] ?? 1)).toBeCloseTo(1 / 6, 1);
    const way = (lineOf('between-kharkiv').measured?.at ?? 0) + (lineOf('between-izium').measured?.at ?? 0);
    expect(way / (lineOf('depth-izium').measured?.at ?? 1)).toBeLessThan(1.06);
  });

  it('takes a paraphrase for nobody’s own words', () => {
    expect(lines.filter(({ claim }) => sourceOf(ledger, claim).derivesFrom !== null)).toEqual([]);
    expect(lines.flatMap(({ echoes }) => echoes).map(({ source }) => source)).toEqual(['web22', 'web22', 'web22']);
  });

  it('keeps the lines of one verdict together', () => {
    const runs = lines.map(({ verdict }) => verdict).filter((verdict, i, all) => verdict !== all[i - 1]);
    expect(runs).toEqual([...new Set(runs)]);
  });
});

describe('the picture', () => {
  it('is to scale: lengths are to one another as the kilometres are', () => {
    const [road, depth] = [bar(markOf('kupiansk-izium')), bar(markOf('depth-balakliia'))];
    expect((road?.width ?? 0) / (depth?.width ?? 1)).toBeCloseTo(73 / 50, 2);
    const villages = bar(markOf('villages-tolpino'));
    expect(((villages?.width ?? 0) * 50) / (depth?.width ?? 1)).toBeCloseTo(4 * 1.609344, 1);
  });

  it('draws a firm rule only where a measure tests something, at every size', () => {
    for (const size of EVERY_SIZE) {
      const firm = chart.picture(size).marks.filter(hasRule);
      const tested = lines.filter(({ verdict }) => verdict === 'holds' || verdict === 'differs').map(({ id }) => id);
      expect(firm.map(({ row }) => row)).toEqual(tested);
    }
  });

  it('says how far and how sure, in both systems', () => {
    const { measured } = lineOf('advance-obshchy-kolodez');
    expect(measuredWords(measured)).toBe('29.1 ± 8 km (18.1 ± 5 mi)');
    expect(measuredWords(measured, false)).toBe('29.1 km (18.1 mi)');
    expect(measuredWords(null)).toBe('');
    // Its doubt reaches across the border, its length does not.
    expect(lineOf('border-sverdlikovo').measured).toMatchObject({ min: 0, doubt: 3 });
  });

  it('gives a gap only where the two are said to be of one thing', () => {
    const gaps = chart.rows.filter(({ cells }) => cells.gap !== null).map(({ id, cells }) => [id, cells.gap]);
    expect(gaps).toContainEqual(['kupiansk-izium', -11.9]);
    expect(gaps).toHaveLength(lines.filter(({ verdict }) => verdict === 'differs').length);
    expect(claimById(ledger, 'ap22-kupiansk-73-km').quantity?.max).toBe(73);
  });
});
