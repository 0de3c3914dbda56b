import { datapackage } from '$lib/ledger/datapackage';
import { theLedger } from '$lib/ledger/server/read';
import { jsonFile } from '../respond';

export const prerender = true;

export const GET = async (): Promise<Response> =>
  jsonFile(datapackage(await theLedger(), { name: 'claim-by-claim', title: 'Claim by claim' }));
