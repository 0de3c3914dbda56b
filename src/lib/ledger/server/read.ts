import type { Ledger } from '$lib/domain/record';
import { buildLedger } from '../build';
import { LedgerError, type Issue } from '../issue';
import { lintDraft } from '../lint';
import { readBorder } from './border';
import { readDraft } from './draft';
import { fromDisk, type ReadEffects } from './effects';

const inOrder = (a: Issue, b: Issue): number => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1);

/**
 * Every fault of the record. What records say of one another is looked at only once each has its shape, since a record
 * that was refused would make faults of all that point at it.
 */
export async function lintLedger(effects: ReadEffects = fromDisk()): Promise<Issue[]> {
  const { draft, issues, others } = await readDraft(effects);
  return (issues.length > 0 ? issues : lintDraft(draft, others)).sort(inOrder);
}

/** Reads, checks and computes the ledger; throws a LedgerError that lists every fault. */
export async function readLedger(effects: ReadEffects = fromDisk()): Promise<Ledger> {
  const { draft, issues, others } = await readDraft(effects);
  const faults = issues.length > 0 ? issues : lintDraft(draft, others);
  if (faults.length > 0) throw new LedgerError(faults.sort(inOrder));
  return buildLedger(draft, await readBorder(effects));
}

let reading: Promise<Ledger> | null = null;

/** The project's ledger, read once in a build: it can't change while pages are being made. */
export const theLedger = (): Promise<Ledger> => (reading ??= readLedger());
