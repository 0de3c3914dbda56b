import { quantize } from 'topojson-client';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type { Topology } from 'topojson-specification';
import { km, KM_PER_DEGREE, squeeze, type Point } from './plane';

/** How coarse a line may be drawn at a point: the side in km of the smallest bend that is kept. */
export type Tolerance = (point: Point) => number;

interface Area {
  west: number;
  south: number;
  east: number;
  north: number;
  /** How many times coarser than the finest. */
  coarser: number;
}

/** Both weeks happened in the first; the second is the south, from the plant to the sea. */
const AREAS: Area[] = [
  { west: 33.5, south: 48.5, east: 39, north: 52.2, coarser: 1 },
  { west: 30.5, south: 46, east: 35.5, north: 48, coarser: 5 }
];

/** Fine within the areas that the story looks at closely, coarser with every kilometre away from them. */
export function theatreDetail(fine: number, perKm: number, coarsest: number): Tolerance {
  return ([lon, lat]) => {
    const tolerances = AREAS.map(({ west, south, east, north, coarser }) => {
      const nearest: Point = [Math.max(west, Math.min(east, lon)), Math.max(south, Math.min(north, lat))];
      return fine * coarser + perKm * km(nearest, [lon, lat]);
    });
    return Math.min(coarsest, ...tolerances);
  };
}

/**
 * Thins the arcs of a topology by Visvalingam's method, with a tolerance that depends on the place and on the arc.
 * Shared arcs stay shared, so no sliver opens.
 */
export function thin(topology: Topology, toleranceOf: (arc: number) => Tolerance): Topology {
  const tolerances = new Set(topology.arcs.map((_, arc) => toleranceOf(arc)));
  const thinned = new Map(
    [...tolerances].map((tolerance) => [tolerance, simplify(presimplify(topology as never, weightBy(tolerance) as never), 1)])
  );
  return { ...topology, arcs: topology.arcs.map((arc, i) => thinned.get(toleranceOf(i))?.arcs[i] ?? arc) };
}

/** A bend's area over what may be lost there: under one, it goes. */
const weightBy =
  (tolerance: Tolerance) =>
  ([a, b, c]: readonly [Point, Point, Point]): number => {
    const k = squeeze(b[1]) * KM_PER_DEGREE ** 2;
    return ((Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2) * k) / tolerance(b) ** 2;
  };

/** Whole numbers on a grid of 100,000 steps a side, as deltas: what is committed. Properties and object order stay. */
export function pack(topology: Topology, steps = 1e5): string {
  const { type, transform, objects, arcs } = quantize(strip(topology) as never, steps) as Topology;
  return `${JSON.stringify({ type, transform, objects, arcs })}\n`;
}

/** Drops arcs that nothing uses and numbers the rest anew. */
export function strip(topology: Topology): Topology {
  return filter(topology as never, () => true) as Topology;
}
