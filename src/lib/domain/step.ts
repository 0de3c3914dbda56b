import type { ChartId } from './chart';
import type { ClaimId, ContextId, PlaceId, StepId } from './ids';
import type { Ask } from './prediction';
import type { LonLat } from './record';
import type { Act } from './sets';

/** West, south, east, north, in degrees: the area that a camera keeps in view whatever the frame's shape. */
export type Extent = readonly [west: number, south: number, east: number, north: number];

interface Rests {
  /** Permanent within the story: a mark with the same id in two steps is one mark that stays. */
  id: string;
  claims: ClaimId[];
  context: ContextId[];
  /** A few words on the map beside the mark. */
  label: string | null;
  /** Shown only to be denied: an impression that the words correct. */
  ghost: boolean;
}

/** A claimed area as a square or a rectangle to scale, anchored in the region, never as a front line. */
export interface AreaMark extends Rests {
  kind: 'area';
  at: LonLat;
  /** Sides in km, the second across the first; the square of the claim's quantity where null. */
  sides: readonly [number, number] | null;
  /** Degrees clockwise from north of the first side. */
  bearing: number;
}

/** A straight line between two places, or to the nearest point of the border, with its measured length. */
export interface LineMark extends Rests {
  kind: 'line';
  from: PlaceId;
  to: PlaceId | 'border';
  /** Draws beside it the length that the claim prints. */
  printed: boolean;
}

/** A depth as a scale rule: length from the claim, or in km where nobody claims it. */
export interface RuleMark extends Rests {
  kind: 'rule';
  from: LonLat;
  bearing: number;
  km: number | null;
}

/** A circle of a claimed distance round a place; used only as a ghost. */
export interface RingMark extends Rests {
  kind: 'ring';
  around: PlaceId;
}

/** A feature of the base map that lights: a river, the border, an oblast. */
export interface FeatureMark extends Rests {
  kind: 'river' | 'border' | 'region';
  feature: string;
}

/** The hand-generalised line of contact, context only. */
export interface FrontMark extends Rests {
  kind: 'front';
}

/** A place where people were killed or hurt. */
export interface HarmMark extends Rests {
  kind: 'harm';
  place: PlaceId;
}

export type Mark = AreaMark | LineMark | RuleMark | RingMark | FeatureMark | FrontMark | HarmMark;
export type MarkKind = Mark['kind'];

/** A place and what was said of it by the step's day. */
export interface LitPlace {
  place: PlaceId;
  claims: ClaimId[];
  /** A second line under the name. */
  note: string | null;
}

/** One line of a panel: a short text of ours that stands for claims or contexts. */
export interface PanelRow {
  text: string;
  claims: ClaimId[];
  context: ContextId[];
  /** -1 to 1 on a spectrum; null elsewhere. */
  at: number | null;
}

export const PANEL_KINDS = ['legend', 'ticks', 'captions', 'spectrum', 'locator'] as const;

/** A small picture in the frame, for what has no place on a map. */
export interface Panel {
  kind: (typeof PANEL_KINDS)[number];
  title: string;
  rows: PanelRow[];
}

/** For whoever presents a step. HTML without a block of its own, its figures resolved; the question is bare words. */
export interface Notes {
  /** What to say and to point at, in order. */
  points: string[];
  /** As somebody who holds it would say it. */
  misconception: string;
  /** What to answer to that. */
  reply: string;
  question: string;
  answer: string;
}

export interface Step {
  id: StepId;
  act: Act;
  title: string;
  /** The day at which the story stands; null in the opening and the coda. */
  asOf: string | null;
  extent: Extent;
  lit: LitPlace[];
  marks: Mark[];
  /** Orientation towns to name besides the lit places. */
  towns: string[];
  panel: Panel | null;
  /** Takes the place of the map in the frame. */
  chart: ChartId | null;
  notes: Notes;
  /** What a slide asks before it shows its chart; null where it shows everything at once. */
  predict: Ask | null;
  /** Overrides the generated text alternative where that needs help. */
  alt: string | null;
  /** Prose as HTML, its figures resolved. */
  html: string;
  /** Every claim and context that the prose or the picture rests on, in the order in which they first stand. */
  claims: ClaimId[];
  context: ContextId[];
}
