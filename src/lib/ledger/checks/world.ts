import type { Check, CheckDeclaration, Claim, Context, IsoDate, LonLat, Place, Quantity } from '$lib/domain/record';
import type { Qualifier, Unit } from '$lib/domain/sets';
import { startOf } from '../dates';

/** What a check may look at. */
export interface World {
  claims: ReadonlyMap<string, Claim>;
  contexts: ReadonlyMap<string, Context>;
  places: ReadonlyMap<string, Place>;
  /** The border between Ukraine and Russia; null where the base map has none yet. */
  border: readonly (readonly LonLat[])[] | null;
}

export type Outcome = Pick<Check, 'recomputed' | 'verdict'>;

export type Checker = (check: CheckDeclaration, claim: Claim, world: World) => Outcome;

/** Nothing could be computed. */
export const UNCHECKED: Outcome = { recomputed: null, verdict: 'cannot-check' };

export interface Figure {
  min: number;
  max: number;
  unit: Unit;
  qualifier: Qualifier;
}

/** A quantity with figures in it; null where the article gives none. */
export const figureOf = (quantity: Quantity | null): Figure | null =>
  quantity && quantity.min !== null && quantity.max !== null
    ? { min: quantity.min, max: quantity.max, unit: quantity.unit, qualifier: quantity.qualifier }
    : null;

/** The figure of a claim or a context. */
export function inputFigure(id: string, { claims, contexts }: World): Figure | null {
  const claim = claims.get(id);
  if (claim) return figureOf(claim.quantity);
  const context = contexts.get(id);
  if (!context || context.value === null || context.unit === null) return null;
  return { min: context.value, max: context.value, unit: context.unit, qualifier: 'unstated' };
}

/** The day of a claim or a context: when it happened, else when it was said. */
export function inputDay(id: string, { claims, contexts }: World): IsoDate | null {
  const claim = claims.get(id);
  const date = claim ? (claim.happenedOn ?? claim.claimedOn) : (contexts.get(id)?.date ?? null);
  return date === null ? null : startOf(date);
}
