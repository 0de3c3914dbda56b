import { theLedger } from '$lib/ledger/server/read';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { version, date } = await theLedger();
  return { edition: { version, date } };
};
