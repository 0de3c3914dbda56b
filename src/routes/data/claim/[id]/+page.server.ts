import { claimById } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => (await theLedger()).claims.map(({ id }) => ({ id }));

export const load: PageServerLoad = async ({ params }) => {
  const ledger = await theLedger();
  const { id, gist } = claimById(ledger, params.id);
  return { id, gist, edition: { version: ledger.version, date: ledger.date } };
};
