import { beforeAll, describe, expect, it } from 'vitest';
import { textFaults } from '$lib/charts/boxes';
import { EVERY_SIZE, STAGE_SIZES, STILL_SIZE } from '$lib/charts/sizes';
import { CHART_IDS, type Chart, type Picture } from '$lib/domain/chart';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '$lib/scenes/server/charts';
import { readChartEntries } from '$lib/story/server/charts';
import { changed } from './changed';

let charts: Chart[] = [];
beforeAll(async () => {
  charts = await readCharts();
});
const chartOf = (id: string): Chart => {
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
};
const name = ({ width, height }: { width: number; height: number | null }): string => `${width} × ${height ?? 'any'}`;
const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();

/** Every number that a picture is drawn with. */
const numbersOf = (picture: Picture): number[] =>
  [...JSON.stringify(picture).matchAll(/(?<![\w#-])-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([text]) => Number(text));

it('the charts are all there, each once', () => {
  expect(charts.map(({ id }) => id)).toEqual([...CHART_IDS]);
});

describe.each(CHART_IDS)('%s', (id) => {
  it('has rows, each with a name of its own, and something that it rests on', () => {
    const { rows } = chartOf(id);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows.filter((row) => row.claims.length + row.context.length + row.checks.length === 0)).toEqual([]);
    expect(rows.filter((row) => !row.name.trim())).toEqual([]);
  });

  it('names only claims, contexts and checks of the ledger', async () => {
    const ledger = await theLedger();
    const { rows } = chartOf(id);
    const known = (records: readonly { id: string }[]): Set<string> => new Set(records.map((record) => record.id));
    expect(rows.flatMap(({ claims }) => claims).filter((one) => !known(ledger.claims).has(one))).toEqual([]);
    expect(rows.flatMap(({ context }) => context).filter((one) => !known(ledger.contexts).has(one))).toEqual([]);
    expect(rows.flatMap(({ checks }) => checks).filter((one) => !known(ledger.checks).has(one))).toEqual([]);
  });

  it('fills the cells of its columns and no others', () => {
    const { rows, columns } = chartOf(id);
    const keys = sorted(columns.map(({ key }) => key));
    for (const row of rows) expect(sorted(Object.keys(row.cells)), row.id).toEqual(keys);
    for (const { key, type } of columns.filter((column) => column.type === 'number')) {
      for (const row of rows) expect(['number', 'object'], `${type} ${key} of ${row.id}`).toContain(typeof row.cells[key]);
    }
  });

  it('says in words what it shows', () => {
    const { alt, title, subtitle } = chartOf(id);
    expect(alt.length).toBeGreaterThan(60);
    expect(alt).not.toMatch(/undefined|null|NaN/);
    expect(title).not.toBe(subtitle);
  });

  it('has a mark for each row and a row for each mark, with the row’s claims, at every size', () => {
    const { rows, picture } = chartOf(id);
    for (const size of EVERY_SIZE) {
      const { marks } = picture(size);
      expect(sorted(marks.map(({ row }) => row)), name(size)).toEqual(sorted(rows.map((row) => row.id)));
      for (const row of rows) {
        const claims = marks.filter((mark) => mark.row === row.id).flatMap((mark) => mark.claims ?? row.claims);
        expect(sorted(claims), `${name(size)} ${row.id}`).toEqual(sorted(row.claims));
      }
      expect(marks.filter(({ pieces }) => pieces.length === 0)).toEqual([]);
    }
  });

  it('keeps its texts apart, inside the frame and large enough, at every size', () => {
    const { picture } = chartOf(id);
    for (const size of EVERY_SIZE) {
      const drawn = picture(size);
      expect(textFaults(drawn), name(size)).toEqual([]);
      const texts = [...drawn.ground, ...drawn.marks.flatMap(({ pieces }) => pieces)].flatMap((piece) =>
        piece.kind === 'text' ? [piece.size] : []
      );
      expect(texts.length).toBeGreaterThan(0);
      expect(Math.min(...texts)).toBeGreaterThanOrEqual(11);
    }
  });

  it('keeps to its room, with numbers that can be drawn, and the same each time', () => {
    const { picture } = chartOf(id);
    for (const size of EVERY_SIZE) {
      const drawn = picture(size);
      expect(drawn.width).toBe(size.width);
      expect(drawn.height, name(size)).toBeLessThanOrEqual(size.height ?? Infinity);
      expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|undefined/);
      expect(numbersOf(drawn).every((value) => Math.abs(value) < 1e5)).toBe(true);
      expect(picture(size)).toEqual(drawn);
    }
  });
});

it('the frames of the stage and of the still have a height of their own', () => {
  expect([...STAGE_SIZES, STILL_SIZE].every(({ height }) => height !== null)).toBe(true);
});

describe('a fault in a chart’s file', () => {
  const reading = async (change: (text: string) => string): Promise<unknown> => {
    return readChartEntries(
      await theLedger(),
      new Map([
        ['four-numbers', 'areas'],
        ['to-scale', 'areas-to-scale']
      ]),
      changed('01-areas.md', change)
    ).catch((fault: unknown) => fault);
  };

  it.each([
    ['a figure in the title', (text: string) => text.replace(/^title: .*$/m, 'title: All 4 numbers'), 'title', 'All 4 numbers'],
    ['an unknown field', (text: string) => text.replace(/^step: /m, 'setp: x\nstep: '), 'setp', ''],
    ['a step that is not there', (text: string) => text.replace(/^step: .*$/m, 'step: nowhere'), 'step', 'nowhere'],
    [
      'a step that shows another chart',
      (text: string) => text.replace(/^step: .*$/m, 'step: to-scale'),
      'step',
      'areas-to-scale'
    ],
    ['a figure in the notes', (text: string) => `${text}\nIt was 12 km.\n`, 'prose', '12']
  ])('%s is refused with file, line, field, found and allowed', async (_, change, field, found) => {
    const fault = await reading(change);
    expect(fault).toHaveProperty('issues');
    const { issues } = fault as { issues: { file: string; line: number; field: string; found: string; allowed: string }[] };
    const own = issues.filter(({ file }) => file === 'data/charts/01-areas.md');
    expect(own.length).toBeGreaterThan(0);
    const one = own.find((issue) => issue.field.split(' ').at(-1) === field);
    expect(one?.line).toBeGreaterThan(1);
    expect(one?.found).toContain(found);
    expect(one?.allowed.length).toBeGreaterThan(5);
  });
});
