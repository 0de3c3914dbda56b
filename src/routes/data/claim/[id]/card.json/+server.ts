import { cardOf } from '$lib/card/card';
import { claimIds } from '$lib/card/page';
import { theLedger } from '$lib/ledger/server/read';
import { readTheatre } from '$lib/scenes/server/theatre';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = async () => claimIds(await theLedger()).map((id) => ({ id }));

/** On one line: what a card fetches when it opens. */
export const GET: RequestHandler = async ({ params }) => {
  const { ledger, steps } = await readTheatre();
  return Response.json(cardOf(ledger, params.id, steps));
};
