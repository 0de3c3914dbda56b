import type { Ledger } from '$lib/domain/record';
import { findClaim } from '$lib/ledger';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { ChartFrontMatter, type ChartEntry } from '../chart-entry';
import { renderProse } from '../prose';
import { resolver } from '../references';
import { readMarkdown } from './markdown';

/**
 * Reads the charts of `data/charts/` in order, each held against the ledger.
 * @param steps the chart of each step, by the step's id
 * @throws LedgerError with every fault: file, line, field, what was found, what is allowed
 */
export async function readChartEntries(
  ledger: Ledger,
  steps: ReadonlyMap<string, string | null>,
  effects: ReadEffects = fromDisk()
): Promise<ChartEntry[]> {
  const issues: Issue[] = [];
  const entries: ChartEntry[] = [];
  const contexts = new Set<string>(ledger.contexts.map(({ id }) => id));
  const checks = new Set<string>(ledger.checks.map(({ id }) => id));
  const known = {
    claims: (id: string): boolean => findClaim(ledger, id) !== undefined,
    context: (id: string): boolean => contexts.has(id),
    checks: (id: string): boolean => checks.has(id)
  };
  for (const { front, prose, at, inProse } of await readMarkdown('charts', ChartFrontMatter, effects, issues)) {
    if (!steps.has(front.step)) at(['step'], front.step, 'the id of a step');
    else if (steps.get(front.step) !== front.id)
      at(['step'], `${front.step}, which shows ${steps.get(front.step) ?? 'no chart'}`, `a step with chart: ${front.id}`);
    front.rows.forEach((row, i) => {
      for (const field of ['claims', 'context', 'checks'] as const) {
        for (const id of row[field].filter((one) => !known[field](one)))
          at(['rows', i, field], id, `the id of a ${field === 'context' ? field : field.slice(0, -1)}`);
      }
      if (front.rows.findIndex(({ id }) => id === row.id) !== i) at(['rows', i, 'id'], row.id, 'an id that no other row has');
    });
    const { html, faults } = renderProse(prose, resolver(ledger, { claim: (id) => `/data/claim/${id}/`, context: () => null }));
    faults.forEach(inProse);
    entries.push({ ...front, notes: html });
  }
  if (issues.length > 0) throw new LedgerError(issues);
  return entries;
}
