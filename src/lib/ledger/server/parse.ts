import * as v from 'valibot';
import { isCollection, isMap, isPair, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { show, type Issue } from '../issue';
import { fault, fieldName, type Entry, type Path } from '../lint/entry';

/** YAML text to well-formed records, each fault with its line. */

export interface ParsedFile {
  file: string;
  /** Null where the file can't be parsed; the issues say why. */
  value: unknown;
  issues: Issue[];
  lineOf(path: Path): number;
}

/** The node of a field, or of the nearest thing around it; for a key of a map, the key itself. */
function nodeAt(document: Document, path: Path): Node | null {
  let node: unknown = document.contents;
  let best = node;
  for (const key of path) {
    if (!isCollection(node)) break;
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (!pair) break;
      best = pair.key;
      node = pair.value;
    } else {
      node = node.get(key, true);
      best = node ?? best;
    }
  }
  return best as Node | null;
}

/** Parses one file; what YAML itself refuses comes back as issues. */
export function parseFile(file: string, text: string): ParsedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(Math.min(Math.max(offset, 0), text.length)).line);
  const lineOf = (path: Path): number => lineAt(nodeAt(document, path)?.range?.[0] ?? 0);
  const refused = (line: number, why: string): ParsedFile => ({
    file,
    value: null,
    issues: [{ file, line, field: 'yaml', found: why, allowed: 'well-formed YAML' }],
    lineOf
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error) return refused(lineAt(error.pos[0]), error.message.split('\n')[0] ?? error.message);
  try {
    return { file, value: document.toJS({ maxAliasCount: 0 }) as unknown, issues: [], lineOf };
  } catch (cause) {
    return refused(1, (cause as Error).message);
  }
}

interface Shape {
  entries?: Record<string, Shape>;
  item?: Shape;
  wrapped?: Shape;
  expects?: string;
}

/** The part of a schema that a path leads to. */
function shapeAt(schema: Shape, path: Path): Shape {
  let shape: Shape = schema;
  for (const key of path) {
    while (shape.wrapped) shape = shape.wrapped;
    shape = (typeof key === 'number' ? shape.item : shape.entries?.[key]) ?? {};
  }
  while (shape.wrapped) shape = shape.wrapped;
  return shape;
}

const inWords = (expects: string): string =>
  expects === 'Object'
    ? 'an object'
    : expects === 'Array'
      ? 'a list'
      : expects
          .replace(/^\((.*)\)$/, '$1')
          .replaceAll(' | ', ', ')
          .replaceAll('"', '');

function allowedBy(schema: Shape, issue: v.BaseIssue<unknown>, path: Path): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.expected === 'never') {
    return `only the fields ${Object.keys(shapeAt(schema, path.slice(0, -1)).entries ?? {}).join(', ')}`;
  }
  if (issue.type === 'strict_object' && issue.received === 'undefined') {
    const expects = shapeAt(schema, path).expects;
    return `a value${expects ? `: ${inWords(expects)}` : ''}`;
  }
  return issue.message.startsWith('Invalid') ? inWords(issue.expected ?? issue.message) : issue.message;
}

/** Reads one record; null where it isn't well-formed. */
export function readRecord<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: ParsedFile,
  base: Path,
  issues: Issue[]
): Entry<v.InferOutput<S>> | null {
  const result = v.safeParse(schema, value);
  const entry: Entry<v.InferOutput<S>> = {
    value: (result.success ? result.output : value) as v.InferOutput<S>,
    file: file.file,
    lineOf: (path) => file.lineOf([...base, ...path])
  };
  if (result.success) return entry;
  const named: Entry<unknown> = { ...entry, value: typeof value === 'object' && value !== null ? value : {} };
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map(({ key }) => key as string | number);
    const found = issue.expected === 'never' ? `a field ${fieldName(path.slice(-1))}` : issue.input;
    const told = fault(named, path, found, allowedBy(schema as Shape, issue, path));
    issues.push(issue.expected === 'never' ? { ...told, found: `the field ${String(path.at(-1))}` } : told);
  }
  return null;
}

/** Reads a list of records; an empty file is an empty list. */
export function readList<S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  file: ParsedFile,
  base: Path,
  issues: Issue[]
): Entry<v.InferOutput<S>>[] {
  if (value === null || value === undefined) return [];
  if (!Array.isArray(value)) {
    issues.push({
      file: file.file,
      line: file.lineOf(base),
      field: fieldName(base) || 'file',
      found: show(value),
      allowed: 'a list'
    });
    return [];
  }
  return value.flatMap((row: unknown, i) => readRecord(schema, row, file, [...base, i], issues) ?? []);
}
