import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { CONTEXT_LOOK, type Look } from '$lib/domain/look';
import type { Ledger } from '$lib/domain/record';
import { claimById, dateText, formatNumber, sourceOf, claimLook, formatQuantity } from '$lib/ledger';
import { figureWords } from '$lib/ledger/figure-words';
import { m } from '$lib/paraglide/messages.js';
import type { ChartEntry, EntryRow } from '$lib/story/chart-entry';
import { statusWord } from '$lib/ui/status';

/** An area that is drawn to scale: a claim's as a square, a country's as its outline. */
export interface ScaledArea {
  row: ChartRow;
  name: string;
  /** For frames with no room for the name. */
  short: string;
  look: Look;
  km2: number;
  value: string;
  said: string | null;
}

/** The claims' areas, from the smallest to the largest, and what they are held against. */
export function scaledAreas(ledger: Ledger, entry: ChartEntry): { squares: ScaledArea[]; yardstick: ScaledArea } {
  const last = entry.rows.find(({ claims }) => claims.length === 0);
  const context = ledger.contexts.find(({ id }) => id === last?.context[0]);
  if (!last || !context || context.value === null || context.unit !== 'km2') throw new Error('No area to compare with');
  const known = context.value;
  const squares = entry.rows.filter(({ claims }) => claims.length > 0).map((row) => square(ledger, row, known));
  const value = figureWords(known, 'km2');
  const cells = cellsOf({ said: null, in: null, printed: null, km2: known, known, certainty: m.legend_context() });
  return {
    squares: squares.sort((a, b) => a.km2 - b.km2),
    yardstick: {
      name: last.text,
      short: last.text,
      look: CONTEXT_LOOK,
      km2: known,
      value,
      said: null,
      row: { id: last.id, name: `${last.text}: ${value}`, cells, claims: [], context: last.context, checks: last.checks }
    }
  };
}

function square(ledger: Ledger, entry: EntryRow, known: number): ScaledArea {
  const claim = claimById(ledger, entry.claims[0] ?? '');
  const km2 = claim.quantity?.si.max;
  if (!claim.quantity || km2 === null || km2 === undefined) throw new Error(`${claim.id} gives no area`);
  const value = formatQuantity(claim.quantity);
  const said = claim.claimedOn === null ? null : dateText(claim.claimedOn);
  const facts = { said: claim.claimedOn, in: sourceOf(ledger, claim).outlet, printed: claim.quantity.asPrinted };
  return {
    name: entry.text,
    short: entry.note ?? entry.text,
    look: claimLook(ledger, claim),
    km2,
    value,
    said,
    row: {
      id: entry.id,
      name: `${entry.text}: ${value}`,
      cells: cellsOf({ ...facts, km2, known, certainty: statusWord(claim.status) }),
      claims: entry.claims,
      context: entry.context,
      checks: entry.checks
    }
  };
}

interface Facts {
  said: string | null;
  in: string | null;
  printed: string | null;
  km2: number;
  known: number;
  certainty: string;
}

const cellsOf = ({ km2, known, said, ...facts }: Facts): ChartRow['cells'] => ({
  ...facts,
  said,
  km2: Math.round(km2),
  side: said === null ? null : Math.round(Math.sqrt(km2) * 10) / 10,
  times: Math.round((km2 / known) * 100) / 100
});

export const scaledColumns = (yardstick: string): ChartColumn[] => [
  { key: 'said', label: m.areas_column_said(), type: 'text' },
  { key: 'in', label: m.areas_column_in(), type: 'text' },
  { key: 'printed', label: m.areas_column_printed(), type: 'text' },
  { key: 'km2', label: m.areas_column_km2(), type: 'number' },
  { key: 'side', label: m.scale_column_side(), type: 'number' },
  { key: 'times', label: m.scale_column_times({ yardstick }), type: 'number' },
  { key: 'certainty', label: m.areas_column_certainty(), type: 'text' }
];

/** The picture in sentences. */
export const scaledAlt = ({ squares, yardstick }: { squares: ScaledArea[]; yardstick: ScaledArea }): string =>
  [
    m.scale_alt_lead({ n: formatNumber(squares.length), yardstick: yardstick.row.name }),
    ...squares.map(({ name, value, look, row }) =>
      m.scale_alt_row({
        who: name,
        value,
        status: statusWord(look.status),
        side: formatNumber(Number(row.cells['side']), 1),
        times: formatNumber(Number(row.cells['times']), 2),
        yardstick: yardstick.name
      })
    ),
    m.scale_place()
  ].join(' ');
