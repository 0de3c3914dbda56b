import { toScreen, type Fit } from '$lib/cartography/camera';
import type { Rect } from '$lib/cartography/labels';
import { m } from '$lib/paraglide/messages.js';
import { areaBox, labelAt, type Layout, type Size } from './layout';
import { saidBy, wordsOfPoint, wordsOfRow, wordsOfShape } from './names';
import type { SceneRecord } from './record';
import type { ShapeView, View } from './view';

/** A further part of the picture that opens the same, px from the middle of the link; turned round its left end. */
export interface HitPart extends Rect {
  degrees: number;
}

/** A link above the picture: its box in px of the frame, which style sheets widen to what a finger needs. */
export interface Hit extends Rect {
  key: string;
  kind: 'point' | 'line' | 'area' | 'row';
  claims: string[];
  name: string;
  parts: HitPart[];
}

interface Picture {
  view: View;
  size: Size;
  fit: Fit;
  from: Layout;
  to: Layout;
}

type Point = readonly [x: number, y: number];

/** Below this a mark is leaving, or has not come yet. */
const SEEN = 0.5;
/** Width of the strip along a line that opens its claims, px. */
const STRIP = 24;
const EDGE = 16;

const clamp = (value: number, most: number): number => Math.min(most - EDGE, Math.max(EDGE, value));

/** The strip along a line's first stretch, seen from a point. */
function stripOf(d: string, fit: Fit, [x, y]: Point): HitPart[] {
  const [, run = ''] = d.split('M');
  const [from, to] = run.split('L').map((pair): Point => {
    const [px = 0, py = 0] = pair.split(',').map(Number);
    return toScreen(fit, [px, py]);
  });
  if (!from || !to) return [];
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const degrees = (Math.atan2(dy, dx) * 180) / Math.PI;
  return [{ x: from[0] - x, y: from[1] - y - STRIP / 2, width: Math.hypot(dx, dy), height: STRIP, degrees }];
}

/** Where a feature of the base map is seen best: nearest to the middle of the frame. */
function spotOf({ mark }: ShapeView, { names, border }: View, fit: Fit, { width, height }: Size): Point {
  const course = names.find(({ id }) => `river-${id}` === mark.feature)?.spots.map(([x, y]): Point => [x, y]);
  const spots = course ?? (mark.kind === 'border' ? border : [[mark.x, mark.y] as const]);
  const off = ([x, y]: Point): number => Math.hypot(x - width / 2, y - height / 2);
  const [best = [0, 0]] = spots.map((spot) => toScreen(fit, spot)).sort((a, b) => off(a) - off(b));
  return [clamp(best[0], width), clamp(best[1], height)];
}

/** The links of a picture that does not move: one for each place, mark and row of a panel that claims stand behind. */
export function hitsOf(record: SceneRecord, { view, size, fit, from, to }: Picture): Hit[] {
  // A chart that stands before the map has links of its own.
  if (view.charts.some(({ opacity }) => opacity >= SEEN)) return [];
  const seen = <Item extends { claims: string[]; opacity: number }>({ claims, opacity }: Item): boolean =>
    claims.length > 0 && opacity >= SEEN;
  const named = (words: string, claims: readonly string[]): string =>
    claims.length > 1 ? m.hits_several({ words, count: claims.length }) : words;
  /** A mark's label, seen from the middle of its link. */
  const labelPart = (key: string, [ax, ay]: Point, [x, y]: Point): HitPart[] => {
    const label = view.labels ? labelAt(key, from, to, view.camera.t) : null;
    if (!label) return [];
    const { width, height } = label.block;
    return [{ x: ax + label.dx - x, y: ay + label.dy - y, width, height, degrees: 0 }];
  };

  const points = view.points.filter(seen).map((point): Hit => {
    const at = toScreen(fit, [point.x, point.y]);
    const name = named(wordsOfPoint(record, point) ?? '', point.claims);
    const place = { x: at[0], y: at[1], width: 0, height: 0 };
    return { key: point.key, kind: 'point', claims: point.claims, name, ...place, parts: labelPart(point.key, at, at) };
  });
  const shapes = view.shapes.filter(seen).map((shape): Hit => {
    const { key, claims, mark } = shape;
    const anchor = toScreen(fit, [mark.x, mark.y]);
    const name = named(wordsOfShape(record, shape, view.units) ?? saidBy(record, claims, shape.look), claims);
    if (mark.kind === 'area') {
      const { x, y, width, height } = within(areaBox(mark.d ?? '', fit), size);
      const middle: Point = [x + width / 2, y + height / 2];
      const parts = labelPart(key, anchor, middle);
      return { key, kind: 'area', claims, name, x: middle[0], y: middle[1], width, height, parts };
    }
    const at = mark.feature ? spotOf(shape, view, fit, size) : anchor;
    const strip = mark.d && (mark.kind === 'line' || mark.kind === 'rule') ? stripOf(mark.d, fit, at) : [];
    const place = { x: at[0], y: at[1], width: 0, height: 0 };
    return { key, kind: 'line', claims, name, ...place, parts: [...strip, ...labelPart(key, anchor, at)] };
  });
  const rows = view.panels.flatMap((shown): Hit[] => {
    const placed = shown.key === `panel.${view.step}` ? to.panel : from.panel;
    if (!placed || shown.opacity < SEEN) return [];
    return shown.rows.flatMap((row, i): Hit[] => {
      const box = placed.layout.rows[i];
      if (!box || row.claims.length === 0) return [];
      const { width } = placed.layout;
      const place = { x: placed.x + width / 2, y: placed.y + box.y + box.height / 2, width, height: box.height };
      const key = `${shown.key}.${i}`;
      return [{ key, kind: 'row', claims: row.claims, name: named(wordsOfRow(row), row.claims), ...place, parts: [] }];
    });
  });
  // The smaller of two squares lies above.
  return [...points, ...shapes.sort((a, b) => b.width * b.height - a.width * a.height), ...rows];
}

/** The part of a box that lies in the frame. */
function within({ x, y, width, height }: Rect, frame: Size): Rect {
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  return { x: left, y: top, width: Math.min(frame.width, x + width) - left, height: Math.min(frame.height, y + height) - top };
}
