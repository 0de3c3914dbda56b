import type { Ledger } from '$lib/domain/record';
import { findClaim } from '$lib/ledger';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fieldName } from '$lib/ledger/lint/entry';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { parseFile, readRecord } from '$lib/ledger/server/parse';
import { ChartFrontMatter, type ChartEntry } from '../chart-entry';
import { renderProse } from '../prose';
import { resolver } from '../references';

const FILE = /^\d+-([a-z0-9-]+)\.md$/;
const PARTS = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/**
 * Reads the charts of `data/charts/` in order, each held against the ledger.
 * @throws LedgerError with every fault: file, line, field, what was found, what is allowed
 */
export async function readChartEntries(
  ledger: Ledger,
  steps: ReadonlySet<string>,
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
  for (const name of (await effects.list('charts')).filter((one) => one.endsWith('.md')).sort()) {
    const file = `data/charts/${name}`;
    const parts = PARTS.exec((await effects.readText(`charts/${name}`)) ?? '');
    if (!parts) {
      issues.push({
        file,
        line: 1,
        field: 'file',
        found: 'no front matter',
        allowed: 'YAML between two lines of ---, then prose'
      });
      continue;
    }
    const [, head = '', prose = ''] = parts;
    const parsed = parseFile(file, head);
    const faultsInHead: Issue[] = [...parsed.issues];
    const entry = parsed.issues.length > 0 ? null : readRecord(ChartFrontMatter, parsed.value, parsed, [], faultsInHead);
    // The front matter starts on the file's second line.
    issues.push(...faultsInHead.map((issue) => ({ ...issue, line: issue.line + 1 })));
    if (!entry) continue;
    const front = entry.value;
    const at = (path: (string | number)[], found: string, allowed: string): void => {
      issues.push({ file, line: entry.lineOf(path) + 1, field: fieldName(path), found, allowed });
    };
    if (FILE.exec(name)?.[1] !== front.id) at(['id'], front.id, `the id in the file's name, NN-<id>.md`);
    if (entries.some(({ id }) => id === front.id)) at(['id'], front.id, 'an id that no other chart has');
    if (!steps.has(front.step)) at(['step'], front.step, 'the id of a step');
    front.rows.forEach((row, i) => {
      for (const field of ['claims', 'context', 'checks'] as const) {
        for (const id of row[field].filter((one) => !known[field](one)))
          at(['rows', i, field], id, `the id of a ${field === 'context' ? field : field.slice(0, -1)}`);
      }
      if (front.rows.findIndex(({ id }) => id === row.id) !== i) at(['rows', i, 'id'], row.id, 'an id that no other row has');
    });
    const { html, faults } = renderProse(prose, resolver(ledger, { claim: (id) => `/data/claim/${id}/`, context: () => null }));
    for (const fault of faults) issues.push({ file, line: head.split('\n').length + 2, field: 'prose', ...fault });
    entries.push({ ...front, notes: html });
  }
  if (issues.length > 0) throw new LedgerError(issues);
  return entries;
}
