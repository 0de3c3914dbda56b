import type { Chart } from '$lib/domain/chart';
import { toCsv } from '$lib/ledger/csv';

/** A chart's table as CSV, with the ids of what each row rests on, joined by a space. */
export const chartCsv = ({ columns, rows }: Pick<Chart, 'columns' | 'rows'>): string =>
  toCsv(
    ['id', 'name', ...columns.map(({ key }) => key), 'claims', 'context', 'checks'],
    rows.map(({ id, name, cells, claims, context, checks }) => [
      id,
      name,
      ...columns.map(({ key }) => cells[key] ?? null),
      claims.join(' '),
      context.join(' '),
      checks.join(' ')
    ])
  );
