import type { Check, CheckDeclaration, Claim, Exclusion, Ledger, LonLat, Quantity } from '$lib/domain/record';
import { runCheck } from './checks';
import type { World } from './checks/world';
import type { ClaimInFile, Draft } from './lint/entry';
import { siOf } from './units';

/** From records that passed lint to the ledger that everything else reads: computed fields filled, nothing left to change. */

const valuesOf = <T>(entries: readonly { value: T }[]): T[] => entries.map(({ value }) => value);

function quantityOf(row: ClaimInFile['quantity']): Quantity | null {
  if (!row) return null;
  const { min, max, unit, qualifier, asPrinted, printedUnit, also } = row;
  return { min, max, unit, qualifier, asPrinted, printedUnit: printedUnit ?? unit, also, si: siOf({ min, max, unit }) };
}

/** Two claims oppose each other whichever of them says so. */
function opposedBy(claims: readonly ClaimInFile[]): ReadonlyMap<string, Set<string>> {
  const pairs = new Map(claims.map(({ id, opposes }) => [id, new Set(opposes)]));
  for (const { id, opposes } of claims) for (const other of opposes) pairs.get(other)?.add(id);
  return pairs;
}

/** Frozen all the way down: one ledger is shared by every page. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
  return value;
}

/** Fills what is computed. The ids were checked by lint, which is what the casts rest on. */
export function buildLedger(draft: Draft, border: readonly (readonly LonLat[])[] | null): Ledger {
  const rows = valuesOf(draft.claims);
  const opposed = opposedBy(rows);
  const claims = rows.map((row) => ({
    ...row,
    opposes: [...(opposed.get(row.id) ?? [])].sort(),
    quantity: quantityOf(row.quantity)
  })) as unknown as Claim[];
  const places = valuesOf(draft.places) as unknown as Ledger['places'];
  const contexts = valuesOf(draft.contexts) as unknown as Ledger['contexts'];
  const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
    new Map(records.map((record) => [record.id, record]));
  const world: World = { claims: byId(claims), contexts: byId(contexts), places: byId(places), border };
  const checks = valuesOf(draft.checks).map((row): Check => runCheck(row as unknown as CheckDeclaration, world));
  return deepFreeze({
    ...draft.edition.value,
    sources: valuesOf(draft.sources) as unknown as Ledger['sources'],
    actors: valuesOf(draft.actors) as unknown as Ledger['actors'],
    places,
    claims,
    checks,
    corrections: valuesOf(draft.corrections) as unknown as Ledger['corrections'],
    contexts,
    changelog: valuesOf(draft.changelog),
    exclusions: valuesOf(draft.exclusions) as unknown as Exclusion[],
    redirects: draft.redirects.value
  });
}
