import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_SIZE } from '$lib/charts/sizes';
import type { Chart, Piece } from '$lib/domain/chart';
import type { Claim, Ledger } from '$lib/domain/record';
import { claimById } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';
import { OUTSIDE } from './areas-rows';

let chart: Chart;
let ledger: Ledger;
beforeAll(async () => {
  ledger = await theLedger();
  chart = (await readCharts()).find(({ id }) => id === 'areas') as Chart;
});

const VOICES = ['ap22-ukraine-1000', 'upi22-half-million-acres', 'ap22-isw-2500', 'nbc22-3000-km'];
const contextText = (id: string): string => ledger.contexts.find((one) => one.id === id)?.text ?? '';

describe('the rows', () => {
  it('hold every area that the articles of 2022 give, and no other claim’s', () => {
    const areas = ledger.claims.filter(({ kind, act }) => kind === 'area' && act === 'kharkiv').map(({ id }) => id);
    const drawn = chart.rows.flatMap(({ claims }) => claims.slice(0, 1));
    expect([...drawn].sort()).toEqual([...areas].sort());
  });

  it('are four voices: the echo shares its statement with the institute', () => {
    const statements = chart.rows.flatMap(({ claims: [first] }) => (first ? [claimById(ledger, first).statement] : []));
    expect(new Set(statements).size).toBe(VOICES.length);
    expect(claimById(ledger, 'web22-isw-2500').statement).toBe(claimById(ledger, 'ap22-isw-2500').statement);
  });

  it.each(VOICES)('%s keeps its figure, its printed unit and its days', (id) => {
    const { cells } = chart.rows.find((row) => row.id === id) as Chart['rows'][number];
    const claim: Claim = claimById(ledger, id);
    expect(cells['km2']).toBe(Math.round(claim.quantity?.si.max ?? 0));
    expect(cells['printed']).toBe(claim.quantity?.asPrinted);
    const own = claim.happenedOn?.split('/');
    if (own) expect([cells['from'], cells['to']]).toEqual(own);
    else expect(cells['days']).toBe('outside the five');
  });
});

describe('what is read out of a context', () => {
  it.each(Object.entries(OUTSIDE))('%s says the hedge and the days that are drawn', (id, { hedge, from }) => {
    const text = contextText(id);
    if (hedge === 'more-than') expect(text).toMatch(/more than|over/);
    if (hedge === 'about') expect(text).toContain('about');
    if (hedge === 'unstated') expect(text).not.toMatch(/more than|over |about/);
    if (from === '2022-09-06') expect(text).toContain('since 6 September');
    else if (from !== null) expect(text).toMatch(/since (1 September|the beginning of the month)/);
    else expect(text).not.toContain('since');
  });
});

it('bars are as long as their figures, from one line, at every size', () => {
  const start = ({ d }: { d: string }): number[] => [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(([text]) => Number(text));
  for (const size of EVERY_SIZE) {
    const { marks } = chart.picture(size);
    const widths = VOICES.map((id) => {
      const pieces = marks.filter(({ row }) => row === id).flatMap((mark) => mark.pieces);
      const bar = pieces.find((piece: Piece) => piece.kind === 'bar' || piece.kind === 'shape');
      const km2 = claimById(ledger, id).quantity?.si.max ?? 0;
      if (bar?.kind === 'bar') return bar.width / km2;
      const xs = bar?.kind === 'shape' ? start(bar) : [];
      // M right top H left … or M left top H right …: the two first abscissae are the ends.
      return Math.abs((xs[0] ?? 0) - (xs[2] ?? 0)) / km2;
    });
    for (const one of widths) expect(one / (widths[0] ?? 1)).toBeCloseTo(1, 1);
  }
});
