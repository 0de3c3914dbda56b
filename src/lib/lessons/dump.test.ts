import { it, expect } from 'vitest';
import { writeFileSync } from 'node:fs';
import { readLedger } from '$lib/ledger/server/read';
import { readStory } from '$lib/story/server/read';
import { readBasemap } from '$lib/ledger/server/basemap';
import { knownOf, readWorksheets, lintWorksheets } from './server/read';
it('dumps', async () => {
  const ledger = await readLedger();
  const towns = (await readBasemap()).towns.map(({ id }) => id);
  const steps = await readStory(ledger, towns);
  const known = knownOf(ledger, steps, towns);
  const issues = await lintWorksheets(ledger, known);
  console.log(issues.map((i) => `${i.file}:${i.line} ${i.field}: ${i.found} | ${i.allowed}`).join('\n'));
  const sheets = issues.length ? [] : await readWorksheets(ledger, known);
  writeFileSync('/tmp/sheets/dump.json', JSON.stringify(sheets, null, 1));
  expect(1).toBe(1);
});
