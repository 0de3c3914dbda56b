import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { WORKSHEET_IDS, type Worksheet } from '$lib/domain/worksheet';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { readMarkdown } from '$lib/story/server/markdown';
import { worksheetOf, type Known } from '../build';
import { SheetFrontMatter } from '../entry';
import { wordsOf } from '../words';

const FOLDER = 'lessons/worksheets';

/** What the story and the base map have that a worksheet's picture may show. */
export const knownOf = (ledger: Ledger, steps: readonly Pick<Step, 'id' | 'chart'>[], towns: readonly string[]): Known => ({
  steps: new Set(steps.flatMap(({ id, chart }) => (chart === null ? [id as string] : []))),
  towns: new Set([...ledger.places.map(({ id }) => id as string), ...towns])
});

/** Paragraphs of a prose, each with the line on which it starts, from 1. */
function paragraphsOf(prose: string): { text: string; line: number }[] {
  const paragraphs: { text: string; line: number }[] = [];
  let open = false;
  prose.split('\n').forEach((row, i) => {
    const last = paragraphs.at(-1);
    if (open && last && row.trim() !== '') last.text += ` ${row}`;
    else if (row.trim() !== '') paragraphs.push({ text: row, line: i + 1 });
    open = row.trim() !== '';
  });
  return paragraphs;
}

/**
 * Reads the worksheets of `data/lessons/worksheets/`, each with its answers, in the order of `WORKSHEET_IDS`.
 * @throws LedgerError with every fault: file, line, field, what was found, what is allowed
 */
export async function readWorksheets(ledger: Ledger, known: Known, effects: ReadEffects = fromDisk()): Promise<Worksheet[]> {
  const issues: Issue[] = [];
  const sheets: Worksheet[] = [];
  for (const { front, prose, at, inProse } of await readMarkdown(FOLDER, SheetFrontMatter, effects, issues)) {
    const intro = paragraphsOf(prose).map(({ text, line }) =>
      wordsOf(text, ledger, (found, allowed) => inProse({ line, found, allowed }))
    );
    sheets.push(worksheetOf(ledger, front, intro, known, (path) => (found, allowed) => at(path, found, allowed)));
  }
  for (const id of WORKSHEET_IDS.filter((one) => issues.length === 0 && !sheets.some((sheet) => sheet.id === one)))
    issues.push({ file: `data/${FOLDER}`, line: 1, field: 'file', found: `no ${id}`, allowed: 'each worksheet once' });
  if (issues.length > 0) throw new LedgerError(issues);
  return [...sheets].sort((a, b) => WORKSHEET_IDS.indexOf(a.id) - WORKSHEET_IDS.indexOf(b.id));
}

/** Every fault of the worksheets. */
export async function lintWorksheets(ledger: Ledger, known: Known, effects: ReadEffects = fromDisk()): Promise<readonly Issue[]> {
  try {
    await readWorksheets(ledger, known, effects);
    return [];
  } catch (error) {
    if (error instanceof LedgerError) return error.issues;
    throw error;
  }
}
