/** Bars of units, one unit a claim: so many abreast, rank after rank, so that length tells how many. */

export interface UnitBar {
  /** Where the bar starts: its corner at the first unit, px. */
  x: number;
  y: number;
  /** Units to a rank. */
  abreast: number;
  /** From one unit to the next, px, both ways. */
  pitch: number;
  /** Which way it grows: up from a base line, its ranks filled from the left; or to the right, its ranks filled from above. */
  grows: 'up' | 'right';
}

/** Length in px of a bar of so many units. */
export const unitBarLength = (count: number, { abreast, pitch }: Pick<UnitBar, 'abreast' | 'pitch'>): number =>
  Math.ceil(count / abreast) * pitch;

/** From units along and across the bar to px. */
const place = ({ x, y, pitch, grows }: UnitBar, along: number, across: number): { x: number; y: number } =>
  grows === 'up' ? { x: x + across * pitch, y: y - along * pitch } : { x: x + along * pitch, y: y + across * pitch };

/** Centre of a unit; positions count from 0. */
export const unitAt = (index: number, bar: UnitBar): { x: number; y: number } =>
  place(bar, Math.floor(index / bar.abreast) + 0.5, (index % bar.abreast) + 0.5);

/** Outline of the units from a position up to another, the latter not among them, as an SVG path. */
export function unitRunPath(from: number, to: number, bar: UnitBar): string {
  const { abreast } = bar;
  const [first, last] = [Math.floor(from / abreast), Math.floor((to - 1) / abreast)];
  const [head, foot] = [from % abreast, ((to - 1) % abreast) + 1];
  const corners: [along: number, across: number][] =
    first === last
      ? [[first, head], [last + 1, head], [last + 1, foot], [first, foot]] // prettier-ignore
      : [[first, head], [first + 1, head], [first + 1, 0], [last + 1, 0], [last + 1, foot], [last, foot], [last, abreast], [first, abreast]]; // prettier-ignore
  const points = corners.map(([along, across]) => {
    const { x, y } = place(bar, along, across);
    return `${x} ${y}`;
  });
  return `M${points.join('L')}Z`;
}
