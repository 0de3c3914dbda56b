import { beforeAll, describe, expect, it } from 'vitest';
import type { Chart, ChartRow } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { statementsOf } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import { readCharts } from '../server/charts';
import { flowOf, type Flow } from './provenance-flow';

let ledger: Ledger;
let chart: Chart;
let flow: Flow;
beforeAll(async () => {
  ledger = await theLedger();
  const found = (await readCharts()).find(({ id }) => id === 'provenance');
  if (!found) throw new Error('no chart provenance');
  chart = found;
  flow = flowOf(ledger);
});
const rowOf = (id: string): ChartRow => chart.rows.find((row) => row.id === id) ?? expect.fail(`no row ${id}`);
const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

describe('the flow from articles to voices', () => {
  it('has a row for each statement of the ledger', () => {
    const statements = statementsOf(ledger.claims);
    expect(chart.rows.map(({ id }) => id).sort()).toEqual([...statements.keys()].sort());
    for (const [id, claims] of statements) expect([...rowOf(id).claims].sort()).toEqual(claims.map((one) => one.id).sort());
  });

  it('has every claim in exactly one row', () => {
    const claims = chart.rows.flatMap((row) => row.claims);
    expect(claims.length).toBe(ledger.claims.length);
    expect(new Set(claims).size).toBe(ledger.claims.length);
  });

  it('tells its rows apart by name', () => {
    const names = chart.rows.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it('lets a retelling add no newsroom', () => {
    const without = flowOf({ ...ledger, claims: ledger.claims.filter(({ source }) => source !== 'web22') });
    for (const { id, newsrooms } of without.utterances) expect(rowOf(id).cells.newsrooms).toBe(newsrooms.length);
    const alone = flow.utterances.filter(({ id }) => !without.utterances.some((one) => one.id === id));
    expect(alone.map(({ newsrooms }) => newsrooms)).toEqual(alone.map(() => []));
    expect(new Set(without.articles.map(({ newsroom }) => newsroom)).size).toBe(flow.newsrooms.length);
  });

  it('holds the numbers of its title', () => {
    const announcement = rowOf('russia-mod-2022-09-10');
    expect(announcement.cells).toMatchObject({ carriers: 4, newsrooms: 3 });
    const { carriers } = announcement.cells;
    const words = `${NUMBERS[flow.articles.length] ?? ''} articles, one announcement told ${NUMBERS[Number(carriers)] ?? ''} times`;
    expect(chart.title.toLowerCase()).toBe(words);
  });

  it('draws a thread from each article to each statement that it carries', () => {
    const links = new Set(ledger.claims.map(({ source, statement }) => `${source} ${statement}`)).size;
    const { marks } = chart.picture({ width: 960, height: null });
    const starts = marks.flatMap(({ pieces }) =>
      pieces.flatMap((one) => (one.kind === 'line' ? [...one.d.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x)) : []))
    );
    const left = Math.min(...starts);
    expect(starts.filter((x) => x === left).length).toBe(links);
  });
});
