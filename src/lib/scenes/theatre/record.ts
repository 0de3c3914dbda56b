import type { Box } from '$lib/cartography/camera';
import type { Spot } from '$lib/cartography/names';
import type { ChartId } from '$lib/domain/chart';
import type { Side, Status, Act } from '$lib/domain/sets';
import type { MarkKind, Panel } from '$lib/domain/step';

/** What the theatre scene needs of the ledger, projected and trimmed at build time; small enough to travel in the page. */
export interface SceneRecord {
  claims: Record<string, SceneClaim>;
  places: Record<string, ScenePlace>;
  steps: SceneStep[];
  names: SceneName[];
  /** Points along the Ukraine–Russia border near both theatres, for labels to keep off; map units. */
  border: [x: number, y: number][];
}

/** The name of a river or a country, and where it may stand, the best spot first. */
export interface SceneName {
  id: string;
  kind: 'river' | 'country';
  text: string;
  spots: Spot[];
}

export interface SceneClaim {
  side: Side;
  status: Status;
  /** Day of the first claim that says otherwise; null where nobody does. */
  disputedFrom: string | null;
  /** Claimant's name. */
  who: string;
  /** The figure with its hedge and both unit systems; null where the claim has none. */
  value: string | null;
}

export interface ScenePlace {
  /** Map units. */
  x: number;
  y: number;
  name: string;
  /** Radius of doubt in map units; 0 for a sure point. */
  rough: number;
}

export interface SceneMark {
  id: string;
  kind: MarkKind;
  /** Path data in map units; null where a feature of the base map is reused. */
  d: string | null;
  /** Id of a base map feature to draw again, lit. */
  feature: string | null;
  /** In map units: of a band, of a square, of the ring of a harm that has no point; null for what has none. */
  width: number | null;
  /** Where the label points. */
  x: number;
  y: number;
  label: string | null;
  ghost: boolean;
  claims: string[];
  context: string[];
}

export interface SceneRow {
  text: string;
  /** Who says so; null for context. */
  who: string | null;
  value: string | null;
  at: number | null;
  claims: string[];
  context: string[];
}

export interface ScenePanel {
  kind: Panel['kind'];
  title: string;
  rows: SceneRow[];
  /** Number of ticks to draw, from the claim; null elsewhere. */
  ticks: number | null;
}

export interface SceneStep {
  id: string;
  act: Act;
  title: string;
  asOf: string | null;
  box: Box;
  lit: { place: string; claims: string[]; note: string | null }[];
  marks: SceneMark[];
  towns: string[];
  panel: ScenePanel | null;
  chart: ChartId | null;
  alt: string | null;
}
