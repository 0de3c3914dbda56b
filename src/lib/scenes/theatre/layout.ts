import { fitBetween, fitBox, toScreen, type Fit, type Frame } from '$lib/cartography/camera';
import { placeLabels, type LabelRequest, type PlacedLabel, type Rect } from '$lib/cartography/labels';
import { wrap } from '$lib/cartography/lines';
import { layOutPanel, panelWidth, textExtent, type PanelLayout, type PlacedText } from './panel-layout';
import type { ViewOptions } from './options';
import type { SceneRecord } from './record';
import { viewAt, type PointView, type View } from './view';

export interface Size {
  width: number;
  height: number;
}

/** A label's own text, px from its top left corner. */
export interface LabelBlock {
  width: number;
  height: number;
  texts: PlacedText[];
  /** Left end and middle of the row of glyphs; null where there is none. */
  glyphs: { x: number; y: number } | null;
}

/** A step's resting picture in px. */
export interface Layout {
  fit: Fit;
  frame: Frame;
  labels: Map<string, PlacedLabel & { block: LabelBlock }>;
  panel: { x: number; y: number; layout: PanelLayout } | null;
}

/** Set once on the picture; the still renderer finds the same face by its name. */
export const LABEL_FAMILY = "'IBM Plex Sans Condensed', 'Arial Narrow', Arial, sans-serif";
export const GLYPH_STEP = 10;
const MARGIN = 14;
const NOTE_WIDTH = 132;
const SCALE_BAR: Size = { width: 150, height: 40 };

export const typeSize = (width: number): { name: number; note: number; town: number } =>
  width < 620 ? { name: 13, note: 12, town: 12 } : { name: 15, note: 13, town: 13 };

export const symbolRadius = (kind: PointView['kind']): number => (kind === 'town' ? 2 : kind === 'harm' ? 5 : 6.5);

function stack(lines: readonly { text: string; size: number; bold: boolean }[], glyphCount: number): LabelBlock {
  const texts: PlacedText[] = [];
  let y = 0;
  let width = 0;
  let glyphs: LabelBlock['glyphs'] = null;
  lines.forEach(({ text, size, bold }, index) => {
    const height = Math.round(size * 1.2);
    texts.push({ x: 0, y: y + size, text, size, bold });
    width = Math.max(width, textExtent(text, bold, size));
    y += height;
    if (index === 0 && glyphCount > 1) {
      glyphs = { x: 4, y: y + 5 };
      width = Math.max(width, glyphCount * GLYPH_STEP);
      y += 11;
    }
  });
  return { width: Math.ceil(width) + 1, height: y, texts, glyphs };
}

const requestOf = (key: string, at: [number, number], clear: number, block: LabelBlock, required: boolean): LabelRequest => ({
  id: key,
  x: at[0],
  y: at[1],
  clear,
  width: block.width,
  height: block.height,
  required
});

/** Where the panel stands: below on narrow frames, in the lower right corner on wide ones. */
function placePanel(view: View, { width, height }: Size): Layout['panel'] {
  const panel = view.panels[0];
  if (!panel || panel.rows.length === 0) return null;
  const layout = layOutPanel(panel, panelWidth(width), width < 620 ? 12 : 13.5);
  const margin = width < 620 ? 6 : MARGIN;
  return { x: width - layout.width - margin, y: height - layout.height - margin, layout };
}

/** Lays a resting view (progress 1) out in a frame: camera, panel, labels. */
export function layOut(view: View, size: Size): Layout {
  const { width, height } = size;
  const panel = placePanel(view, size);
  const edge = Math.min(28, width * 0.06);
  const narrow = width < 620;
  const inset = { top: edge, right: edge, bottom: edge + SCALE_BAR.height * 0.5, left: edge };
  if (panel && narrow) inset.bottom = height - panel.y + 8;
  else if (panel && panel.layout.height > height * 0.45) inset.right = width - panel.x + 8;
  else if (panel) inset.bottom = height - panel.y + 8;
  const frame: Frame = { width, height, inset };
  const fit = fitBox(view.camera.to, frame);

  const sizes = typeSize(width);
  const labels: Layout['labels'] = new Map();
  const obstacles: Rect[] = [];
  if (panel) obstacles.push({ x: panel.x, y: panel.y, width: panel.layout.width, height: panel.layout.height });
  obstacles.push(scaleBarRect(size, panel));
  const requests: (LabelRequest & { block: LabelBlock })[] = [];
  const inFrame = ([x, y]: [number, number]): boolean => x > -20 && x < width + 20 && y > -20 && y < height + 20;

  for (const point of view.points) {
    const at = toScreen(fit, [point.x, point.y]);
    if (!inFrame(at) || !point.name) continue;
    const town = point.kind === 'town';
    const lines = [
      {
        text: point.name,
        size: town ? sizes.town : point.kind === 'harm' ? sizes.note : sizes.name,
        bold: point.kind === 'place'
      }
    ];
    if (point.note)
      for (const text of wrap(point.note, 'sans', sizes.note, NOTE_WIDTH)) lines.push({ text, size: sizes.note, bold: false });
    const block = stack(lines, point.kind === 'place' ? point.glyphs.length : 0);
    requests.push({ ...requestOf(point.key, at, symbolRadius(point.kind), block, !town), block });
  }
  const towns = requests.filter(({ required }) => !required);
  const places = requests.filter(({ required }) => required);
  const marks = view.shapes.flatMap(({ key, mark, look }) => {
    if (!mark.label) return [];
    const at = toScreen(fit, [mark.x, mark.y]);
    if (!inFrame(at)) return [];
    const lines = wrap(mark.label, 'sans', sizes.note, NOTE_WIDTH + 20).map((text) => ({
      text,
      size: sizes.note,
      bold: look.status !== 'ghost'
    }));
    const block = stack(lines, 0);
    return [{ ...requestOf(key, at, 3, block, true), block }];
  });
  const all = [...places, ...marks, ...towns];
  const placed = placeLabels(all, size, obstacles);
  for (const { id, block } of all) {
    const spot = placed.get(id);
    if (spot) labels.set(id, { ...spot, block });
  }
  return { fit, frame, labels, panel };
}

/** Room kept for the scale bar: lower left, above a panel that spans the frame. */
export function scaleBarRect({ width, height }: Size, panel: Layout['panel']): Rect {
  const above = panel && panel.x < SCALE_BAR.width + MARGIN ? height - panel.y : 0;
  return {
    x: Math.min(MARGIN, width * 0.03),
    y: height - SCALE_BAR.height - 6 - above,
    width: SCALE_BAR.width,
    height: SCALE_BAR.height
  };
}

/** The camera between two layouts of the same frame. */
export const fitAt = (from: Layout, to: Layout, t: number): Fit => fitBetween(from.fit, to.fit, t, to.frame);

/** Resting layouts of a record's steps in one frame, each made once, when it is first asked for. */
export function restingLayouts(record: SceneRecord, size: Size, options: ViewOptions): (step: string) => Layout {
  const made = new Map<string, Layout>();
  return (step) => {
    const known = made.get(step);
    if (known) return known;
    const layout = layOut(viewAt(record, step, 1, options), size);
    made.set(step, layout);
    return layout;
  };
}
