import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { theLedger } from '$lib/ledger/server/read';
import ClaimRow from '../ClaimRow.svelte';
import { rowAt } from '../rows';
import { rowsFile } from '../rows-file';

/** Every claim as a row of the plain table, in the order of the articles. */
export async function plainRows(): Promise<string> {
  const file = rowsFile(await theLedger());
  return file.claims.id.map((_, index) => withoutMarks(render(ClaimRow, { props: { row: rowAt(file, index) } }).body)).join('');
}
