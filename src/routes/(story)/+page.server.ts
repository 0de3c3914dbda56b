import { readTheatre } from '$lib/scenes/server/theatre';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ledger, record } = await readTheatre();
  return { record, edition: { version: ledger.version, date: ledger.date } };
};
