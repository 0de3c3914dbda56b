import { allowedIds, fault, idsOf, type Draft, type Entry } from './entry';
import type { Issue } from '../issue';
import type { ReleaseRow } from '../schema';

const partsOf = (version: string): number[] => version.split('.').map(Number);

function isNewer(version: string, than: string): boolean {
  const [a, b] = [partsOf(version), partsOf(than)];
  const i = a.findIndex((part, at) => part !== b[at]);
  return i >= 0 && (a[i] ?? 0) > (b[i] ?? 0);
}

/** What a change may be about; `removed` may also name what is no longer there. */
function lintRefs(entry: Entry<ReleaseRow>, known: ReadonlySet<string>): Issue[] {
  return entry.value.changes.flatMap(({ kind, refs }, i) =>
    refs.flatMap((id, j) =>
      kind === 'removed' || known.has(id)
        ? []
        : [fault(entry, ['changes', i, 'refs', j], id, allowedIds('a record of the ledger', known, id))]
    )
  );
}

/** The changelog leads up to the ledger's own version and day, newest first, and no correction is dated after them. */
export function lintChangelog(draft: Draft): Issue[] {
  const { edition, changelog, sources, actors, places, claims, checks, corrections, contexts } = draft;
  const known = new Set([sources, actors, places, claims, checks, corrections, contexts].flatMap((list) => [...idsOf(list)]));
  const { version, date } = edition.value;
  const [newest] = changelog;
  if (!newest) {
    const allowed = `an entry for version ${version}`;
    return [{ file: 'data/changelog.yaml', line: 1, field: 'file', found: 'nothing', allowed }];
  }
  const issues = changelog.flatMap((entry) => lintRefs(entry, known));
  if (newest.value.version !== version)
    issues.push(fault(newest, ['version'], newest.value.version, `${version}, the version in data/ledger.yaml`));
  if (newest.value.date !== date)
    issues.push(fault(newest, ['date'], newest.value.date, `${date}, the date in data/ledger.yaml`));
  changelog.slice(1).forEach((entry, i) => {
    const after = changelog[i]?.value;
    if (!after) return;
    if (!isNewer(after.version, entry.value.version))
      issues.push(fault(entry, ['version'], entry.value.version, `a version below ${after.version}, which stands above it`));
    if (entry.value.date > after.date)
      issues.push(fault(entry, ['date'], entry.value.date, `${after.date} or before, the date of ${after.version}`));
  });
  for (const entry of corrections) {
    const { recorded } = entry.value;
    if (recorded > date) issues.push(fault(entry, ['recorded'], recorded, `${date} or before, the date in data/ledger.yaml`));
  }
  return issues;
}
