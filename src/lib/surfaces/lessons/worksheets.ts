import { readBasemap } from '$lib/ledger/server/basemap';
import { knownOf, readWorksheets } from '$lib/lessons/server/read';
import { readTheatre } from '$lib/scenes/server/theatre';
import type { Worksheet } from '$lib/domain/worksheet';

let reading: Promise<Worksheet[]> | undefined;

async function read(): Promise<Worksheet[]> {
  const [{ ledger, steps }, { towns }] = await Promise.all([readTheatre(), readBasemap()]);
  return readWorksheets(
    ledger,
    knownOf(
      ledger,
      steps,
      towns.map(({ id }) => id)
    )
  );
}

/**
 * The worksheets with their answers, read and checked once a build.
 * @throws LedgerError where the record, the story or a worksheet has a fault
 */
export const theWorksheets = (): Promise<Worksheet[]> => (reading ??= read());
