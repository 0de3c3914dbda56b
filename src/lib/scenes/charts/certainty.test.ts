import { beforeAll, describe, expect, it } from 'vitest';
import { EVERY_SIZE, PAGE_WIDTHS } from '$lib/charts/sizes';
import type { Chart, Piece, PictureMark } from '$lib/domain/chart';
import type { Claim, Ledger } from '$lib/domain/record';
import { STATUSES } from '$lib/domain/sets';
import { claimById, disputed, sourceOf } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';
import { certaintyRows, countedOf, statementsIn, type CertaintyRow } from './certainty-rows';

let ledger: Ledger;
let rows: CertaintyRow[];
let chart: Chart;
let counted: Claim[];
beforeAll(async () => {
  ledger = await theLedger();
  rows = certaintyRows(ledger);
  counted = ledger.claims.filter((claim) => sourceOf(ledger, claim).derivesFrom === null);
  const found = (await readCharts()).find(({ id }) => id === 'certainty');
  if (!found) throw new Error('no chart certainty');
  chart = found;
}, 30_000);

const ids = (claims: readonly { id: string }[]): string[] => claims.map(({ id }) => id).sort();
const rowOf = (id: string): CertaintyRow => {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};
const signsOf = ({ pieces }: PictureMark): Extract<Piece, { kind: 'signs' }>[] =>
  pieces.flatMap((piece) => (piece.kind === 'signs' ? [piece] : []));
const looks = (mark: PictureMark): number => signsOf(mark).reduce((sum, { looks: some }) => sum + some.length, 0);

describe('the rows', () => {
  it('hold every claim of the ledger once, and no paraphrase among those that count', () => {
    expect(ids(rows.flatMap((row) => [...countedOf(row), ...row.retold]))).toEqual(ids(ledger.claims));
    expect(ids(rows.flatMap(countedOf))).toEqual(ids(counted));
  });

  it('add up to the ledger, certainty by certainty', () => {
    for (const status of STATUSES) {
      const sum = chart.rows.reduce((all, { cells }) => all + Number(cells[status]), 0);
      expect(sum, status).toBe(counted.filter((claim) => claim.status === status).length);
    }
    const opposed = chart.rows.reduce((all, { cells }) => all + Number(cells.disputed), 0);
    expect(opposed).toBe(counted.filter((claim) => disputed(ledger, claim)).length);
  });

  it('name every claimant once, and gather only those with few claims', () => {
    const actors = rows.flatMap((row) => row.actors.map(({ id }) => id));
    expect(new Set(actors).size).toBe(actors.length);
    expect([...actors].sort()).toEqual([...new Set(ledger.claims.map(({ claimant }) => claimant as string))].sort());
    for (const { actors: some, id } of rows.filter((row) => row.actors.length > 1)) {
      for (const actor of some) {
        expect(counted.filter(({ claimant }) => claimant === actor.id).length, `${id} ${actor.id}`).toBeLessThan(8);
      }
    }
    expect(chart.rows.find(({ id }) => id === 'others-russia')?.cells.who).toContain('Aleksei Smirnov');
  });

  it('keep what outlets say in their own words apart from what people said', () => {
    expect(rows.filter(({ group }) => group === 'outlet').flatMap((row) => row.actors.map(({ side }) => side))).toEqual(
      rows.filter(({ group }) => group === 'outlet').map(() => 'outlet')
    );
    expect(rows.filter(({ group }) => group !== 'outlet').flatMap((row) => row.actors.map(({ side }) => side))).not.toContain(
      'outlet'
    );
  });

  it('tell claims from the statements that they come from', () => {
    const ministry = rowOf('russia-mod');
    expect(statementsIn(ministry)).toBeLessThan(countedOf(ministry).length);
    expect(statementsIn(rowOf('top-bulletin'))).toBe(0);
  });

  it('bear the title out: two verified, both of them videos', () => {
    const verified = rows.flatMap(({ cells }) => cells.verified);
    expect(ids(verified)).toEqual(['nbc24-video-guevo', 'nbc24-video-sverdlikovo']);
    expect(verified.map(({ channel }) => channel)).toEqual(['video', 'video']);
    expect(ids(verified)).toEqual(ids(ledger.claims.filter(({ status }) => status === 'verified')));
  });

  it('show conceding on one side only, as the notes have it', () => {
    const conceding = rows.filter(({ cells }) => cells.acknowledged.length > 0).map(({ group }) => group);
    expect([...new Set(conceding)]).toEqual(['russia']);
  });
});

describe('the picture', () => {
  it('has a sign for each claim, in the mark that opens it, at every size', () => {
    for (const size of EVERY_SIZE) {
      const { marks } = chart.picture(size);
      expect(ids(marks.flatMap(({ claims = [] }) => claims.map((id) => ({ id }))))).toEqual(ids(ledger.claims));
      for (const mark of marks) expect(looks(mark), mark.row).toBe(mark.claims?.length);
    }
  });

  it('strikes out in a mark as many signs as it has disputed claims', () => {
    for (const mark of chart.picture({ width: 560, height: null }).marks) {
      const struck = signsOf(mark).flatMap((piece) => piece.looks.filter((look) => look.disputed));
      const claims = (mark.claims ?? []).map((id) => claimById(ledger, id));
      expect(struck.length, mark.row).toBe(claims.filter((claim) => disputed(ledger, claim)).length);
    }
  });

  it('draws what is only retold half as large, to the right of all else', () => {
    for (const size of EVERY_SIZE) {
      const { marks } = chart.picture(size);
      const isRetold = ({ claims = [] }: PictureMark): boolean => claims.every((id) => id.startsWith('web22-'));
      const [whole] = marks.filter((mark) => !isRetold(mark)).flatMap(signsOf);
      const half = marks.filter(isRetold).flatMap(signsOf);
      expect(half.length).toBeGreaterThan(8);
      for (const signs of half) expect(signs.pitch).toBe((whole?.pitch ?? 0) / 2);
      const rightmost = Math.max(...marks.filter((mark) => !isRetold(mark)).flatMap(signsOf).map(({ x }) => x)); // prettier-ignore
      expect(Math.min(...half.map(({ x }) => x))).toBeGreaterThan(rightmost);
    }
  });

  it('gives a finger room on a page, and each mark a name of its own', () => {
    for (const width of PAGE_WIDTHS) {
      const { marks } = chart.picture({ width, height: null });
      for (const { hit, row } of marks) {
        expect(hit?.height, row).toBeGreaterThanOrEqual(24);
        expect(hit?.width, row).toBeGreaterThanOrEqual(24);
      }
      expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
    }
  });
});
