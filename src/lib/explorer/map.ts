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

/** Radius of a spot, px: areas go with counts, and a single claim can still be seen. */
export const spotRadius = (count: number): number => (count === 0 ? 1.5 : 2.6 + Math.sqrt(count));
