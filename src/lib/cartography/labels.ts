/** Label placement: greedy by priority over a fixed list of offsets, so that the same input gives the same map. */

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LabelRequest {
  id: string;
  /** The point that the label names, px. */
  x: number;
  y: number;
  /** Clear distance from the point, px: the symbol's radius. */
  clear: number;
  width: number;
  height: number;
  /** Must be placed, at a distance with a leader if need be; others are left out where there is no room. */
  required: boolean;
  /** Where the label would stand best, relative to its point. */
  first?: { dx: number; dy: number };
}

/** Top left of the label relative to its point, and whether it stands so far off that it needs a leader. */
export interface PlacedLabel {
  dx: number;
  dy: number;
  leader: boolean;
}

const GAP = 3;
/** Air between labels, px: letters are measured without a browser, so a little is kept in hand. */
const AIR = 2;
const FAR = [18, 32, 48, 66, 88, 112, 140, 170];
const DIRECTIONS = 16;

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const overlapArea = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

function* offsets({ width, height, clear, required, first }: LabelRequest): Generator<PlacedLabel> {
  if (first) yield { ...first, leader: false };
  const near = clear + GAP;
  const diagonal = clear * 0.7 + 1;
  yield { dx: near, dy: -height / 2, leader: false };
  yield { dx: -near - width, dy: -height / 2, leader: false };
  yield { dx: diagonal, dy: -height - diagonal, leader: false };
  yield { dx: diagonal, dy: diagonal, leader: false };
  yield { dx: -width - diagonal, dy: -height - diagonal, leader: false };
  yield { dx: -width - diagonal, dy: diagonal, leader: false };
  yield { dx: -width / 2, dy: near, leader: false };
  yield { dx: -width / 2, dy: -near - height, leader: false };
  if (!required) return;
  for (const far of FAR) {
    for (let i = 0; i < DIRECTIONS; i++) {
      const angle = (i / DIRECTIONS) * 2 * Math.PI;
      const [cx, cy] = [Math.cos(angle) * (far + near), Math.sin(angle) * (far + near)];
      yield { dx: cx + (cx >= 0 ? 0 : -width), dy: cy - height / 2, leader: true };
    }
  }
}

/**
 * Places labels in the order given, each clear of the frame's edge, the obstacles, every point and the labels before it.
 * A label that finds no room is absent from the result, unless it is required: then the offset with the least overlap is taken.
 */
export function placeLabels(
  requests: readonly LabelRequest[],
  frame: { width: number; height: number },
  obstacles: readonly Rect[] = []
): Map<string, PlacedLabel> {
  const points = requests.map(({ id, x, y, clear }) => ({ id, x: x - clear, y: y - clear, width: clear * 2, height: clear * 2 }));
  const taken: Rect[] = [...obstacles];
  const placed = new Map<string, PlacedLabel>();
  for (const request of requests) {
    const others = [...taken, ...points.filter(({ id }) => id !== request.id)];
    let best: { offset: PlacedLabel; cost: number } | undefined;
    for (const offset of offsets(request)) {
      const rect = { x: request.x + offset.dx, y: request.y + offset.dy, width: request.width, height: request.height };
      const inside =
        rect.x >= 4 && rect.y >= 4 && rect.x + rect.width <= frame.width - 4 && rect.y + rect.height <= frame.height - 4;
      const cost = others.reduce((sum, other) => sum + overlapArea(rect, other), inside ? 0 : 1e6);
      if (!best || cost < best.cost) best = { offset, cost };
      if (cost === 0) break;
    }
    if (!best || (best.cost > 0 && !request.required)) continue;
    placed.set(request.id, best.offset);
    taken.push({
      x: request.x + best.offset.dx - AIR,
      y: request.y + best.offset.dy - AIR,
      width: request.width + AIR * 2,
      height: request.height + AIR * 2
    });
  }
  return placed;
}
