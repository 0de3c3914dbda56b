import type { RowsFile } from './rows';

/** What rows have measured where they stood, px. */
export interface SeenHeights {
  /** Where the rows begin, from the top of the document. */
  top: number;
  /** By a row's place in the file; empty where nothing was seen. */
  of: ReadonlyMap<number, number>;
  usual: number;
}

/** Where there was none to measure. */
const USUAL = 60;

/** To the fraction of a pixel: over thousands of rows it adds up. */
export const heightOf = (row: Element): number => row.getBoundingClientRect().height;

/** From the top of the document, px. */
export const topOf = (body: Element | null): number => (body ? body.getBoundingClientRect().top + scrollY : 0);

const average = (heights: readonly number[]): number =>
  heights.length === 0 ? USUAL : heights.reduce((sum, height) => sum + height, 0) / heights.length;

/** Of the plain rows, so that nothing moves when the live ones stand in for them. */
export function heightsOf(table: HTMLElement, { claims }: RowsFile): SeenHeights {
  const positions = new Map(claims.id.map((id, i) => [id, i]));
  const of = new Map<number, number>();
  for (const link of table.querySelectorAll<HTMLElement>('tbody a[data-claim]')) {
    const position = positions.get(link.dataset['claim'] ?? '');
    const row = link.closest('tr');
    if (position !== undefined && row) of.set(position, heightOf(row));
  }
  return { top: topOf(table.querySelector('tbody')), of, usual: average([...of.values()]) };
}

/** Of the rows that stand there now, after the table's width has changed: no other height is known any more. */
export function usualHeight(body: HTMLElement): SeenHeights {
  const rows = [...body.querySelectorAll<HTMLElement>('tr[data-index]')];
  return { top: topOf(body), of: new Map(), usual: average(rows.map(heightOf)) };
}
