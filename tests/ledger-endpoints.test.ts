import { describe, expect, it } from 'vitest';
import { datapackage } from '$lib/ledger/datapackage';
import { readLedger } from '$lib/ledger/server/read';

interface Endpoint {
  prerender: boolean;
  GET(): Response | Promise<Response>;
}

const endpoint = (path: string): Promise<Endpoint> => import(`../src/routes/data/${path}/+server.ts`) as Promise<Endpoint>;

const { resources } = datapackage(await readLedger(), { name: 'claim-by-claim', title: 'Claim by claim' });
const PATHS = [...resources.map(({ path }) => path), 'datapackage.json', 'claim.schema.json'];

describe('the published files', () => {
  it.each(PATHS)('%s is prerendered and reads back', async (path) => {
    const { prerender, GET } = await endpoint(path);
    const response = await GET();
    const text = await response.text();
    expect(prerender).toBe(true);
    expect(response.headers.get('content-type')).toMatch(path.endsWith('.csv') ? /^text\/csv/ : /json/);
    expect(text.endsWith('\n')).toBe(true);
    if (path.endsWith('json')) expect(Object.keys(JSON.parse(text) as object).length).toBeGreaterThan(0);
    expect(text).not.toContain('undefined');
  });

  it('are the same each time', async () => {
    const { GET } = await endpoint('claims.json');
    expect(await (await GET()).text()).toBe(await (await GET()).text());
  });
});
