/** What stands in a column: where it would be, and how much room it takes, px. */
export interface Dodging {
  /** Upper edge, as wished for. */
  at: number;
  height: number;
}

/**
 * Upper edges that keep a column's items apart, in their order and as near to their wishes as one pass down and one up
 * bring them. Where they do not fit between `top` and `bottom` they overlap at the top: ask `fits` first.
 */
export function dodge(items: readonly Dodging[], top: number, bottom: number, gap = 0): number[] {
  const edges: number[] = [];
  let least = top;
  for (const { at, height } of items) {
    const edge = Math.max(at, least);
    edges.push(edge);
    least = edge + height + gap;
  }
  let most = bottom;
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const edge = Math.min(edges[i] ?? top, most - (items[i]?.height ?? 0));
    edges[i] = edge;
    most = edge - gap;
  }
  return edges;
}

/** Whether they can stand in a column of this height, px. */
export const fits = (items: readonly Dodging[], room: number, gap = 0): boolean =>
  items.reduce((sum, { height }) => sum + height, Math.max(0, items.length - 1) * gap) <= room;
