import { cardOf } from '$lib/card/card';
import { readTheatre } from '$lib/scenes/server/theatre';
import type { RequestHandler } from './$types';

export const prerender = true;

/** Every card in one file: what the worker saves in place of one for each claim. */
export const GET: RequestHandler = async () => {
  const { ledger, steps } = await readTheatre();
  return Response.json(ledger.claims.map(({ id }) => cardOf(ledger, id, steps)));
};
