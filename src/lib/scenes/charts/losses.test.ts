import { beforeAll, describe, expect, it } from 'vitest';
import { textBoxes } from '$lib/charts/boxes';
import { EVERY_SIZE } from '$lib/charts/sizes';
import type { Chart, Picture, Piece } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';

let chart: Chart;
let ledger: Ledger;
beforeAll(async () => {
  ledger = await theLedger();
  const found = (await readCharts()).find(({ id }) => id === 'losses');
  if (!found) throw new Error('no chart losses');
  chart = found;
});

const SOLDIERS = ['russian-killed', 'ukrainian-lost'];
const MACHINES = ['tanks', 'artillery', 'aircraft', 'helicopters'];
const least = (row: string): number => Number(chart.rows.find(({ id }) => id === row)?.cells.least);

type Filled = Extract<Piece, { kind: 'bar' | 'shape' }>;
const filled = (picture: Picture, row: string): Filled[] =>
  picture.marks
    .filter((mark) => mark.row === row)
    .flatMap(({ pieces }) => pieces.filter((one): one is Filled => one.kind === 'bar' || one.kind === 'shape'));
/** From the bar's base line to its end; a wave's end counts from where it starts. */
const lengthOf = (piece: Filled | undefined): number => {
  if (piece?.kind === 'bar') return piece.width;
  const [, left, right] = /^M([\d.]+) [\d.]+H([\d.]+)/.exec(piece?.kind === 'shape' ? piece.d : '') ?? [];
  return Number(right) - Number(left);
};

describe('losses that no one could check', () => {
  it('keeps soldiers to one scale and machines to another, at every size', () => {
    for (const size of EVERY_SIZE) {
      const picture = chart.picture(size);
      const scales = [SOLDIERS, MACHINES].map((rows) => rows.map((row) => lengthOf(filled(picture, row)[0]) / least(row)));
      for (const [first = 0, ...rest] of scales)
        for (const scale of rest) expect(scale / first, `${size.width} px`).toBeCloseTo(1, 1);
      expect(scales[0]?.[0]).not.toBeCloseTo(scales[1]?.[0] ?? 0, 3);
    }
  });

  it('draws both sides’ counts alike: claimed, and hatched', () => {
    const picture = chart.picture({ width: 560, height: null });
    const bars = [...SOLDIERS, ...MACHINES].map((row) => filled(picture, row));
    for (const own of bars) expect(own.map(({ look, hatch }) => [look.status, hatch])).toEqual([['claimed', true]]);
    expect(new Set(bars.flat().map(({ look }) => look.voice))).toEqual(new Set(['ukraine', 'russia']));
  });

  it('fills nothing where no number was given', () => {
    const picture = chart.picture({ width: 560, height: null });
    const blank = chart.rows.filter(({ cells }) => cells.least === null).map(({ id }) => id);
    expect(blank).toContain('ukrainian-came');
    expect(blank.flatMap((row) => filled(picture, row))).toEqual([]);
  });

  it('tells the window of each count, at every size', () => {
    const days = new Map(chart.rows.map(({ id, cells }) => [id, cells.days]));
    expect([days.get('russian-killed'), days.get('ukrainian-lost')]).toEqual([200, 7]);
    expect(new Set(MACHINES.map((row) => days.get(row)))).toEqual(new Set([200]));
    for (const size of EVERY_SIZE) {
      const words = textBoxes(chart.picture(size)).map(({ text }) => text);
      expect(words.filter((text) => text.includes('200 days')).length, `${size.width} px`).toBe(2);
      expect(words.filter((text) => / 7 days/.test(text)).length, `${size.width} px`).toBe(1);
    }
  });

  it('leaves the harm to civilians out, and says which', () => {
    const drawn = new Set(chart.rows.flatMap(({ claims }) => claims));
    const harm = ledger.claims.filter(({ kind, source, id }) => kind === 'casualty' && source !== 'web22' && !drawn.has(id));
    expect(harm.length).toBeGreaterThan(4);
    expect(harm.filter(({ id }) => !chart.notes.includes(`data-claim="${id}"`)).map(({ id }) => id)).toEqual([]);
  });

  it('says of every row what one would need to know', () => {
    expect(chart.rows.filter(({ cells }) => !cells.toKnow)).toEqual([]);
  });
});
