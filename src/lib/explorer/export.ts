import { UNITS } from '$lib/domain/sets';
import { toCsv, type Cell } from '$lib/ledger/csv';
import { rowAt, type RowsFile } from './rows';

/** The rows of a selection as a file of their own. Fields that claims.json and claims.csv have too are named alike and mean the same. */

type Field = Cell | boolean | readonly string[];

function record(file: RowsFile, index: number): Record<string, Field> {
  const { claims, sources, actors } = file;
  const { id, paragraph, kind, gist, claimant, side, places, day, status, disputed } = rowAt(file, index);
  const [, asPrinted, siMin, siMax, unit] = claims.figure[index] ?? [null, null, null, null, -1];
  return {
    id,
    source: sources[claims.source[index] ?? -1]?.id ?? null,
    paragraph,
    kind,
    gist,
    claimant: actors[claims.claimant[index] ?? -1]?.id ?? null,
    claimantName: claimant,
    side,
    places: places.map((place) => place.id),
    placeNames: places.map(({ name }) => name),
    claimedOn: day,
    asPrinted,
    siMin,
    siMax,
    siUnit: UNITS[unit] ?? null,
    status,
    disputed
  };
}

const records = (file: RowsFile, rows: Uint32Array): Record<string, Field>[] => Array.from(rows, (row) => record(file, row));

/** Lists of ids are joined by a space, as in claims.csv; lists of names, which have spaces, by a semicolon. */
const cellOf = (name: string, field: Field): Cell => {
  if (typeof field === 'boolean') return String(field);
  return field === null || typeof field !== 'object' ? field : field.join(name === 'places' ? ' ' : '; ');
};

export function selectionCsv(file: RowsFile, rows: Uint32Array): string {
  const found = records(file, rows);
  const names = Object.keys(found[0] ?? {});
  return toCsv(
    names,
    found.map((one) => names.map((name) => cellOf(name, one[name] ?? null)))
  );
}

export const selectionJson = (file: RowsFile, rows: Uint32Array): string => `${JSON.stringify(records(file, rows), null, 2)}\n`;
