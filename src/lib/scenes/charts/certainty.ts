import { capital } from '$lib/ui/capital';
import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { STATUSES } from '$lib/domain/sets';
import { disputed, formatNumber } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { statusWord } from '$lib/ui/status';
import { certaintyPicture } from './certainty-picture';
import { certaintyRows, countedOf, GROUPS, groupWord, statementsIn, type CertaintyRow } from './certainty-rows';
import type { ChartMaker } from './maker';

const columns = (): ChartColumn[] => [
  { key: 'who', label: m.certainty_who(), type: 'text' },
  { key: 'group', label: m.certainty_group(), type: 'text' },
  ...STATUSES.map((status): ChartColumn => ({ key: status, label: capital(statusWord(status)), type: 'number' })),
  { key: 'counted', label: m.certainty_counted(), type: 'number' },
  { key: 'disputed', label: m.certainty_disputed(), type: 'number' },
  { key: 'statements', label: m.certainty_statements(), type: 'number' },
  { key: 'retold', label: m.certainty_retold_column(), type: 'number' }
];

function tableRow(ledger: Ledger, row: CertaintyRow): ChartRow {
  const counted = countedOf(row);
  return {
    id: row.id,
    name: row.name,
    cells: {
      who: row.actors.map(({ name }) => name).join(', '),
      group: groupWord(row.group),
      ...Object.fromEntries(STATUSES.map((status) => [status, row.cells[status].length])),
      counted: counted.length,
      disputed: counted.filter((claim) => disputed(ledger, claim)).length,
      statements: statementsIn(row),
      retold: row.retold.length
    },
    claims: [...counted, ...row.retold].map(({ id }) => id),
    context: [],
    checks: []
  };
}

const totals = (rows: readonly CertaintyRow[]): string =>
  STATUSES.map((status) => ({ status, n: rows.reduce((sum, { cells }) => sum + cells[status].length, 0) }))
    .filter(({ n }) => n > 0)
    .map(({ status, n }) => `${formatNumber(n)} ${statusWord(status)}`)
    .join(', ');

/** All claims, then each group with whoever has a row of their own. */
function altOf(rows: readonly CertaintyRow[]): string {
  const all = rows.flatMap(countedOf).length;
  const retold = rows.flatMap((row) => row.retold).length;
  const groups = GROUPS.map((group) => rows.filter((row) => row.group === group)).filter((own) => own.length > 0);
  const sentences = groups.map((own) =>
    m.certainty_alt_group({
      group: capital(groupWord(own[0]?.group ?? 'outlet')),
      totals: totals(own),
      rows: own.map((row) => `${row.name} ${countedOf(row).length}`).join(', ')
    })
  );
  return [m.certainty_alt({ all, totals: totals(rows), retold }), ...sentences].join(' ');
}

/** Claimants by how far what they said was checked. */
export const certainty: ChartMaker = (ledger) => {
  const rows = certaintyRows(ledger);
  return {
    columns: columns(),
    rows: rows.map((row) => tableRow(ledger, row)),
    alt: altOf(rows),
    picture: (size) => certaintyPicture(ledger, rows, size)
  };
};
