import { voiceOf, type Look } from '$lib/domain/look';
import type { Actor, Check, Claim, Correction, Ledger, Place, Source } from '$lib/domain/record';

/** The questions that a story asks of a ledger. Pure: a ledger and ids in, records out. */

export { claimDateText, dateText, formatQuantity, type Units } from './format';
export { formatClock, formatDay, formatFigure, formatNumber, unitLabel } from './figures';
export { convert, dimensionOf, siOf } from './units';
export { endOf, startOf } from './dates';

interface Lookup {
  claims: ReadonlyMap<string, Claim>;
  places: ReadonlyMap<string, Place>;
  actors: ReadonlyMap<string, Actor>;
  sources: ReadonlyMap<string, Source>;
  opposing: ReadonlyMap<string, ReadonlySet<string>>;
  checks: ReadonlyMap<string, Check[]>;
  corrections: ReadonlyMap<string, Correction[]>;
  statements: ReadonlyMap<string, Claim[]>;
}

/** Made once for each ledger; ledgers are frozen, so that it can't grow stale. */
const lookups = new WeakMap<Ledger, Lookup>();

const byId = <T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** Records under each of their keys, in the ledger's order. */
function grouped<T>(records: readonly T[], keysOf: (record: T) => Iterable<string>): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  }
  return groups;
}

function lookupOf(ledger: Ledger): Lookup {
  const known = lookups.get(ledger);
  if (known) return known;
  const opposing = new Map<string, Set<string>>();
  const add = (a: string, b: string): void => void opposing.set(a, (opposing.get(a) ?? new Set()).add(b));
  for (const { id, opposes } of ledger.claims) {
    for (const other of opposes) {
      add(id, other);
      add(other, id);
    }
  }
  const lookup: Lookup = {
    claims: byId(ledger.claims),
    places: byId(ledger.places),
    actors: byId(ledger.actors),
    sources: byId(ledger.sources),
    opposing,
    checks: grouped(ledger.checks, ({ claim }) => [claim]),
    corrections: grouped(ledger.corrections, ({ id, refs }) => [
      ...refs,
      ...ledger.claims.filter(({ correction }) => correction === id).map((claim) => claim.id)
    ]),
    statements: statementsOf(ledger.claims)
  };
  lookups.set(ledger, lookup);
  return lookup;
}

const must = <T>(record: T | undefined, kind: string, id: string): T => {
  if (record === undefined) throw new Error(`The ledger has no ${kind} ${id}`);
  return record;
};

/** The living id of a claim, step or chart that may have been renamed. */
export const livingId = (ledger: Ledger, id: string): string => ledger.redirects[id] ?? id;

/** The claim of an id or of an old id; undefined where there is none. */
export const findClaim = (ledger: Ledger, id: string): Claim | undefined => lookupOf(ledger).claims.get(livingId(ledger, id));

/** The claim of an id; an unknown id is a fault of the program, and throws. */
export const claimById = (ledger: Ledger, id: string): Claim => must(findClaim(ledger, id), 'claim', id);

export const placeById = (ledger: Ledger, id: string): Place => must(lookupOf(ledger).places.get(id), 'place', id);

export const actorById = (ledger: Ledger, id: string): Actor => must(lookupOf(ledger).actors.get(id), 'actor', id);

export const sourceById = (ledger: Ledger, id: string): Source => must(lookupOf(ledger).sources.get(id), 'source', id);

/** Who made a claim. */
export const actorOf = (ledger: Ledger, claim: Claim): Actor => actorById(ledger, claim.claimant);

/** Where a claim was read. */
export const sourceOf = (ledger: Ledger, claim: Claim): Source => sourceById(ledger, claim.source);

/** The places that a claim names, in its order. */
export const placesOf = (ledger: Ledger, claim: Claim): Place[] => claim.places.map((id) => placeById(ledger, id));

/** Claims that say otherwise, whichever of the two records it. */
export const opposing = (ledger: Ledger, claim: Claim): Claim[] =>
  [...(lookupOf(ledger).opposing.get(claim.id) ?? [])].sort().map((id) => claimById(ledger, id));

/** Whether another claim says otherwise. */
export const disputed = (ledger: Ledger, claim: Claim): boolean => (lookupOf(ledger).opposing.get(claim.id)?.size ?? 0) > 0;

/** What was computed to see whether a claim's figure holds. */
export const checksOf = (ledger: Ledger, claim: Claim): Check[] => lookupOf(ledger).checks.get(claim.id) ?? [];

/** Corrections that the claim names or that name it: of its own words first, then those that it repeats or proves. */
export function correctionsOf(ledger: Ledger, claim: Claim): Correction[] {
  const known = lookupOf(ledger).corrections.get(claim.id) ?? [];
  const rank = ({ id, source }: Correction): number => (id === claim.correction ? 0 : source === claim.source ? 1 : 2);
  return [...known].sort((a, b) => rank(a) - rank(b));
}

/** Every claim of the utterance that this one carries, itself among them. */
export const sameStatement = (ledger: Ledger, claim: Claim): Claim[] => lookupOf(ledger).statements.get(claim.statement) ?? [];

/** Old ids that now lead to this one. */
export const oldIdsOf = (ledger: Ledger, id: string): string[] =>
  Object.keys(ledger.redirects).filter((old) => ledger.redirects[old] === id);

/** How a claim looks wherever it stands alone. */
export const claimLook = (ledger: Ledger, claim: Claim): Look & { status: Claim['status'] } => ({
  status: claim.status,
  voice: voiceOf(actorOf(ledger, claim).side),
  disputed: disputed(ledger, claim)
});

/** Claims grouped by the utterance that they carry, in the order in which they first stand. */
export const statementsOf = (claims: readonly Claim[]): ReadonlyMap<string, Claim[]> =>
  grouped(claims, ({ statement }) => [statement]);

/** Claims known by a day: made on it or before, or undated but read in an article of that day or before. */
export function claimsBy(ledger: Ledger, day: string): Claim[] {
  return ledger.claims.filter((claim) => {
    const said = claim.claimedOn?.split('/')[0] ?? sourceDay(ledger, sourceOf(ledger, claim));
    return said !== null && said <= day;
  });
}

/** The day of an article; an undated one takes that of the article which it repeats. */
export const sourceDay = (ledger: Ledger, { published, derivesFrom }: Source): string | null =>
  published ?? (derivesFrom === null ? null : sourceById(ledger, derivesFrom).published);
