import type { RowsFile } from './rows';

/** What rows have measured where they stood, px. */
export interface SeenHeights {
  /** By a row's place in the file; empty where nothing was seen. */
  of: ReadonlyMap<number, number>;
  usual: number;
}

/** Where there was none to measure. */
const USUAL = 60;

const average = (heights: readonly number[]): number =>
  heights.length === 0 ? USUAL : heights.reduce((sum, height) => sum + height, 0) / heights.length;

/** Of the plain rows, so that nothing moves when the live ones stand in for them. */
export function heightsOf(table: HTMLElement, { claims }: RowsFile): SeenHeights {
  const positions = new Map(claims.id.map((id, i) => [id, i]));
  const of = new Map<number, number>();
  for (const link of table.querySelectorAll<HTMLElement>('tbody a[data-claim]')) {
    const position = positions.get(link.dataset['claim'] ?? '');
    const row = link.closest('tr');
    if (position !== undefined && row) of.set(position, row.offsetHeight);
  }
  return { of, usual: average([...of.values()]) };
}

/** Of the rows that stand there now, after the table's width has changed: no other height is known any more. */
export function usualHeight(body: HTMLElement): SeenHeights {
  const rows = [...body.querySelectorAll<HTMLElement>('tr[data-index]')];
  return { of: new Map(), usual: average(rows.map(({ offsetHeight }) => offsetHeight)) };
}
