import { error } from '@sveltejs/kit';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';
import { theLedger } from '$lib/ledger/server/read';
import { theWorksheets } from '$lib/surfaces/lessons/worksheets';
import { writtenSheet } from '$lib/surfaces/lessons/written';
import type { EntryGenerator, PageServerLoad } from './$types';

/** Nothing on the page moves, and nothing but what is seen is in it. */
export const csr = false;

export const entries: EntryGenerator = () => WORKSHEET_IDS.map((id) => ({ id }));

export const load: PageServerLoad = async ({ params }) => {
  const sheets = await theWorksheets();
  const sheet = sheets.find(({ id }) => id === params.id);
  if (!sheet) error(404);
  const { version, date } = await theLedger();
  const { id, title, ages, minutes, tasks } = sheet;
  return {
    edition: { version, date },
    sheet: { id, title, ages, minutes, pictured: tasks.some(({ ask }) => ask.picture !== null) },
    others: sheets.map((one) => ({ id: one.id, title: one.title })),
    written: await writtenSheet(id, { top: '../../../', download: `/teach/worksheets/${id}.md` })
  };
};
