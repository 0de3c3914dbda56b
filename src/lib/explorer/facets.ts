import { CLAIM_KINDS, SIDES, STATUSES } from '$lib/domain/sets';
import type { KnownValues } from './query';
import type { RowsFile } from './rows';
import { DISPUTED, FACETS, NONE, type FacetId } from './view';

/** A facet's values and which of them each row has: row `i` has `codes[starts[i]]` up to `codes[starts[i + 1]]`. */
export interface Facet {
  id: FacetId;
  values: readonly string[];
  starts: Uint32Array;
  codes: Uint16Array;
}

function facetOf(id: FacetId, values: readonly string[], rows: readonly (readonly number[])[]): Facet {
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((codes, i) => (starts[i + 1] = (starts[i] ?? 0) + codes.length));
  return { id, values, starts, codes: Uint16Array.from(rows.flat()) };
}

const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);

/** Every facet of a file, in their order. A row without a place or a day has the value `NONE`, which comes last. */
export function facetsOf({ sources, actors, places, days, claims }: RowsFile): Facet[] {
  const single = (codes: readonly number[]): number[][] => codes.map((code) => [code]);
  const rows: Record<FacetId, readonly [values: readonly string[], rows: readonly (readonly number[])[]]> = {
    certainty: [STATUSES, single(claims.status)],
    disputed: [[DISPUTED], claims.disputed.map((one) => (one === 1 ? [0] : []))],
    side: [SIDES, single(claims.claimant.map((actor) => actors[actor]?.side ?? 0))],
    claimant: [idsOf(actors), single(claims.claimant)],
    source: [idsOf(sources), single(claims.source)],
    day: [[...days, NONE], single(claims.day.map((day) => (day === -1 ? days.length : day)))],
    kind: [CLAIM_KINDS, single(claims.kind)],
    place: [[...idsOf(places), NONE], claims.places.map((codes) => (codes.length === 0 ? [places.length] : codes))]
  };
  return FACETS.map((id) => facetOf(id, ...rows[id]));
}

/** What an address may ask for. */
export const knownValues = (facets: readonly Facet[]): KnownValues =>
  Object.fromEntries(facets.map(({ id, values }) => [id, values])) as unknown as KnownValues;
