import { fault, type Draft, type Entry } from './entry';
import type { Issue } from '../issue';

const twice = (entries: readonly Entry<{ id: string }>[]): Issue[] => {
  const first = new Map<string, Entry<{ id: string }>>();
  return entries.flatMap((entry) => {
    const before = first.get(entry.value.id);
    if (!before) first.set(entry.value.id, entry);
    return before
      ? [fault(entry, ['id'], entry.value.id, `an id of its own; ${before.file}:${before.lineOf(['id'])} has it`)]
      : [];
  });
};

/** One id, one record; a claim's id begins with its source, and the file is named for it. */
export function lintIds(draft: Draft): Issue[] {
  const { sources, actors, places, claims, checks, corrections, contexts } = draft;
  const issues = [sources, actors, places, claims, checks, corrections, contexts].flatMap(twice);
  const hashes = new Set<string>();
  for (const entry of sources) {
    const { sha256 } = entry.value;
    if (hashes.has(sha256)) issues.push(fault(entry, ['sha256'], sha256, 'the hash of one text for one source'));
    hashes.add(sha256);
  }
  for (const entry of claims) {
    const { id, source } = entry.value;
    if (!id.startsWith(`${source}-`)) issues.push(fault(entry, ['id'], id, `an id that begins with ${source}-`));
  }
  return issues;
}
