import type { LonLat } from '$lib/domain/record';
import type { Extent } from '$lib/domain/step';
import { zoomBetween, type ZoomView } from './zoom';

/** A rectangle in map units, by its centre. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** A frame in px, and what of it is covered (a panel, a legend), so that the extent stays clear of it. */
export interface Frame {
  width: number;
  height: number;
  inset: { top: number; right: number; bottom: number; left: number };
}

/** Screen = k × map + (x, y). */
export interface Fit {
  k: number;
  x: number;
  y: number;
}

const EDGE_STEPS = 12;
/** The box round a lon/lat extent: edges are sampled, since parallels are curves on an equal-area map. */
export function boxOf([west, south, east, north]: Extent, project: (point: LonLat) => readonly [number, number]): Box {
  const xs: number[] = [];
  const ys: number[] = [];
  for (let i = 0; i <= EDGE_STEPS; i++) {
    const lon = west + ((east - west) * i) / EDGE_STEPS;
    const lat = south + ((north - south) * i) / EDGE_STEPS;
    for (const point of [[lon, south] as const, [lon, north] as const, [west, lat] as const, [east, lat] as const]) {
      const [x, y] = project(point);
      xs.push(x);
      ys.push(y);
    }
  }
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { x: (left + right) / 2, y: (top + bottom) / 2, w: right - left, h: bottom - top };
}

/** The largest scale at which the whole box stands in the uncovered part of the frame. */
export function fitBox(box: Box, { width, height, inset }: Frame): Fit {
  const clearWidth = Math.max(1, width - inset.left - inset.right);
  const clearHeight = Math.max(1, height - inset.top - inset.bottom);
  const k = Math.min(clearWidth / box.w, clearHeight / box.h);
  return { k, x: inset.left + clearWidth / 2 - box.x * k, y: inset.top + clearHeight / 2 - box.y * k };
}

/** Between two cameras at t in 0..1, along the smooth zoom of van Wijk and Nuij (2003); exact at both ends. */
export function fitBetween(from: Fit, to: Fit, t: number, { width, height }: Frame): Fit {
  if (t <= 0) return from;
  if (t >= 1) return to;
  const middle = ({ k, x, y }: Fit): ZoomView => [(width / 2 - x) / k, (height / 2 - y) / k, width / k];
  const [cx, cy, visible] = zoomBetween(middle(from), middle(to), t);
  const k = width / visible;
  return { k, x: width / 2 - cx * k, y: height / 2 - cy * k };
}

export const toScreen = ({ k, x, y }: Fit, point: readonly [number, number]): [number, number] => [
  point[0] * k + x,
  point[1] * k + y
];
