import type { Box } from '$lib/cartography/camera';
import type { ChartId } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import { DEFAULT_OPTIONS, type ViewOptions } from '$lib/domain/options';
import { clamp, crossing, ease } from './crossing';
import type { SceneMark, SceneName, ScenePanel, SceneRecord, SceneRow, SceneStep } from './record';
import { restingOf } from './resting';

interface Drawn {
  /** Same key in two steps: the same mark, which stays. */
  key: string;
  id: string;
  look: Look;
  claims: string[];
  context: string[];
  opacity: number;
}

export interface PointView extends Drawn {
  kind: 'place' | 'harm' | 'town';
  x: number;
  y: number;
  name: string;
  note: string | null;
  rough: number;
  /** One small mark a claim, in the order in which they were said. */
  glyphs: Look[];
}

export interface ShapeView extends Drawn {
  mark: SceneMark;
  label: string | null;
  /** The claimed area with its hedge, for a square; null for other marks. */
  figure: string | null;
}

export interface PanelView {
  key: string;
  panel: ScenePanel;
  rows: (SceneRow & { look: Look })[];
  opacity: number;
}

/** A chart that stands before the map. */
export interface ChartView {
  key: ChartId;
  opacity: number;
}

/** The whole picture at one moment: no pixels yet, and no memory of how it was reached. */
export interface View {
  step: string;
  /** Step whose resting picture this one comes from; itself at the start. */
  from: string;
  camera: { from: Box; to: Box; t: number };
  points: PointView[];
  shapes: ShapeView[];
  panels: PanelView[];
  charts: ChartView[];
  labels: boolean;
  units: ViewOptions['units'];
  /** Rivers and countries to name where there is room. */
  names: SceneName[];
  border: SceneRecord['border'];
  /** Marks that the options hide, of how many. */
  hidden: { count: number; of: number };
}

const CAMERA_ENDS = 0.6;

const chartOf = ({ chart }: SceneStep): ChartView[] => (chart ? [{ key: chart, opacity: 1 }] : []);

/** The step of an id, and the one before it or itself. @throws RangeError where the record has no such step */
function stepsAt(record: SceneRecord, step: string): { from: SceneStep; to: SceneStep } {
  const index = record.steps.findIndex(({ id }) => id === step);
  const to = record.steps[index];
  if (!to) throw new RangeError(`no step ${step}`);
  return { from: record.steps[index - 1] ?? to, to };
}
const within = (progress: number): number => (Number.isFinite(progress) ? clamp(progress) : 1);

/** The charts that stand before the map: none, one, or two on the way from one to the next. */
export function chartsAt(record: SceneRecord, step: string, progress: number): ChartView[] {
  const { from, to } = stepsAt(record, step);
  return crossing(chartOf(from), chartOf(to), within(progress));
}

/**
 * The whole picture for a step at a progress of 0 (the step before, at rest) to 1 (this step, at rest).
 * Pure: a jump shows what walking there shows.
 * @throws RangeError where the record has no such step
 */
export function viewAt(record: SceneRecord, step: string, progress: number, options: ViewOptions = DEFAULT_OPTIONS): View {
  const { from, to } = stepsAt(record, step);
  const at = within(progress);
  const [before, after] = [restingOf(record, from, options), restingOf(record, to, options)];
  const panels = (panel: PanelView | null): PanelView[] => (panel ? [panel] : []);
  return {
    step: to.id,
    from: from.id,
    camera: { from: from.box, to: to.box, t: ease(clamp(at / CAMERA_ENDS)) },
    points: crossing(before.points, after.points, at),
    shapes: crossing(before.shapes, after.shapes, at),
    panels: crossing(panels(before.panel), panels(after.panel), at),
    charts: chartsAt(record, step, progress),
    labels: options.labels,
    units: options.units,
    names: record.names,
    border: record.border,
    hidden: { count: after.hidden, of: after.total }
  };
}
