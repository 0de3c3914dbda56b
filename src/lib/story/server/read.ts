import type { Ledger } from '$lib/domain/record';
import type { Mark, Step } from '$lib/domain/step';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { ChartFrontMatter } from '../chart-entry';
import { faultsOf } from '../faults';
import { FrontMatter } from '../front-matter';
import { renderNotes } from '../notes';
import { renderProse } from '../prose';
import { resolver } from '../references';
import { readMarkdown } from './markdown';

/**
 * Reads the steps of `data/story/` in order, each held against the ledger.
 * @param towns ids of orientation towns, besides the gazetteer
 * @throws LedgerError with every fault: file, line, field, what was found, what is allowed
 */
export async function readStory(ledger: Ledger, towns: readonly string[], effects: ReadEffects = fromDisk()): Promise<Step[]> {
  const issues: Issue[] = [];
  const steps: Step[] = [];
  const known = {
    claims: new Map<string, Ledger['claims'][number]>(ledger.claims.map((claim) => [claim.id, claim])),
    contexts: new Set<string>(ledger.contexts.map(({ id }) => id)),
    places: new Set<string>(ledger.places.map(({ id }) => id)),
    towns: new Set(towns)
  };
  // Their own faults are told where the charts are read.
  const charts = await readMarkdown('charts', ChartFrontMatter, effects, []);
  const chartRows = new Map<string, string[]>(charts.map(({ front }) => [front.id, front.rows.map(({ id }) => id)]));
  for (const { front, prose, at, inProse } of await readMarkdown('story', FrontMatter, effects, issues)) {
    for (const { path, found, allowed } of faultsOf(front, known)) at(path, found, allowed);
    const { html, references, faults } = renderProse(
      prose,
      resolver(ledger, { claim: (id) => `/data/claim/${id}/`, context: (id) => `#s-${front.id}-${id}` })
    );
    faults.forEach(inProse);
    const spoken = renderNotes(front.notes, resolver(ledger, { claim: (id) => `/data/claim/${id}/`, context: () => null }));
    for (const { path, found, allowed } of spoken.faults) at(path, found, allowed);
    if (front.predict && !front.chart) at(['predict'], 'a step without a chart', 'a step that shows a chart');
    const rows = chartRows.get(front.chart ?? '') ?? [];
    front.predict?.given.forEach((id, i) => {
      if (front.chart && !rows.includes(id)) at(['predict', 'given', i], id, `the id of a row of the chart ${front.chart}`);
    });
    const rests = [
      ...front.lit.map(({ claims }) => ({ claims, context: [] as string[] })),
      ...front.marks,
      ...(front.panel?.rows ?? [])
    ];
    const cited = (kind: string): string[] => references.filter((reference) => reference.kind === kind).map(({ id }) => id);
    const checked = cited('check').flatMap((id) => ledger.checks.find((check) => check.id === id)?.claim ?? []);
    steps.push({
      ...front,
      marks: front.marks as Mark[],
      notes: spoken.notes,
      html,
      claims: [...new Set([...cited('claim'), ...checked, ...rests.flatMap(({ claims }) => claims)])],
      context: [...new Set([...cited('context'), ...rests.flatMap(({ context }) => context)])]
    } as unknown as Step);
  }
  if (issues.length > 0) throw new LedgerError(issues);
  return steps;
}
