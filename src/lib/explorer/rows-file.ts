import type { Claim, Ledger, Source } from '$lib/domain/record';
import { CLAIM_KINDS, SIDES, STATUSES, UNITS } from '$lib/domain/sets';
import { disputed, formatQuantity } from '$lib/ledger';
import type { RowFigure, RowsFile } from './rows';

/** The order in which a reader of the five articles meets the claims. */
function inArticleOrder(ledger: Ledger): Claim[] {
  const source = new Map(ledger.sources.map(({ id }, i) => [id, i]));
  const paragraph = (claim: Claim): number => claim.locator[0]?.paragraph ?? 0;
  return [...ledger.claims].sort(
    (a, b) => (source.get(a.source) ?? 0) - (source.get(b.source) ?? 0) || paragraph(a) - paragraph(b)
  );
}

/** An outlet may have two articles: its year tells them apart; an undated one has none. */
const sourceName = ({ outlet, published }: Source): string =>
  published === null ? outlet : `${outlet} ${published.slice(0, 4)}`;

const figureOf = ({ quantity }: Claim): RowFigure | null =>
  quantity && [formatQuantity(quantity), quantity.asPrinted, quantity.si.min, quantity.si.max, UNITS.indexOf(quantity.si.unit)];

/** A ledger as rows; lists hold only what some claim names. */
export function rowsFile(ledger: Ledger): RowsFile {
  const claims = inArticleOrder(ledger);
  const used = (ids: readonly string[]): ReadonlySet<string> => new Set(ids);
  const [claimants, named] = [used(claims.map(({ claimant }) => claimant)), used(claims.flatMap(({ places }) => places))];
  const actors = ledger.actors.filter(({ id }) => claimants.has(id));
  const places = ledger.places.filter(({ id }) => named.has(id));
  const days = [...used(claims.flatMap(({ claimedOn }) => claimedOn ?? []))].sort();
  const at = (records: readonly { id: string }[]): ReadonlyMap<string, number> => new Map(records.map(({ id }, i) => [id, i]));
  const [sourceAt, actorAt, placeAt] = [at(ledger.sources), at(actors), at(places)];
  return {
    sources: ledger.sources.map((source) => ({ id: source.id, name: sourceName(source) })),
    actors: actors.map(({ id, name, side, role, aliases }) => ({
      id,
      name,
      side: SIDES.indexOf(side),
      words: [role, ...aliases].join(' ')
    })),
    places: places.map(({ id, name, names, aliases }) => ({
      id,
      name,
      words: [names.uk, names.ru, ...aliases].filter(Boolean).join(' ')
    })),
    days,
    claims: {
      id: claims.map(({ id }) => id),
      gist: claims.map(({ gist }) => gist),
      source: claims.map(({ source }) => sourceAt.get(source) ?? 0),
      paragraph: claims.map(({ locator }) => locator[0]?.paragraph ?? 0),
      claimant: claims.map((claim) => actorAt.get(claim.claimant) ?? 0),
      kind: claims.map(({ kind }) => CLAIM_KINDS.indexOf(kind)),
      status: claims.map(({ status }) => STATUSES.indexOf(status)),
      disputed: claims.map((claim) => Number(disputed(ledger, claim))),
      places: claims.map((claim) => claim.places.map((id) => placeAt.get(id) ?? 0)),
      day: claims.map(({ claimedOn }) => (claimedOn === null ? -1 : days.indexOf(claimedOn))),
      figure: claims.map(figureOf)
    }
  };
}
