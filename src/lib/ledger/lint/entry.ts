import type {
  ActorRow,
  CheckRow,
  ClaimRow,
  ContextRow,
  CorrectionRow,
  EditionRow,
  ExclusionRow,
  PlaceRow,
  ReleaseRow,
  SourceRow
} from '../schema';
import { show, type Issue } from '../issue';

export type Path = readonly (string | number)[];

/** A record that has its shape, and knows where each of its fields stands. */
export interface Entry<T> {
  value: T;
  /** Path inside the project. */
  file: string;
  /** Line of the field, or of the nearest thing around it. */
  lineOf(path: Path): number;
}

/** The source comes from the head of the file. */
export interface ClaimInFile extends ClaimRow {
  source: string;
}

/** Everything read, each record well-formed, none yet compared with another. */
export interface Draft {
  edition: Entry<EditionRow>;
  sources: Entry<SourceRow>[];
  actors: Entry<ActorRow>[];
  places: Entry<PlaceRow>[];
  claims: Entry<ClaimInFile>[];
  checks: Entry<CheckRow>[];
  corrections: Entry<CorrectionRow>[];
  contexts: Entry<ContextRow>[];
  changelog: Entry<ReleaseRow>[];
  exclusions: Entry<ExclusionRow>[];
  redirects: Entry<Record<string, string>>;
}

export type Rule = (draft: Draft) => Issue[];

/** `claims[3].quantity.unit` as a person writes it. */
export const fieldName = (path: Path): string =>
  path.reduce<string>((name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`), '');

/** A fault at a field of a record, with the record's id in front where it has one. */
export function fault(entry: Entry<unknown>, path: Path, found: unknown, allowed: string): Issue {
  const { id } = entry.value as { id?: unknown };
  const field = [typeof id === 'string' ? id : '', fieldName(path)].filter((part) => part !== '').join(' ');
  return { file: entry.file, line: entry.lineOf(path), field: field || 'record', found: show(found), allowed };
}

/** The ids of records, for looking one up. */
export const idsOf = (entries: readonly Entry<{ id: string }>[]): ReadonlySet<string> =>
  new Set(entries.map(({ value }) => value.id));

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** What may stand in place of an unknown id: a few lists are short enough to be read, else the nearest are named. */
export function allowedIds(kind: string, known: ReadonlySet<string>, found: string): string {
  const all = [...known].sort();
  if (all.length === 0) return `an id of ${kind}, of which there are none`;
  if (all.length <= 12) return `an id of ${kind}: ${all.join(', ')}`;
  const nearest = all.sort((a, b) => distance(a, found) - distance(b, found)).slice(0, 3);
  return `an id of ${kind}, such as ${nearest.join(', ')}`;
}
