import { toJsonSchema } from '@valibot/to-json-schema';
import { CLAIM_COLUMNS } from './publish';
import { PUBLISHED, type PublishedFile } from './published-records';

/** The data dictionary: every field of a published record, read from the schema that the record is held to. */

export interface FieldEntry {
  /** Path inside the record, as `quantity.si.min`. */
  name: string;
  /** `text`, `whole number or null`, `list of objects`. */
  type: string;
  /** The closed set that it is taken from; empty where there is none. */
  allowed: string[];
  meaning: string;
}

/** The part of JSON Schema that our schemas use. */
interface Node {
  type?: string;
  enum?: (string | null)[];
  description?: string;
  anyOf?: Node[];
  items?: Node;
  properties?: Record<string, Node>;
}

/** One of a type, and several of it. */
const WORDS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  string: ['text', 'texts'],
  integer: ['whole number', 'whole numbers'],
  number: ['number', 'numbers'],
  object: ['object', 'objects'],
  null: ['null', 'nulls']
};

const isNull = ({ type }: Node): boolean => type === 'null';

function typeOf(node: Node): string {
  if (node.anyOf) return [...new Set(node.anyOf.map(typeOf))].join(' or ');
  if (node.type === 'array') return `list of ${WORDS[node.items?.type ?? '']?.[1] ?? 'values'}`;
  return WORDS[node.type ?? '']?.[0] ?? 'value';
}

function allowedIn(node: Node): string[] {
  if (node.anyOf) return node.anyOf.flatMap(allowedIn);
  return (node.enum ?? node.items?.enum ?? []).filter((value) => value !== null);
}

/** The objects that a node is, or is a list of. */
function objectsIn(node: Node): Node[] {
  if (node.anyOf) return node.anyOf.filter((one) => !isNull(one)).flatMap(objectsIn);
  return node.items ? objectsIn(node.items) : node.properties ? [node] : [];
}

function fieldsOf(node: Node, path: string): FieldEntry[] {
  const [object] = objectsIn(node);
  return Object.entries(object?.properties ?? {}).flatMap(([key, field]) => {
    const name = `${path}${key}`;
    const entry = { name, type: typeOf(field), allowed: allowedIn(field), meaning: field.description ?? '' };
    return [entry, ...fieldsOf(field, `${name}.`)];
  });
}

const schemaOf = (file: PublishedFile): Node => toJsonSchema(PUBLISHED[file], { target: 'draft-2020-12' }) as Node;

/** Every field of a file's records, those inside others behind them. */
export const dictionaryOf = (file: PublishedFile): FieldEntry[] => fieldsOf(schemaOf(file), '');

/** A file's own fields as a Frictionless Table Schema has them. */
export const tableFields = (file: PublishedFile): { name: string; type: string; description: string }[] =>
  Object.entries(schemaOf(file).properties ?? {}).map(([name, field]) => {
    const types = [...new Set((field.anyOf ?? [field]).map(({ type }) => type ?? '').filter((type) => type !== 'null'))];
    return { name, type: types.length === 1 ? (types[0] ?? 'any') : 'any', description: field.description ?? '' };
  });

/** Every column of claims.csv; its closed sets are those of the same fields in claims.json. */
export function csvDictionary(): FieldEntry[] {
  const fields = new Map(dictionaryOf('claims.json').map((field) => [field.name, field]));
  return CLAIM_COLUMNS.map(({ name, type, description }) => ({
    name,
    type: WORDS[type]?.[0] ?? type,
    allowed: (fields.get(name) ?? fields.get(`quantity.${name}`))?.allowed ?? [],
    meaning: description
  }));
}
