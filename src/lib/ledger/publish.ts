import type { Claim, Ledger, Locator, Place, Quantity, Range } from '$lib/domain/record';
import { toCsv, type Cell } from './csv';

/** The ledger as it is published under `/data/`. The shapes and the order of fields are a promise to those who read them. */

type PublishedQuantity = Pick<Quantity, 'min' | 'max' | 'unit' | 'qualifier' | 'asPrinted' | 'printedUnit'> & {
  also: Range[];
  si: Range;
};

export interface PublishedClaim extends Omit<Claim, 'locator' | 'quantity'> {
  /** One slice, or a list where the fact is told in several. */
  locator: Locator | Locator[];
  quantity: PublishedQuantity | null;
}

const rangeOf = ({ min, max, unit }: Range): Range => ({ min, max, unit });

const quantityOf = (quantity: Quantity): PublishedQuantity => {
  const { min, max, unit, qualifier, asPrinted, printedUnit, also, si } = quantity;
  return { min, max, unit, qualifier, asPrinted, printedUnit, also: also.map(rangeOf), si: rangeOf(si) };
};

/** One claim with its fields in the promised order. */
export function publishClaim(claim: Claim): PublishedClaim {
  const locators = claim.locator.map(({ paragraph, start, end, sha256 }) => ({ paragraph, start, end, sha256 }));
  const [only] = locators;
  return {
    id: claim.id,
    source: claim.source,
    locator: only && locators.length === 1 ? only : locators,
    kind: claim.kind,
    gist: claim.gist,
    claimant: claim.claimant,
    channel: claim.channel,
    places: claim.places,
    claimedOn: claim.claimedOn,
    happenedOn: claim.happenedOn,
    quantity: claim.quantity && quantityOf(claim.quantity),
    status: claim.status,
    statement: claim.statement,
    opposes: claim.opposes,
    correction: claim.correction,
    act: claim.act
  };
}

export const publishClaims = (ledger: Ledger): PublishedClaim[] => ledger.claims.map(publishClaim);

/** The columns of claims.csv, in order; lists are joined by a space, since ids have none. */
export const CLAIM_COLUMNS: readonly { name: string; type: string; description: string; cell: (claim: Claim) => Cell }[] = [
  { name: 'id', type: 'string', description: 'Permanent id', cell: ({ id }) => id },
  { name: 'source', type: 'string', description: 'Id of the article', cell: ({ source }) => source },
  {
    name: 'paragraph',
    type: 'integer',
    description: 'First paragraph, from 1',
    cell: ({ locator }) => locator[0]?.paragraph ?? null
  },
  { name: 'start', type: 'integer', description: 'First UTF-16 unit', cell: ({ locator }) => locator[0]?.start ?? null },
  { name: 'end', type: 'integer', description: 'UTF-16 unit after the last', cell: ({ locator }) => locator[0]?.end ?? null },
  { name: 'slices', type: 'integer', description: 'How many slices the claim has', cell: ({ locator }) => locator.length },
  { name: 'kind', type: 'string', description: 'What sort of fact', cell: ({ kind }) => kind },
  { name: 'gist', type: 'string', description: 'One sentence of our own', cell: ({ gist }) => gist },
  { name: 'claimant', type: 'string', description: 'Id of who said it', cell: ({ claimant }) => claimant },
  { name: 'channel', type: 'string', description: 'How it reached the public', cell: ({ channel }) => channel },
  { name: 'places', type: 'string', description: 'Ids of places', cell: ({ places }) => places.join(' ') },
  { name: 'claimedOn', type: 'string', description: 'ISO day or interval', cell: ({ claimedOn }) => claimedOn },
  { name: 'happenedOn', type: 'string', description: 'ISO day or interval', cell: ({ happenedOn }) => happenedOn },
  { name: 'min', type: 'number', description: 'Lower end, as printed', cell: ({ quantity }) => quantity?.min ?? null },
  { name: 'max', type: 'number', description: 'Upper end, as printed', cell: ({ quantity }) => quantity?.max ?? null },
  { name: 'unit', type: 'string', description: 'Unit as meant', cell: ({ quantity }) => quantity?.unit ?? null },
  { name: 'qualifier', type: 'string', description: 'Hedge', cell: ({ quantity }) => quantity?.qualifier ?? null },
  { name: 'asPrinted', type: 'string', description: 'The words printed', cell: ({ quantity }) => quantity?.asPrinted ?? null },
  { name: 'printedUnit', type: 'string', description: 'Unit as printed', cell: ({ quantity }) => quantity?.printedUnit ?? null },
  { name: 'siMin', type: 'number', description: 'Lower end in siUnit', cell: ({ quantity }) => quantity?.si.min ?? null },
  { name: 'siMax', type: 'number', description: 'Upper end in siUnit', cell: ({ quantity }) => quantity?.si.max ?? null },
  { name: 'siUnit', type: 'string', description: 'km2, km, days or a count', cell: ({ quantity }) => quantity?.si.unit ?? null },
  { name: 'status', type: 'string', description: 'How sure', cell: ({ status }) => status },
  { name: 'statement', type: 'string', description: 'Id of the utterance', cell: ({ statement }) => statement },
  { name: 'opposes', type: 'string', description: 'Ids of claims that say otherwise', cell: ({ opposes }) => opposes.join(' ') },
  { name: 'correction', type: 'string', description: 'Id of the correction', cell: ({ correction }) => correction },
  { name: 'act', type: 'string', description: 'Which part of the story', cell: ({ act }) => act }
];

/** A row a claim; the hashes of the slices are in the JSON only. */
export const claimsCsv = (ledger: Ledger): string =>
  toCsv(
    CLAIM_COLUMNS.map(({ name }) => name),
    ledger.claims.map((claim) => CLAIM_COLUMNS.map(({ cell }) => cell(claim)))
  );

const placeFeature = ({ lon, lat, ...properties }: Place) => ({
  type: 'Feature' as const,
  id: properties.id,
  geometry: { type: 'Point' as const, coordinates: [lon, lat] },
  properties
});

/** The gazetteer as GeoJSON: points, each with its radius of doubt. */
export const placesGeojson = (ledger: Ledger) => ({
  type: 'FeatureCollection' as const,
  features: ledger.places.map(placeFeature)
});
