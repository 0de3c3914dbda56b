import { claimJsonSchema } from '$lib/ledger/published-schema';
import { jsonFile } from '../respond';

export const prerender = true;

export const GET = (): Response => jsonFile(claimJsonSchema(), 'application/schema+json');
