import { expect, it } from 'vitest';
import { CLAIM_COLUMNS, publishClaims } from '$lib/ledger/publish';
import { readLedger } from '$lib/ledger/server/read';
import { selectionCsv, selectionJson } from './export';
import { rowsFile } from './rows-file';

const ledger = await readLedger();
const file = rowsFile(ledger);
const ADDED = ['claimantName', 'side', 'placeNames', 'disputed'];

it('writes the rows asked for, in their order, with the published names and values', () => {
  const rows = Uint32Array.of(300, 2, 41);
  const written = JSON.parse(selectionJson(file, rows)) as Record<string, unknown>[];
  const published = new Map(publishClaims(ledger).map((claim) => [String(claim.id), claim]));
  expect(written.map(({ id }) => id)).toEqual(Array.from(rows, (row) => file.claims.id[row]));
  for (const one of written) {
    const { id, source, kind, gist, claimant, places, claimedOn, status, quantity, opposes } =
      published.get(String(one['id'])) ?? {};
    expect(one).toMatchObject({ id, source, kind, gist, claimant, places, claimedOn, status, asPrinted: quantity?.asPrinted ?? null, siMax: quantity?.si.max ?? null }); // prettier-ignore
    expect(one['disputed']).toBe((opposes ?? []).length > 0);
  }
  const columns = CLAIM_COLUMNS.map(({ name }) => name);
  expect(Object.keys(written[0] ?? {}).filter((name) => !columns.includes(name))).toEqual(ADDED);
});

it('writes the same as CSV, a line a row', () => {
  const lines = selectionCsv(file, Uint32Array.from([0, 1, 2]))
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^id,source,paragraph,kind,gist,/);
  expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(file.claims.id.slice(0, 3));
});
