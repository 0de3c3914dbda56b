import { LedgerError, type Issue } from '$lib/ledger/issue';
import { readBasemap } from '$lib/ledger/server/basemap';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { lintLedger, readLedger } from '$lib/ledger/server/read';
import { readStory } from './read';

/** Every fault of the record and, where it has none, of the steps that stand on it. */
export async function lintRecord(effects: ReadEffects = fromDisk()): Promise<readonly Issue[]> {
  const issues = await lintLedger(effects);
  if (issues.length > 0) return issues;
  const { towns } = await readBasemap(effects);
  try {
    await readStory(
      await readLedger(effects),
      towns.map(({ id }) => id),
      effects
    );
    return [];
  } catch (error) {
    if (error instanceof LedgerError) return error.issues;
    throw error;
  }
}
