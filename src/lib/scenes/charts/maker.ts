import type { Chart, ChartColumn, ChartRow, ChartSize, Picture } from '$lib/domain/chart';
import type { Ledger, LonLat } from '$lib/domain/record';
import { actorOf } from '$lib/ledger';
import type { BasemapPaths } from '$lib/cartography/basemap';
import type { ChartEntry } from '$lib/story/chart-entry';

/** What a chart may draw on besides the ledger: the map, in map units. */
export interface World {
  paths: BasemapPaths;
  border: readonly (readonly LonLat[])[];
  /** Countries to hold an area against, each about its own middle, by id. */
  yardsticks: Readonly<Record<string, string>>;
}

/** What a chart's own file makes; its words come from `data/charts/`. */
export interface ChartDraft {
  /** Of the table, besides the row's name. */
  columns: ChartColumn[];
  rows: ChartRow[];
  /** What the picture shows, from the same rows, in sentences. */
  alt: string;
  /** Pure: rows and size in, pieces out. Every row has a mark, every mark a row, at every size. */
  picture: (size: ChartSize) => Picture;
}

export type ChartMaker = (ledger: Ledger, entry: ChartEntry, world: World) => ChartDraft;

/** A chart whole: its words, what its file made, and who speaks in it. */
export function chartOf(ledger: Ledger, entry: ChartEntry, draft: ChartDraft): Chart {
  const cited = new Set(draft.rows.flatMap(({ claims }) => claims));
  const voices = Object.fromEntries(
    ledger.claims
      .filter(({ id }) => cited.has(id))
      .map((claim) => [claim.id, { side: actorOf(ledger, claim).side, status: claim.status }])
  );
  const { id, title, subtitle, step, notes } = entry;
  return { id, title, subtitle, step, notes, ...draft, voices };
}
