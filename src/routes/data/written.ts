import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { csvDictionary, dictionaryOf } from '$lib/ledger/dictionary';
import { PUBLISHED, type PublishedFile } from '$lib/ledger/published-records';
import { theLedger } from '$lib/ledger/server/read';
import Fields from './Fields.svelte';
import { chartFiles, ledgerFiles } from './files';
import Files from './Files.svelte';

/** The list of files and the data dictionary as HTML, by the id of their part of the page. */
export async function writtenParts(): Promise<Record<string, string>> {
  const [claims, ...others] = (Object.keys(PUBLISHED) as PublishedFile[]).map((file) => ({ file, fields: dictionaryOf(file) }));
  const dictionaries = [...(claims ? [claims] : []), { file: 'claims.csv', fields: csvDictionary() }, ...others];
  const files = { files: await ledgerFiles(await theLedger()), charts: await chartFiles() };
  return {
    files: withoutMarks(render(Files, { props: files }).body),
    fields: withoutMarks(render(Fields, { props: { dictionaries } }).body)
  };
}
