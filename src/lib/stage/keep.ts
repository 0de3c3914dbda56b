import { EVERY_ROW } from '$lib/domain/chart';

/**
 * Takes rows of a chart's drawing out of sight, out of reach and out of the words that assistive technology reads: their
 * marks, what stands for them below the marks and, as long as one is kept, what sums all of them up.
 */
export function keepBack(root: ParentNode, rows: readonly string[]): void {
  const kept = new Set(rows);
  const isKept = (row: string): boolean => (row === EVERY_ROW ? kept.size > 0 : kept.has(row));
  for (const element of root.querySelectorAll('[data-mark], [data-row]'))
    element.toggleAttribute('data-unsaid', isKept(element.getAttribute('data-mark') ?? element.getAttribute('data-row') ?? ''));
}
