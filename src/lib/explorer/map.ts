/** A place as the small map shows it, in per cent of the map's width and height: the map has any size. */
export interface MapPlace {
  id: string;
  name: string;
  /** Null where it lies off the map, or is a whole country. */
  at: MapSpot | null;
}

export interface MapSpot {
  left: number;
  top: number;
  /** An oblast, a district, a river: the spot is only its middle. */
  wide: boolean;
  /** Where the name stands beside the spot, px; null where there is no room for it. */
  label: { dx: number; dy: number; text: string } | null;
}

/** Width and height of the ground's own coordinates. */
export const GROUND_SIZE = 133;

/** How far from a spot's middle a finger still means it, px: half of the least target. */
const REACH = 12;

/**
 * The spot that a pointer means: of spots that lie on one another, the one whose middle is nearest.
 * @param x from the map's left edge, px; `size` is its width and height
 */
export function spotAt<T extends { at: Pick<MapSpot, 'left' | 'top'>; count: number }>(
  spots: readonly T[],
  x: number,
  y: number,
  size: { width: number; height: number }
): T | null {
  let nearest: { spot: T; distance: number } | null = null;
  for (const spot of spots) {
    const distance = Math.hypot((spot.at.left / 100) * size.width - x, (spot.at.top / 100) * size.height - y);
    const within = distance <= Math.max(REACH, spotRadius(spot.count));
    if (within && (!nearest || distance < nearest.distance)) nearest = { spot, distance };
  }
  return nearest?.spot ?? null;
}

/** Radius of a spot, px: areas go with counts, and a single claim can still be seen. */
export const spotRadius = (count: number): number => (count === 0 ? 1.5 : 2.6 + Math.sqrt(count));
