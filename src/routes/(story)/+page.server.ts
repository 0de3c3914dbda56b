import { readTheatre } from '$lib/scenes/server/theatre';
import { scriptsOf } from '$lib/start/scripts';
import { writtenSteps } from '$lib/surfaces/story/written';
import type { PageServerLoad } from './$types';

/** The page starts itself: it needs no router, and its budget has no room for one. */
export const csr = false;

export const load: PageServerLoad = async () => {
  const { ledger, record } = await readTheatre();
  return {
    record,
    edition: { version: ledger.version, date: ledger.date },
    written: await writtenSteps(),
    scripts: scriptsOf('src/routes/(story)/start.ts')
  };
};
