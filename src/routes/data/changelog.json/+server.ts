import { theLedger } from '$lib/ledger/server/read';
import { jsonFile } from '../respond';

export const prerender = true;

export const GET = async (): Promise<Response> => jsonFile((await theLedger()).changelog);
