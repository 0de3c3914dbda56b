import type { Box } from '$lib/cartography/camera';
import type { ChartId } from '$lib/domain/chart';
import { lookOf, lookOfClaim, type Look, type Voiced } from '$lib/domain/look';
import { DEFAULT_OPTIONS, isShown, type ViewOptions } from '$lib/domain/options';
import { clamp, crossing, ease } from './crossing';
import type { SceneClaim, SceneMark, SceneName, ScenePanel, SceneRecord, SceneRow, SceneStep } from './record';

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
  rank: number | null;
  /** One small mark a claim, in the order in which they were said. */
  glyphs: Look[];
}

export interface ShapeView extends Drawn {
  mark: SceneMark;
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
  /** Rivers and countries to name where there is room. */
  names: SceneName[];
  border: SceneRecord['border'];
  /** Marks that the options hide, of how many. */
  hidden: { count: number; of: number };
}

interface Resting {
  points: PointView[];
  shapes: ShapeView[];
  panel: PanelView | null;
  hidden: number;
  total: number;
}

const CAMERA_ENDS = 0.6;
const sign = ({ status, voice, disputed }: Look): string => `${status}.${voice}.${disputed}`;

function makeResting(record: SceneRecord, step: SceneStep, options: ViewOptions): Resting {
  let hidden = 0;
  let total = 0;
  const byNow = ({ side, status, disputedFrom }: SceneClaim): Voiced => ({
    side,
    status,
    disputed: disputedFrom !== null && (step.asOf === null || disputedFrom <= step.asOf)
  });
  /** Claims that the options let through; null where there were some and all are hidden. */
  const shown = (ids: readonly string[]): { ids: string[]; claims: Voiced[] } | null => {
    if (ids.length === 0) return { ids: [], claims: [] };
    total++;
    const kept = ids.flatMap((id) => {
      const claim = record.claims[id];
      return claim && isShown(claim, options) ? [{ id, claim }] : [];
    });
    if (kept.length === 0) {
      hidden++;
      return null;
    }
    return { ids: kept.map(({ id }) => id), claims: kept.map(({ claim }) => byNow(claim)) };
  };

  const points: PointView[] = [];
  for (const { place: id, claims, note } of step.lit) {
    const place = record.places[id];
    const kept = shown(claims);
    if (!place || !kept) continue;
    const look = lookOf(kept.claims);
    const glyphs = kept.claims.map(lookOfClaim);
    points.push({
      key: `place.${id}.${glyphs.map(sign).join('.')}.${note ?? ''}`,
      kind: 'place',
      id,
      look,
      glyphs,
      claims: kept.ids,
      context: [],
      x: place.x,
      y: place.y,
      name: place.name,
      note,
      rough: place.rough,
      rank: null,
      opacity: 1
    });
  }
  const shapes: ShapeView[] = [];
  for (const mark of step.marks) {
    const kept = shown(mark.claims);
    if (!kept) continue;
    const look: Look = mark.ghost ? { ...lookOf(kept.claims), status: 'ghost' } : lookOf(kept.claims);
    const drawn = {
      key: `mark.${mark.id}.${mark.label ?? ''}.${sign(look)}`,
      id: mark.id,
      look,
      claims: kept.ids,
      context: mark.context,
      opacity: 1
    };
    if (mark.kind === 'harm') {
      points.push({
        ...drawn,
        kind: 'harm',
        x: mark.x,
        y: mark.y,
        name: mark.label ?? '',
        note: null,
        rough: mark.width ?? 0,
        rank: null,
        glyphs: kept.claims.map(lookOfClaim)
      });
    } else shapes.push({ ...drawn, mark });
  }
  for (const id of step.towns) {
    const town = record.places[id];
    if (!town || points.some((point) => point.id === id)) continue;
    points.push({
      key: `town.${id}`,
      kind: 'town',
      id,
      look: lookOf([]),
      glyphs: [],
      claims: [],
      context: [],
      x: town.x,
      y: town.y,
      name: town.name,
      note: null,
      rough: 0,
      rank: town.rank,
      opacity: 1
    });
  }
  let panel: PanelView | null = null;
  if (step.panel) {
    const rows = step.panel.rows.flatMap((row) => {
      const kept = shown(row.claims);
      const look: Look =
        step.panel?.kind === 'flow' ? { status: 'acknowledged', voice: 'outlet', disputed: false } : lookOf(kept?.claims ?? []);
      return kept ? [{ ...row, claims: kept.ids, look }] : [];
    });
    panel = { key: `panel.${step.id}`, panel: step.panel, rows, opacity: 1 };
  }
  return { points, shapes, panel, hidden, total };
}

/** A step's resting picture depends on nothing else, so that each is made once a record and set of options. */
const made = new WeakMap<SceneStep, Map<string, Resting>>();

function restingOf(record: SceneRecord, step: SceneStep, options: ViewOptions): Resting {
  const known = made.get(step) ?? new Map<string, Resting>();
  made.set(step, known);
  const key = `${options.voice}.${options.sure}`;
  const resting = known.get(key) ?? makeResting(record, step, options);
  known.set(key, resting);
  return resting;
}

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
    names: record.names,
    border: record.border,
    hidden: { count: after.hidden, of: after.total }
  };
}
