import { tenth } from '$lib/domain/tenth';
import { boxOf, type Box } from '$lib/cartography/camera';
import { project, UNITS_PER_KM } from '$lib/cartography/projection';
import type { Claim, Ledger, LonLat, Place } from '$lib/domain/record';
import type { Mark, Panel, Step } from '$lib/domain/step';
import { formatQuantity, opposing, sourceById, sourceDay, startOf } from '$lib/ledger';
import { distanceKm, distanceToLine } from '$lib/ledger/checks/geodesic';
import type { SceneClaim, SceneMark, SceneName, ScenePanel, ScenePlace, SceneRecord, SceneRow } from './record';
import { rectangle, ring, rule, straight, through } from './shapes';

/** What the scene needs of the base map. */
export interface Geography {
  border: readonly (readonly LonLat[])[];
  front: { points: readonly LonLat[]; widthKm: number };
  names: readonly SceneName[];
  towns: readonly { id: string; name: string; lon: number; lat: number }[];
}

const MI_PER_KM = 1 / 1.609344;
const BORDER_NEAR = [33.8, 49.6, 39, 52.2] as const;
const BORDER_EVERY_KM = 4;
/** A harm known only by its district or oblast gets a ring round its sign, for want of a point. */
const SOMEWHERE = 24;
/** Below this a place is a sure point and gets no circle of doubt. */
const SURE_KM = 0.5;

/** Day of the earliest opposing claim; the article's own where it gives none. */
function disputedFrom(ledger: Ledger, claim: Claim): string | null {
  const days = opposing(ledger, claim).map(({ claimedOn, source }) =>
    claimedOn ? startOf(claimedOn) : (sourceDay(ledger, sourceById(ledger, source)) ?? '')
  );
  return days.sort()[0] ?? null;
}

const lengths = (km: number): string => `${Math.round(km)} km (${Math.round(km * MI_PER_KM)} mi)`;

/** A place's circle of doubt, in map units; whole regions have no point to doubt. */
const roughOf = ({ kind, precisionKm }: Place): number =>
  ['city', 'town', 'village', 'plant'].includes(kind) && precisionKm > SURE_KM ? precisionKm * UNITS_PER_KM : 0;

/**
 * The part of the ledger that the theatre draws, projected; made once, at build time.
 * @throws Error where a mark needs a place or a figure that the ledger lacks (the story's own checks come first)
 */
export function sceneRecord(ledger: Ledger, geography: Geography, steps: readonly Step[]): SceneRecord {
  const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> => new Map(items.map((item) => [item.id, item]));
  const claims = byId<Claim>(ledger.claims);
  const places = byId<Place>(ledger.places);
  const actors = byId(ledger.actors);
  const contexts = byId(ledger.contexts);
  const towns = byId(geography.towns);
  const need = <T>(map: Map<string, T>, id: string): T => {
    const item = map.get(id);
    if (!item) throw new Error(`The scene needs ${id}, which the ledger does not hold`);
    return item;
  };
  const pointOf = (id: string): LonLat => {
    const place = need(places, id);
    return [place.lon, place.lat];
  };
  const figure = (ids: readonly string[], unit: 'km' | 'km2'): number | null =>
    ids.map((id) => need(claims, id).quantity?.si).find((si) => si?.unit === unit)?.max ?? null;

  const sceneClaim = (claim: Claim): SceneClaim => {
    const actor = need(actors, claim.claimant);
    const value = claim.quantity && claim.quantity.min !== null ? formatQuantity(claim.quantity, 'both') : null;
    return { side: actor.side, status: claim.status, disputedFrom: disputedFrom(ledger, claim), who: actor.name, value };
  };

  function sceneMark(mark: Mark): SceneMark {
    const base = {
      id: mark.id,
      kind: mark.kind,
      claims: mark.claims,
      context: mark.context,
      ghost: mark.ghost,
      d: null,
      feature: null,
      width: null
    };
    const at = ([x, y]: readonly [number, number]): { x: number; y: number } => ({ x: tenth(x), y: tenth(y) });
    switch (mark.kind) {
      case 'area': {
        const side = Math.sqrt(figure(mark.claims, 'km2') ?? 0);
        const sides = mark.sides ?? [side, side];
        const { d, top } = rectangle(mark.at, sides, mark.bearing);
        return { ...base, d, ...at(top), width: sides[1] * UNITS_PER_KM, label: mark.label };
      }
      case 'line': {
        const from = pointOf(mark.from);
        const nearest = mark.to === 'border' ? distanceToLine(from, geography.border)?.at : pointOf(mark.to);
        const to = nearest ?? from;
        const { d, middle } = straight(project(from), project(to), mark.printed ? figure(mark.claims, 'km') : null);
        const placedByReport = need(places, mark.from).positionedFrom.length > 0;
        const measured = placedByReport ? `about ${lengths(distanceKm(from, to))}` : `${lengths(distanceKm(from, to))}, measured`;
        const printed = mark.printed ? figure(mark.claims, 'km') : null;
        const label = [mark.label ? `${mark.label}: ${measured}` : measured, printed ? `${lengths(printed)}, printed` : '']
          .filter(Boolean)
          .join('; ');
        return { ...base, d, ...at(middle), label };
      }
      case 'rule': {
        const { d, end } = rule(mark.from, mark.bearing, mark.km ?? figure(mark.claims, 'km') ?? 0);
        return { ...base, d, ...at(end), label: mark.label };
      }
      case 'ring': {
        const centre = project(pointOf(mark.around));
        const km = figure(mark.claims, 'km') ?? 0;
        return { ...base, d: ring(centre, km), ...at([centre[0], centre[1] - km * UNITS_PER_KM]), label: mark.label };
      }
      case 'river':
      case 'border':
      case 'region': {
        const place = places.get(mark.kind === 'border' ? 'border-ua-ru' : mark.feature);
        const [x, y] = project(place ? [place.lon, place.lat] : [36, 50]);
        return {
          ...base,
          feature: mark.kind === 'border' ? 'border' : `${mark.kind}-${mark.feature}`,
          ...at([x, y]),
          label: mark.label
        };
      }
      case 'front': {
        const { points, widthKm } = geography.front;
        const middle = points[Math.floor(points.length / 2)] ?? [36, 50];
        return { ...base, d: through(points), width: widthKm * UNITS_PER_KM, ...at(project(middle)), label: mark.label };
      }
      case 'harm': {
        const isPoint = ['city', 'town', 'village', 'plant'].includes(need(places, mark.place).kind);
        return {
          ...base,
          ...at(project(pointOf(mark.place))),
          width: isPoint ? null : SOMEWHERE,
          label: mark.label ?? need(places, mark.place).name
        };
      }
      default:
        return mark satisfies never;
    }
  }

  /** How many the first row's claim counts. */
  const ticksOf = ({ rows: [first] }: Panel): number | null => {
    const [claim] = first?.claims ?? [];
    return claim ? (need(claims, claim).quantity?.si.max ?? null) : null;
  };

  function scenePanel(panel: Panel): ScenePanel {
    const rows = panel.rows.map((row): SceneRow => {
      const claim = row.claims[0] ? need(claims, row.claims[0]) : null;
      const known = claim ? sceneClaim(claim) : null;
      const context = row.context[0] ? need(contexts, row.context[0]) : null;
      const who = panel.kind === 'legend' ? null : (known?.who ?? (context ? 'From outside the five articles' : null));
      return { ...row, text: row.text, who, value: panel.kind === 'legend' ? null : (known?.value ?? null) };
    });
    const ticks = panel.kind === 'ticks' ? ticksOf(panel) : null;
    return { kind: panel.kind, title: panel.title, rows, ticks };
  }

  const used = { claims: new Set<string>(), places: new Set<string>() };
  const sceneSteps = steps.map((step) => {
    const marks = step.marks.map(sceneMark);
    const panel = step.panel ? scenePanel(step.panel) : null;
    for (const { place, claims: ids } of step.lit) {
      used.places.add(place);
      ids.forEach((id) => used.claims.add(id));
    }
    step.towns.forEach((id) => used.places.add(id));
    [...marks, ...(panel?.rows ?? [])].forEach((item) => item.claims.forEach((id) => used.claims.add(id)));
    const { id, act, title, asOf, lit, towns: named, alt, chart } = step;
    return { id, act, title, asOf, lit, towns: named, alt, chart, marks, panel, box: rounded(boxOf(step.extent, project)) };
  });

  const scenePlace = (id: string): ScenePlace => {
    const place = places.get(id);
    const town = towns.get(id);
    const [x, y] = project(place ? [place.lon, place.lat] : [need(towns, id).lon, need(towns, id).lat]);
    return {
      x: tenth(x),
      y: tenth(y),
      name: place?.name ?? town?.name ?? id,
      rough: place ? roughOf(place) : 0
    };
  };
  return {
    claims: Object.fromEntries([...used.claims].map((id) => [id, sceneClaim(need(claims, id))])),
    places: Object.fromEntries([...used.places].map((id) => [id, scenePlace(id)])),
    steps: sceneSteps,
    names: [...geography.names],
    border: borderPoints(geography.border)
  };
}

/** A point every few km of the border where the story goes; coarser would let labels through, finer only weigh. */
function borderPoints(border: Geography['border']): [number, number][] {
  const [west, south, east, north] = BORDER_NEAR;
  let last: readonly [number, number] = [Infinity, Infinity];
  return border.flat().flatMap((point): [number, number][] => {
    if (point[0] < west || point[0] > east || point[1] < south || point[1] > north) return [];
    const [x, y] = project(point);
    if (Math.hypot(x - last[0], y - last[1]) < BORDER_EVERY_KM * UNITS_PER_KM) return [];
    last = [x, y];
    return [[Math.round(x), Math.round(y)]];
  });
}

const rounded = ({ x, y, w, h }: Box): Box => ({ x: tenth(x), y: tenth(y), w: tenth(w), h: tenth(h) });
