import { voiceOf } from '$lib/domain/look';
import type { Claim, Correction, Ledger, Place, Quantity } from '$lib/domain/record';
import type { PlaceKind } from '$lib/domain/sets';
import type { Step } from '$lib/domain/step';
import {
  actorOf,
  checksOf,
  claimById,
  correctionsOf,
  disputed,
  formatQuantity,
  oldIdsOf,
  opposing,
  placesOf,
  sameStatement,
  sourceById,
  sourceOf
} from '$lib/ledger';
import { elsewhereOf } from '$lib/ledger/elsewhere';
import { dimensionOf } from '$lib/ledger/units';
import type { CardCorrection, CardPlace, CardQuantity, CardRecord, CardSource, ClaimLine, ClaimLook } from './record';

/** A settlement placed more loosely than this is known only roughly, km; `data/places.yaml` says the same. */
const SURE_KM = 0.5;
/** Kinds that are a point on the map; for all others `precisionKm` is their reach, not a doubt. */
const POINTS: readonly PlaceKind[] = ['city', 'town', 'village', 'plant'];

const lookOf = (ledger: Ledger, claim: Claim): ClaimLook => ({
  status: claim.status,
  voice: voiceOf(actorOf(ledger, claim).side),
  disputed: disputed(ledger, claim)
});

const lineOf = (ledger: Ledger, claim: Claim): ClaimLine => {
  const source = sourceOf(ledger, claim);
  return {
    id: claim.id,
    gist: claim.gist,
    who: actorOf(ledger, claim).name,
    outlet: source.outlet,
    claimedOn: claim.claimedOn,
    look: lookOf(ledger, claim),
    echo: source.derivesFrom !== null
  };
};

function sourceIn(ledger: Ledger, claim: Claim): CardSource {
  const { id, outlet, agency, byline, title, url, published, derivesFrom } = sourceOf(ledger, claim);
  const original = derivesFrom === null ? null : sourceById(ledger, derivesFrom);
  const retells = original && { outlet: original.outlet, published: original.published };
  return { id, outlet, agency, byline, title, url, published, retells };
}

function quantityIn(quantity: Quantity): CardQuantity {
  const { asPrinted, qualifier, min, unit, printedUnit } = quantity;
  const twinned = min !== null && ['area', 'length'].includes(dimensionOf(unit));
  return {
    printed: asPrinted,
    qualifier,
    figure: min === null ? null : formatQuantity(quantity, 'both'),
    metric: twinned ? formatQuantity(quantity, 'metric') : null,
    imperial: twinned ? formatQuantity(quantity, 'imperial') : null,
    misprinted: printedUnit === unit ? null : { printed: printedUnit, meant: unit }
  };
}

const placeIn = ({ id, name, names, kind, admin, precisionKm, positionedFrom }: Place, claim: Claim): CardPlace => ({
  id,
  name,
  uk: names.uk,
  ru: names.ru,
  kind,
  admin,
  roughKm: POINTS.includes(kind) && precisionKm > SURE_KM ? precisionKm : null,
  placedByClaim: positionedFrom.includes(claim.id)
});

function correctionIn(ledger: Ledger, claim: Claim, correction: Correction): CardCorrection {
  const { id, source, paragraph, printed, kept, why, evidence } = correction;
  const repeated = sourceOf(ledger, claim).derivesFrom === source;
  return {
    id,
    outlet: sourceById(ledger, source).outlet,
    paragraph,
    printed,
    kept,
    why,
    evidence,
    bearing: source === claim.source ? 'own' : repeated ? 'repeated' : 'evidence'
  };
}

/**
 * Everything that a card tells of a claim; an old id gives the card of the claim that it became.
 * @param steps the story, where its steps are to be linked
 * @throws where there is no claim of that id
 */
export function cardOf(ledger: Ledger, id: string, steps: readonly Step[] = []): CardRecord {
  const claim = claimById(ledger, id);
  const { name, role, side } = actorOf(ledger, claim);
  const statement = sameStatement(ledger, claim);
  return {
    id: claim.id,
    formerly: oldIdsOf(ledger, claim.id),
    kind: claim.kind,
    act: claim.act,
    gist: claim.gist,
    who: { name, role, side },
    look: lookOf(ledger, claim),
    channel: claim.channel,
    source: sourceIn(ledger, claim),
    passages: claim.locator.map(({ paragraph, start, end }) => ({ paragraph, start, end })),
    claimedOn: claim.claimedOn,
    happenedOn: claim.happenedOn,
    quantity: claim.quantity && quantityIn(claim.quantity),
    places: placesOf(ledger, claim).map((place) => placeIn(place, claim)),
    opposing: opposing(ledger, claim).map((other) => lineOf(ledger, other)),
    statement: {
      id: claim.statement,
      passages: statement.length,
      articles: new Set(statement.map(({ source }) => source)).size
    },
    elsewhere: elsewhereOf(ledger, claim).map((other) => lineOf(ledger, other)),
    checks: checksOf(ledger, claim).map(({ id: check, explanation, recomputed, verdict }) => ({
      id: check,
      explanation,
      recomputed: recomputed?.text ?? null,
      verdict
    })),
    corrections: correctionsOf(ledger, claim).map((correction) => correctionIn(ledger, claim, correction)),
    steps: steps.filter(({ claims }) => claims.includes(claim.id)).map(({ id: step, title }) => ({ id: step, title })),
    edition: { version: ledger.version, date: ledger.date }
  };
}
