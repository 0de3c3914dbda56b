import type { Ledger } from '$lib/domain/record';
import type { Mark, Step } from '$lib/domain/step';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fieldName } from '$lib/ledger/lint/entry';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { parseFile, readRecord } from '$lib/ledger/server/parse';
import { faultsOf } from '../faults';
import { FrontMatter } from '../front-matter';
import { renderProse } from '../prose';
import { resolver } from '../references';

const FILE = /^\d+-([a-z0-9-]+)\.md$/;
const PARTS = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

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
  const names = (await effects.list('story')).filter((name) => name.endsWith('.md')).sort();
  for (const name of names) {
    const file = `data/story/${name}`;
    const parts = PARTS.exec((await effects.readText(`story/${name}`)) ?? '');
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
    const entry = parsed.issues.length > 0 ? null : readRecord(FrontMatter, parsed.value, parsed, [], faultsInHead);
    // The front matter starts on the file's second line.
    issues.push(...faultsInHead.map((issue) => ({ ...issue, line: issue.line + 1 })));
    if (!entry) continue;
    const front = entry.value;
    const at = (path: (string | number)[], found: string, allowed: string): void => {
      issues.push({ file, line: entry.lineOf(path) + 1, field: fieldName(path) || 'prose', found, allowed });
    };
    if (FILE.exec(name)?.[1] !== front.id) at(['id'], front.id, `the id in the file's name, NN-<id>.md`);
    if (steps.some(({ id }) => id === front.id)) at(['id'], front.id, 'an id that no other step has');
    for (const { path, found, allowed } of faultsOf(front, known)) at(path, found, allowed);
    const own = (id: string): string => `#s-${front.id}-${id}`;
    const { html, references, faults } = renderProse(prose, resolver(ledger, { claim: own, context: own }));
    // The prose starts below the front matter and its two lines of ---.
    const above = head.split('\n').length + 1;
    for (const { line, ...fault } of faults) issues.push({ file, line: above + line, field: 'prose', ...fault });
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
      html,
      claims: [...new Set([...cited('claim'), ...checked, ...rests.flatMap(({ claims }) => claims)])],
      context: [...new Set([...cited('context'), ...rests.flatMap(({ context }) => context)])]
    } as unknown as Step);
  }
  if (issues.length > 0) throw new LedgerError(issues);
  return steps;
}
