import type * as v from 'valibot';
import type { Issue } from '$lib/ledger/issue';
import { fieldName } from '$lib/ledger/lint/entry';
import type { ReadEffects } from '$lib/ledger/server/effects';
import { parseFile, readRecord } from '$lib/ledger/server/parse';
import type { ProseFault } from '../prose';

const FILE = /^\d+-([a-z0-9-]+)\.md$/;
const PARTS = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/** A Markdown file whose front matter has its shape. */
export interface MarkdownEntry<Front> {
  front: Front;
  prose: string;
  /** Tells a fault of a field of the front matter. */
  at(path: readonly (string | number)[], found: string, allowed: string): void;
  /** Tells a fault of the prose, whose lines count from 1. */
  inProse(fault: ProseFault): void;
}

/**
 * Reads the Markdown files of a folder of `data/`, `NN-<id>.md`, in order; `issues` takes their faults: a file without front
 * matter, one of another shape, an id that is not the file's or not its own.
 */
export async function readMarkdown<S extends v.GenericSchema<unknown, { id: string }>>(
  folder: string,
  schema: S,
  effects: ReadEffects,
  issues: Issue[]
): Promise<MarkdownEntry<v.InferOutput<S>>[]> {
  const entries: MarkdownEntry<v.InferOutput<S>>[] = [];
  for (const name of (await effects.list(folder)).filter((one) => one.endsWith('.md')).sort()) {
    const file = `data/${folder}/${name}`;
    const parts = PARTS.exec((await effects.readText(`${folder}/${name}`)) ?? '');
    if (!parts) {
      const allowed = 'YAML between two lines of ---, then prose';
      issues.push({ file, line: 1, field: 'file', found: 'no front matter', allowed });
      continue;
    }
    const [, head = '', prose = ''] = parts;
    const parsed = parseFile(file, head);
    const faultsInHead: Issue[] = [...parsed.issues];
    const entry = parsed.issues.length > 0 ? null : readRecord(schema, parsed.value, parsed, [], faultsInHead);
    // The front matter starts on the file's second line.
    issues.push(...faultsInHead.map((issue) => ({ ...issue, line: issue.line + 1 })));
    if (!entry) continue;
    const front = entry.value;
    const at: MarkdownEntry<unknown>['at'] = (path, found, allowed) =>
      void issues.push({ file, line: entry.lineOf(path) + 1, field: fieldName(path) || 'prose', found, allowed });
    // The prose starts below the front matter and its two lines of ---.
    const above = head.split('\n').length + 1;
    const inProse: MarkdownEntry<unknown>['inProse'] = ({ line, found, allowed }) =>
      void issues.push({ file, line: above + line, field: 'prose', found, allowed });
    if (FILE.exec(name)?.[1] !== front.id) at(['id'], front.id, `the id in the file's name, NN-<id>.md`);
    if (entries.some((other) => other.front.id === front.id)) at(['id'], front.id, 'an id that no other file here has');
    entries.push({ front, prose, at, inProse });
  }
  return entries;
}
