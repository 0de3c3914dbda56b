import { toScreen, type Fit } from '$lib/cartography/camera';
import type { LabelRequest, Rect } from '$lib/cartography/labels';
import { wrap, type PlacedText } from '$lib/cartography/lines';
import { textExtent } from './panel-layout';
import type { Size } from './layout';
import type { PointView, ShapeView, View } from './view';

/** A label's own text, px from its top left corner. */
export interface LabelBlock {
  width: number;
  height: number;
  texts: PlacedText[];
  /** Left end and middle of the row of glyphs; null where there is none. */
  glyphs: { x: number; y: number } | null;
}

export interface BlockRequest extends LabelRequest {
  block: LabelBlock;
}

export const GLYPH_STEP = 10;
const NOTE_WIDTH = 132;
const LINE_STEP = 9;
const BEYOND = 20;
const NARROW = 620;
const NAME_WIDTH = 104;
const BAND_STEP = 14;

export const typeSize = (width: number): { name: number; note: number; town: number } =>
  width < 620 ? { name: 13, note: 12, town: 12 } : { name: 15, note: 13, town: 13 };

export const symbolRadius = (kind: PointView['kind']): number => (kind === 'town' ? 2 : kind === 'harm' ? 5 : 6.5);

/** Lines one below the other, a row of glyphs after so many of them. */
function stack(lines: readonly { text: string; size: number; bold: boolean }[], glyphCount = 0, after = 1): LabelBlock {
  const texts: PlacedText[] = [];
  let y = 0;
  let width = 0;
  let glyphs: LabelBlock['glyphs'] = null;
  lines.forEach(({ text, size, bold }, index) => {
    const height = Math.round(size * 1.2);
    texts.push({ x: 0, y: y + size, text, size, bold });
    width = Math.max(width, textExtent(text, bold, size));
    y += height;
    if (index === after - 1 && glyphCount > 1) {
      glyphs = { x: 4, y: y + 5 };
      width = Math.max(width, glyphCount * GLYPH_STEP);
      y += 11;
    }
  });
  return { width: Math.ceil(width) + 1, height: y, texts, glyphs };
}

const isIn = ([x, y]: readonly [number, number], { width, height }: Size): boolean =>
  x > -BEYOND && x < width + BEYOND && y > -BEYOND && y < height + BEYOND;

/** What is to be named in a frame, the most wanted first: lit places, marks, then towns and regions, which may be left out. */
export function labelRequests(view: View, fit: Fit, size: Size): BlockRequest[] {
  const sizes = typeSize(size.width);
  const requestOf = (
    key: string,
    at: readonly [number, number],
    clear: number,
    block: LabelBlock,
    required: boolean
  ): BlockRequest => ({
    ...{ id: key, x: at[0], y: at[1], clear, required, block },
    ...{ width: block.width, height: block.height }
  });
  const ofPoint = (point: PointView): BlockRequest[] => {
    const at = toScreen(fit, [point.x, point.y]);
    if (!isIn(at, size) || !point.name) return [];
    const nameSize = { place: sizes.name, harm: sizes.note, town: sizes.town }[point.kind];
    const notes = point.note ? wrap(point.note, 'sans', sizes.note, NOTE_WIDTH) : [];
    const bold = point.kind === 'place';
    const names = wrap(point.name, bold ? 'sansBold' : 'sans', nameSize, size.width < NARROW ? NAME_WIDTH : Infinity);
    const lines = [
      ...names.map((text) => ({ text, size: nameSize, bold })),
      ...notes.map((text) => ({ text, size: sizes.note, bold: false }))
    ];
    const block = stack(lines, bold ? point.glyphs.length : 0, names.length);
    return [requestOf(point.key, at, symbolRadius(point.kind), block, point.kind !== 'town')];
  };
  const ofShape = ({ key, mark, look, label, figure }: ShapeView): BlockRequest[] => {
    if (!label) return [];
    const at = toScreen(fit, [mark.x, mark.y]);
    if (!isIn(at, size)) return [];
    const bold = look.status !== 'ghost';
    const named = wrap(label, 'sans', sizes.note, NOTE_WIDTH + 20).map((text) => ({ text, size: sizes.note, bold }));
    const room = (mark.width ?? 0) * fit.k - 10;
    const fits = figure !== null && textExtent(figure, false, sizes.note) <= room;
    const block = stack(fits ? [...named, { text: figure, size: sizes.note, bold: false }] : named);
    const request = requestOf(key, at, 3, block, mark.kind !== 'region' && mark.kind !== 'border');
    if (mark.kind !== 'area') return [request];
    // A square's name and figure stand in its corner where they fit, else on its upper edge.
    return [{ ...request, first: block.width <= room ? { dx: 5, dy: 3 } : { dx: 0, dy: -block.height - 3 } }];
  };
  const points = view.points.flatMap(ofPoint);
  const shapes = view.shapes.flatMap(ofShape);
  const all = [...points.filter(({ required }) => required), ...shapes, ...points.filter(({ required }) => !required)];
  return all.sort((a, b) => Number(b.required) - Number(a.required));
}

const dab = (x: number, y: number, size = 6): Rect => ({ x: x - size / 2, y: y - size / 2, width: size, height: size });

/** Small rectangles along drawn lines, bands, lit rivers and a lit border, so that labels keep off them. */
export function lineObstacles({ shapes, names, border }: View, fit: Fit): Rect[] {
  return shapes.flatMap(({ mark }) => {
    if (mark.kind === 'border') return border.map((point) => dab(...toScreen(fit, point)));
    if (mark.kind === 'river') {
      const spots = names.find(({ id }) => `river-${id}` === mark.feature)?.spots ?? [];
      return spots.map(([x, y]) => dab(...toScreen(fit, [x, y])));
    }
    if (!mark.d || !['line', 'rule', 'front'].includes(mark.kind)) return [];
    const thick = Math.max(6, (mark.width ?? 0) * fit.k);
    const step = mark.width ? BAND_STEP : LINE_STEP;
    return mark.d
      .split('M')
      .filter(Boolean)
      .flatMap((run) => {
        const points = run.split('L').map((pair): [number, number] => {
          const [x = 0, y = 0] = pair.split(',').map(Number);
          return toScreen(fit, [x, y]);
        });
        return points.slice(1).flatMap(([x1, y1], i) => {
          const [x0, y0] = points[i] ?? [x1, y1];
          const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / step));
          return Array.from({ length: steps + 1 }, (_, n) =>
            dab(x0 + ((x1 - x0) * n) / steps, y0 + ((y1 - y0) * n) / steps, thick)
          );
        });
      });
  });
}
