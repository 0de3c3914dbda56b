import { claimsCsv } from '$lib/ledger/publish';
import { theLedger } from '$lib/ledger/server/read';

export const prerender = true;

export const GET = async (): Promise<Response> =>
  new Response(claimsCsv(await theLedger()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
