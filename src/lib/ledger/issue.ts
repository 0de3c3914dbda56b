/** A fault in the record: where it stands, what was found there and what is allowed. */
export interface Issue {
  /** Path inside the project, as `data/claims/ap22.yaml`. */
  file: string;
  line: number;
  /** The record's id where it has one, then the field, as `ap22-isw-2500 quantity.unit`. */
  field: string;
  found: string;
  allowed: string;
}

/** One line, in the form that editors jump to. */
export const describeIssue = ({ file, line, field, found, allowed }: Issue): string =>
  `${file}:${line} ${field}: found ${found}; allowed ${allowed}`;

/** All the faults of one reading; its stack is emptied, since the place to look at is in the data and not in the code. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const message = `The ledger has ${issues.length} ${issues.length === 1 ? 'fault' : 'faults'}:\n${issues.map(describeIssue).join('\n')}`;
    super(message);
    this.issues = issues;
    this.stack = message;
  }
}

/** A value as it should read in a fault: short, on one line. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') return `an object with ${Object.keys(value).join(', ') || 'no fields'}`;
  const text = String(value).replace(/\s+/g, ' ');
  return text.length > 80 ? `"${text.slice(0, 77)}..."` : JSON.stringify(typeof value === 'string' ? text : value);
}
