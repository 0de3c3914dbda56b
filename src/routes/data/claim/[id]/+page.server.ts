import { claimIds, claimPage } from '$lib/card/page';
import { theLedger } from '$lib/ledger/server/read';
import { readTheatre } from '$lib/scenes/server/theatre';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => claimIds(await theLedger()).map((id) => ({ id }));

export const load: PageServerLoad = async ({ params }) => {
  const { ledger, steps } = await readTheatre();
  return claimPage(ledger, params.id, steps);
};
