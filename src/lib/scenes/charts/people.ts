import type { ChartRow } from '$lib/domain/chart';
import { m } from '$lib/paraglide/messages.js';
import { cellsOf, figureColumns, figureRow, saidBy, sentenceOf, withFigure, type FigureRow } from './figure-row';
import type { ChartMaker } from './maker';
import { peoplePicture } from './people-picture';
import { traysOf } from './people-trays';

export const people: ChartMaker = (ledger, entry) => {
  const rows = entry.rows.map((row) => figureRow(ledger, row));
  const wholes = new Map(traysOf(rows).flatMap(({ whole, parts }) => parts.map((part) => [part.id, whole] as const)));
  return {
    columns: [
      ...figureColumns(),
      { key: 'whole', label: m.chart_people_column_whole(), type: 'text' },
      { key: 'note', label: m.chart_people_column_note(), type: 'text' }
    ],
    rows: rows.map((row): ChartRow => ({
      id: row.id,
      name: sentenceOf(row),
      cells: { ...cellsOf(row), whole: wholes.get(row.id)?.text ?? null, note: row.note },
      claims: row.claims,
      context: row.context,
      checks: row.checks
    })),
    alt: [...rows.map((row) => inWords(row, wholes.has(row.id))), m.chart_people_alt_end()].join(' '),
    picture: (size) => peoplePicture(rows, size)
  };
};

function inWords(row: FigureRow, isPart: boolean): string {
  const item = { name: withFigure(row), said: saidBy(row) };
  if (row.least === null) return m.chart_people_alt_blank(item);
  return isPart ? m.chart_people_alt_part(item) : m.chart_people_alt_item(item);
}
