import type { Picture } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { claimById } from '$lib/ledger';
import { quantityWords } from '$lib/ledger/figure-words';
import { textBlock } from '$lib/charts/text';
import type { ChartEntry } from '$lib/story/chart-entry';
import { lookOfRecord, type ChartDraft } from './maker';

/** Rows as signs with their words: the least that a chart can be. */
export function listDraft(ledger: Ledger, entry: ChartEntry): ChartDraft {
  const rows = entry.rows.map(({ id, text, claims, context, checks }) => ({
    id,
    name: text,
    cells: {
      value: claims.map((one) => claimById(ledger, one).quantity).map((q) => (q ? quantityWords(q) : ''))[0] ?? ''
    },
    claims,
    context,
    checks
  }));
  const picture = ({ width, height }: { width: number; height: number | null }): Picture => ({
    width,
    height: height ?? rows.length * 28 + 8,
    ground: [],
    marks: rows.map((row, i) => ({
      row: row.id,
      hit: { x: 0, y: i * 28, width, height: 28 },
      pieces: [
        ...row.claims.slice(0, 1).map((one) => ({
          kind: 'sign' as const,
          x: 12,
          y: i * 28 + 14,
          r: 5,
          look: lookOfRecord(ledger, claimById(ledger, one))
        })),
        ...textBlock(row.name, { x: 26, y: i * 28 + 5, width: width - 30, size: 13, role: 'label' }).pieces.slice(0, 1)
      ]
    }))
  });
  return {
    columns: [{ key: 'value', label: 'Figure', type: 'text' }],
    rows,
    alt: rows.map(({ name, cells }) => `${name}: ${cells.value}.`).join(' '),
    picture
  };
}
