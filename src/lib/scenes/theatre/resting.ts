import { lookOf, lookOfClaim, type Look, type Voiced } from '$lib/domain/look';
import { isShown, type ViewOptions } from '$lib/domain/options';
import { inUnits } from '$lib/domain/unit-runs';
import type { SceneClaim, SceneMark, ScenePlace, SceneRecord, SceneStep } from './record';
import type { PanelView, PointView, ShapeView } from './view';

/** What a step shows once nothing moves. */
export interface Resting {
  points: PointView[];
  shapes: ShapeView[];
  panel: PanelView | null;
  hidden: number;
  total: number;
}

const sign = ({ status, voice, disputed }: Look): string => `${status}.${voice}.${disputed}`;

/** A place of which nothing is said: named for orientation. */
const townAt = (id: string, { x, y, name }: ScenePlace): PointView => ({
  key: `town.${id}`,
  kind: 'town',
  id,
  look: lookOf([]),
  glyphs: [],
  claims: [],
  context: [],
  x,
  y,
  name,
  note: null,
  rough: 0,
  opacity: 1
});

/** The figure that stands on a square: in one system only, for want of room. */
function figureOf(record: SceneRecord, { kind }: SceneMark, claims: readonly string[], { units }: ViewOptions): string | null {
  const value = kind === 'area' ? claims.map((id) => record.claims[id]?.value).find((one) => one?.includes('km²')) : null;
  return value ? inUnits(value, units === 'imperial' ? units : 'metric') : null;
}

function makeResting(record: SceneRecord, step: SceneStep, options: ViewOptions): Resting {
  let hidden = 0;
  let total = 0;
  const byNow = ({ side, status, disputedFrom }: SceneClaim): Voiced => ({
    side,
    status,
    disputed: disputedFrom !== null && (step.asOf === null || disputedFrom <= step.asOf)
  });
  /** Claims that the options let through; null where there were some and all are hidden. */
  const shown = (ids: readonly string[]): { ids: string[]; claims: Voiced[]; whole: boolean } | null => {
    if (ids.length === 0) return { ids: [], claims: [], whole: true };
    total++;
    const kept = ids.flatMap((id) => {
      const claim = record.claims[id];
      return claim && isShown(claim, options) ? [{ id, claim }] : [];
    });
    if (kept.length === 0) {
      hidden++;
      return null;
    }
    const whole = kept.length === ids.length;
    return { ids: kept.map(({ id }) => id), claims: kept.map(({ claim }) => byNow(claim)), whole };
  };
  const worded = <Text extends string | null>(text: Text): Text => (text && inUnits(text, options.units)) as Text;

  const points: PointView[] = [];
  for (const { place: id, claims, note: words } of step.lit) {
    const place = record.places[id];
    const kept = shown(claims);
    if (!place) continue;
    if (!kept) {
      points.push(townAt(id, place));
      continue;
    }
    // A note speaks of all that was said there; where some of it is hidden, the note may be too much.
    const note = kept.whole ? worded(words) : null;
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
      opacity: 1
    });
  }
  const shapes: ShapeView[] = [];
  for (const mark of step.marks) {
    const kept = shown(mark.claims);
    if (!kept) continue;
    const look: Look = mark.ghost ? { ...lookOf(kept.claims), status: 'ghost' } : lookOf(kept.claims);
    const label = worded(mark.label);
    const drawn = {
      key: `mark.${mark.id}.${label ?? ''}.${sign(look)}`,
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
        name: label ?? '',
        note: null,
        rough: mark.width ?? 0,
        glyphs: kept.claims.map(lookOfClaim)
      });
    } else shapes.push({ ...drawn, mark, label, figure: mark.ghost ? null : figureOf(record, mark, kept.ids, options) });
  }
  for (const id of step.towns) {
    const town = record.places[id];
    if (!town || points.some((point) => point.id === id)) continue;
    points.push(townAt(id, town));
  }
  let panel: PanelView | null = null;
  if (step.panel) {
    const rows = step.panel.rows.flatMap((row) => {
      const kept = shown(row.claims);
      const look: Look = lookOf(kept?.claims ?? []);
      return kept ? [{ ...row, text: worded(row.text), value: worded(row.value), claims: kept.ids, look }] : [];
    });
    panel = { key: `panel.${step.id}`, panel: { ...step.panel, title: worded(step.panel.title) }, rows, opacity: 1 };
  }
  return { points, shapes, panel, hidden, total };
}

/** A step's resting picture depends on nothing else, so that each is made once a record and set of options. */
const made = new WeakMap<SceneStep, Map<string, Resting>>();

export function restingOf(record: SceneRecord, step: SceneStep, options: ViewOptions): Resting {
  const known = made.get(step) ?? new Map<string, Resting>();
  made.set(step, known);
  const key = `${options.voice}.${options.sure}.${options.units}`;
  const resting = known.get(key) ?? makeResting(record, step, options);
  known.set(key, resting);
  return resting;
}
