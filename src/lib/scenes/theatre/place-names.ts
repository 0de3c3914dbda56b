import { toScreen, type Fit } from '$lib/cartography/camera';
import { overlaps, type Rect } from '$lib/cartography/labels';
import { turnedExtent, type Spot } from '$lib/cartography/names';
import { textWidth } from '$lib/cartography/text-width';
import type { Size } from './layout';
import type { SceneName } from './record';

/** The name of a river or a country where it found room: map units, turned by `angle` degrees. */
export interface PlacedName {
  id: string;
  kind: SceneName['kind'];
  text: string;
  x: number;
  y: number;
  angle: number;
  size: number;
}

export const COUNTRY_TRACKING = 0.18;
const CLEAR = 5;
const EDGE = 8;

const around = ([x, y]: readonly [number, number], size: number): Rect => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size
});

/** Names rivers and countries at their first spot that touches nothing; those that find none go unnamed. */
export function placeNames(names: readonly SceneName[], fit: Fit, { width, height }: Size, taken: readonly Rect[]): PlacedName[] {
  const courses = names
    .filter(({ kind }) => kind === 'river')
    .flatMap(({ spots }) => spots.map(([x, y]) => around(toScreen(fit, [x, y]), 10)));
  const placed: PlacedName[] = [];
  const boxes: Rect[] = [...taken];
  const narrow = width < 620;
  for (const { id, kind, text, spots } of [...names].sort((a, b) => a.kind.localeCompare(b.kind))) {
    const river = kind === 'river';
    const size = river ? (narrow ? 12 : 13.5) : narrow ? 12 : 15;
    const long = river ? textWidth(text, 'serifItalic', size) : textWidth(text.toUpperCase(), 'sans', size, COUNTRY_TRACKING);
    const middle = ([x, y]: Spot): number => {
      const [sx, sy] = toScreen(fit, [x, y]);
      return Math.hypot(sx - width / 2, sy - height / 2);
    };
    // A river is named where the reader looks; a country where its spots were chosen.
    const order = river ? [...spots].sort((a, b) => middle(a) - middle(b)) : spots;
    for (const [x, y, angle] of order) {
      const [sx, sy] = toScreen(fit, [x, y]);
      const extent = turnedExtent(long + CLEAR * 2, size + CLEAR * 2, angle);
      const box = { x: sx - extent.width / 2, y: sy - extent.height / 2, ...extent };
      const inside = box.x > EDGE && box.y > EDGE && box.x + box.width < width - EDGE && box.y + box.height < height - EDGE;
      const touches = (others: readonly Rect[]): boolean => others.some((other) => overlaps(box, other));
      if (!inside || touches(boxes) || (!river && touches(courses))) continue;
      boxes.push(box);
      placed.push({ id, kind, text, x, y, angle, size });
      break;
    }
  }
  return placed;
}
