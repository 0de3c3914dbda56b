import { theLedger } from '$lib/ledger/server/read';
import type { PageServerLoad } from './$types';

/** No page leads here; the build has to be told. */
export const prerender = true;

export const load: PageServerLoad = async () => {
  const { version, date } = await theLedger();
  return { edition: { version, date } };
};
