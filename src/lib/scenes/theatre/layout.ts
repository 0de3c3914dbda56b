import { fitBetween, fitBox, toScreen, type Fit, type Frame } from '$lib/cartography/camera';
import { placeLabels, type PlacedLabel, type Rect } from '$lib/cartography/labels';
import { labelRequests, lineObstacles, type LabelBlock } from './label-requests';
import type { ViewOptions } from '$lib/domain/options';
import { layOutPanel, panelWidth, type PanelLayout } from './panel-layout';
import { placeNames, type PlacedName } from './place-names';
import type { SceneRecord } from './record';
import { viewAt, type View } from './view';

export interface Size {
  width: number;
  height: number;
}

export type Label = PlacedLabel & { block: LabelBlock };

/** A step's resting picture in px. */
export interface Layout {
  fit: Fit;
  frame: Frame;
  labels: Map<string, Label>;
  names: PlacedName[];
  panel: { x: number; y: number; layout: PanelLayout } | null;
}

const NARROW = 620;
const MARGIN = 14;
const SCALE_BAR: Size = { width: 150, height: 40 };
const NOTE: Size = { width: 190, height: 16 };

/** Where the panel stands: below on narrow frames, in the lower right corner on wide ones. */
function placePanel(view: View, { width, height }: Size): Layout['panel'] {
  const panel = view.panels[0];
  if (!panel || panel.rows.length === 0) return null;
  const layout = layOutPanel(panel, panelWidth(panel, { width, height }), width < NARROW ? 12 : 13.5);
  const margin = width < NARROW ? 6 : MARGIN;
  return { x: width - layout.width - margin, y: height - layout.height - margin, layout };
}

/** The frame with what the panel, the edges and the scale bar cover. */
function frameRound(panel: Layout['panel'], { width, height }: Size): Frame {
  const edge = Math.min(28, width * 0.06);
  const inset = { top: edge, right: edge, bottom: edge + SCALE_BAR.height * 0.5, left: edge };
  const beside = panel && width >= NARROW && panel.layout.height > height * 0.45;
  if (panel && beside) inset.right = width - panel.x + 8;
  else if (panel) inset.bottom = height - panel.y + (width < NARROW ? SCALE_BAR.height + NOTE.height : 8);
  return { width, height, inset };
}

/** The upright box round a square, px. */
export function areaBox(d: string, fit: Fit): Rect {
  const numbers = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const corners = numbers.flatMap((x, i) => (i % 2 === 0 ? [toScreen(fit, [x, numbers[i + 1] ?? 0])] : []));
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
/** A country's name in a square would read as the square's. */
const areaBoxes = ({ shapes }: View, fit: Fit): Rect[] =>
  shapes.flatMap(({ mark }) => (mark.kind === 'area' && mark.d ? [areaBox(mark.d, fit)] : []));

/** Where the camera stands over a resting view: only the panel says what of the frame is covered. */
export function cameraOver(view: View, size: Size): Pick<Layout, 'fit' | 'frame' | 'panel'> {
  const panel = placePanel(view, size);
  const frame = frameRound(panel, size);
  return { fit: fitBox(view.camera.to, frame), frame, panel };
}

/** Lays a resting view (progress 1) out in a frame: camera, panel, labels, names. */
export function layOut(view: View, size: Size): Layout {
  const { fit, frame, panel } = cameraOver(view, size);
  const obstacles: Rect[] = [scaleBarRect(size, panel), ...lineObstacles(view, fit)];
  if (panel) obstacles.push({ x: panel.x, y: panel.y, width: panel.layout.width, height: panel.layout.height });
  const requests = labelRequests(view, fit, size);
  const placed = placeLabels(requests, size, obstacles);
  const labels: Layout['labels'] = new Map();
  const taken = [...obstacles];
  for (const { id, block, x, y, clear } of requests) {
    const spot = placed.get(id);
    if (!spot) continue;
    labels.set(id, { ...spot, block });
    taken.push({ x: x + spot.dx, y: y + spot.dy, width: block.width, height: block.height });
    taken.push({ x: x - clear, y: y - clear, width: clear * 2, height: clear * 2 });
  }
  return { fit, frame, labels, names: placeNames(view.names, fit, size, [...taken, ...areaBoxes(view, fit)]), panel };
}

/** Room kept for the scale bar and the note above it: lower left, above a panel that spans the frame. */
export function scaleBarRect({ width, height }: Size, panel: Layout['panel']): Rect {
  const above = panel && panel.x < SCALE_BAR.width + MARGIN ? height - panel.y : 0;
  const size = { width: NOTE.width, height: SCALE_BAR.height + NOTE.height };
  return { x: Math.min(MARGIN, width * 0.03), y: height - size.height - 6 - above, ...size };
}

/** The camera between two layouts of the same frame. */
export function fitAt(from: Layout, to: Layout, t: number): Fit {
  const still = from.fit.k === to.fit.k && from.fit.x === to.fit.x && from.fit.y === to.fit.y;
  return still ? to.fit : fitBetween(from.fit, to.fit, t, to.frame);
}

/** A mark's label between two layouts. */
export function labelAt(key: string, from: Layout, to: Layout, t: number): Label | null {
  const [a, b] = [from.labels.get(key), to.labels.get(key)];
  // At rest only this step's own placement counts: what it had no room for is gone.
  if (t >= 1) return b ?? null;
  if (!a || !b || (a.dx === b.dx && a.dy === b.dy)) return b ?? a ?? null;
  return { ...b, dx: a.dx + (b.dx - a.dx) * t, dy: a.dy + (b.dy - a.dy) * t };
}

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
