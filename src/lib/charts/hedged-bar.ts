import { tenth } from '$lib/domain/tenth';
import type { Piece } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import type { Qualifier } from '$lib/domain/sets';

/** A bar from a base line to a figure, whose far end says how the figure was hedged. No length is given to the doubt. */

export interface HedgedBar {
  x: number;
  y: number;
  width: number;
  height: number;
  hedge: Qualifier;
  look: Look;
  /** Where the dotted lines of an open end stop, px: the end of the axis, since nobody says how far. */
  openTo: number;
}

const WAVE = 4;
/** Whether a figure is a floor, and the bar goes on to the right for all we know. */
export const isOpen = (hedge: Qualifier): boolean => hedge === 'more-than' || hedge === 'at-least';
const isSoft = (hedge: Qualifier): boolean => hedge === 'about' || hedge === 'almost';

/** The bar's pieces: a wave for a soft end, an open end with dotted lines for a floor, else a straight edge. */
export function hedgedBar({ x, y, width, height, hedge, look, openTo }: HedgedBar): Piece[] {
  const [right, bottom] = [x + width, y + height];
  const [l, t, r, b] = [x, y, right, bottom].map(tenth) as [number, number, number, number];
  if (isOpen(hedge)) {
    const on = `M${r} ${t}H${tenth(openTo)}M${r} ${b}H${tenth(openTo)}`;
    return [
      { kind: 'shape', d: `M${r} ${t}H${l}V${b}H${r}`, look },
      { kind: 'line', d: on, role: 'ghost', look }
    ];
  }
  if (!isSoft(hedge)) return [{ kind: 'bar', x, y, width, height, look }];
  const half = tenth(height / 2);
  const turn = tenth(height / 4);
  const wave = `q${WAVE} ${turn} 0 ${half}q${-WAVE} ${turn} 0 ${half}`;
  // The wave again in one stroke: dashes would break it.
  return [
    { kind: 'shape', d: `M${l} ${t}H${r}${wave}H${l}Z`, look },
    { kind: 'line', d: `M${r} ${t}${wave}`, role: 'axis', look }
  ];
}
