import { group } from 'd3';
import type { ChartRow } from '$lib/domain/chart';
import { claimById } from '$lib/ledger';
import { daysBetween, endOf, startOf } from '$lib/ledger/dates';
import { m } from '$lib/paraglide/messages.js';
import { cellsOf, figureColumns, figureRow, saidBy, sentenceOf, withFigure } from './figure-row';
import { lossesPicture } from './losses-picture';
import type { LossRow } from './losses-rows';
import type { ChartMaker } from './maker';

export const losses: ChartMaker = (ledger, entry) => {
  const rows = entry.rows.map((row): LossRow => {
    const made = figureRow(ledger, row);
    const claim = row.claims[0] === undefined ? null : claimById(ledger, row.claims[0]);
    const window = made.least === null ? null : (claim?.happenedOn ?? null);
    const days = window === null ? null : daysBetween(startOf(window), endOf(window)) + 1;
    return { ...made, days, unit: claim?.quantity?.unit ?? null };
  });
  return {
    columns: [
      ...figureColumns(),
      { key: 'days', label: m.chart_losses_column_days(), type: 'number' },
      { key: 'toKnow', label: m.chart_losses_column_to_know(), type: 'text' }
    ],
    rows: rows.map((row): ChartRow => ({
      id: row.id,
      name: sentenceOf(row),
      cells: { ...cellsOf(row), days: row.days, toKnow: row.note },
      claims: row.claims,
      context: row.context,
      checks: row.checks
    })),
    alt: [
      ...[...group(rows, (row) => (row.days === null ? row.id : `${row.who} ${row.window}`)).values()].map(inWords),
      m.chart_losses_alt_end()
    ].join(' '),
    picture: (size) => lossesPicture(rows, size)
  };
};

/** What one speaker counted over the same days in one sentence. */
function inWords(rows: readonly LossRow[]): string {
  const [first] = rows;
  if (!first) return '';
  const item = { name: rows.map(withFigure).join('; '), said: saidBy(first) };
  return first.days === null ? m.chart_losses_alt_blank(item) : m.chart_losses_alt_counted({ ...item, window: first.window });
}
