import { rowsFile } from '$lib/explorer/rows-file';
import { theLedger } from '$lib/ledger/server/read';

export const prerender = true;

/** What the explorer reads; compact, and free to change: the published files are claims.json and claims.csv. */
export const GET = async (): Promise<Response> =>
  new Response(`${JSON.stringify(rowsFile(await theLedger()))}\n`, { headers: { 'content-type': 'application/json' } });
