import { allowedIds, fault, idsOf, type Draft, type Entry, type Path } from './entry';
import type { Issue } from '../issue';

/** Whatever a record names by id exists, and no record points at itself where that says nothing. */
export function lintReferences(draft: Draft): Issue[] {
  const sources = idsOf(draft.sources);
  const actors = idsOf(draft.actors);
  const places = idsOf(draft.places);
  const claims = idsOf(draft.claims);
  const checks = idsOf(draft.checks);
  const corrections = idsOf(draft.corrections);
  const contexts = idsOf(draft.contexts);
  const figures = new Set([...claims, ...contexts]);
  const evidence = new Set([...checks, ...claims, ...contexts, ...places]);
  const issues: Issue[] = [];

  const expect = (entry: Entry<unknown>, path: Path, id: string | null, kind: string, known: ReadonlySet<string>): void => {
    if (id !== null && !known.has(id)) issues.push(fault(entry, path, id, allowedIds(kind, known, id)));
  };
  const expectEach = (
    entry: Entry<unknown>,
    field: string,
    ids: readonly string[],
    kind: string,
    known: ReadonlySet<string>
  ): void => {
    ids.forEach((id, i) => {
      expect(entry, [field, i], id, kind, known);
      if (ids.indexOf(id) !== i) issues.push(fault(entry, [field, i], id, 'each id once'));
    });
  };

  for (const entry of draft.sources) {
    const { id, derivesFrom } = entry.value;
    expect(entry, ['derivesFrom'], derivesFrom, 'a source', sources);
    if (derivesFrom === id) issues.push(fault(entry, ['derivesFrom'], id, 'another source'));
  }
  for (const entry of draft.places) expectEach(entry, 'positionedFrom', entry.value.positionedFrom, 'a claim', claims);
  for (const entry of draft.claims) {
    const { id, source, claimant, opposes, correction } = entry.value;
    expect(entry, ['source'], source, 'a source', sources);
    expect(entry, ['claimant'], claimant, 'an actor', actors);
    expectEach(entry, 'places', entry.value.places, 'a place', places);
    expectEach(entry, 'opposes', opposes, 'a claim', claims);
    if (opposes.includes(id)) issues.push(fault(entry, ['opposes', opposes.indexOf(id)], id, 'another claim'));
    expect(entry, ['correction'], correction, 'a correction', corrections);
    const record = draft.corrections.find(({ value }) => value.id === correction);
    if (record && record.value.source !== source) {
      issues.push(fault(entry, ['correction'], correction, `a correction of ${source}; this one is of ${record.value.source}`));
    }
  }
  for (const entry of draft.corrections) {
    expect(entry, ['source'], entry.value.source, 'a source', sources);
    expectEach(entry, 'refs', entry.value.refs, 'a check, claim, context or place', evidence);
  }
  for (const entry of draft.checks) {
    const { claim, from, to, inputs } = entry.value;
    const ends = new Set([...places, 'border']);
    expect(entry, ['claim'], claim, 'a claim', claims);
    expect(entry, ['from'], from, 'a place', ends);
    expect(entry, ['to'], to, 'a place', ends);
    inputs.forEach((input, i) => expect(entry, ['inputs', i], input, 'a claim or context', figures));
  }
  for (const entry of draft.exclusions) expect(entry, ['source'], entry.value.source, 'a source', new Set([...sources, '*']));
  return issues;
}
