import { readTheatre } from '$lib/scenes/server/theatre';
import { scriptsOf } from '$lib/start/scripts';
import { speakerData, writtenNotes } from '$lib/surfaces/speaker/written';
import type { PageServerLoad } from './$types';

/** The page starts itself, as the slides do. */
export const csr = false;

export const load: PageServerLoad = async () => {
  const { ledger } = await readTheatre();
  return {
    speaker: await speakerData(),
    edition: { version: ledger.version, date: ledger.date },
    written: await writtenNotes('../..'),
    scripts: scriptsOf('src/routes/present/speaker/start.ts')
  };
};
