import type { Claim, Correction, Ledger } from '$lib/domain/record';
import { STATUSES, UNITS, type Status, type Unit } from '$lib/domain/sets';
import type { Run } from '$lib/domain/worksheet';
import { CERTAINTY } from '$lib/card/words';
import {
  actorOf,
  claimById,
  convert,
  dateText,
  findClaim,
  formatDay,
  placeById,
  sameStatement,
  sourceById,
  sourceOf,
  unitLabel
} from '$lib/ledger';
import { countText } from '$lib/method/counts';
import { inQuotes } from '$lib/method/groups';
import { m } from '$lib/paraglide/messages.js';
import { resolver } from '$lib/story/references';
import { capital } from '$lib/ui/capital';
import { statusWord } from '$lib/ui/status';
import { factorText } from './numbers';

/** Every kind of reference that a worksheet's text may hold, with what its id has to be. */
export const REFERENCES: Readonly<Record<string, string>> = {
  claim: 'the id of a claim: its figure, or its gist',
  context: 'the id of a context',
  check: 'the id of a check that computes something',
  printed: 'the id of a correction, or of a claim with a figure',
  gist: 'the id of a claim',
  who: 'the id of a claim or of an actor: the name',
  role: 'the id of a claim or of an actor',
  outlet: 'the id of a claim, a correction or a source',
  said: 'the id of a claim that has a day',
  published: 'the id of a source that has a day',
  status: 'the id of a claim',
  sure: 'claimed, assessed, acknowledged or verified: what the word means',
  place: 'the id of a place',
  kept: 'the id of a correction',
  why: 'the id of a correction',
  evidence: 'the id of a correction',
  unit: 'two units of one dimension, as in {unit mi km}',
  articles: 'the id of a claim: how many articles carry its utterance',
  retellings: 'the id of a claim: how many of them only retell another'
};

const byId = <T extends { id: string }>(list: readonly T[], id: string): T | undefined => list.find((one) => one.id === id);

/** Articles that carry a claim's utterance, each once. */
export const carriersOf = (ledger: Ledger, claim: Claim) =>
  ledger.sources.filter(({ id }) => sameStatement(ledger, claim).some(({ source }) => source === id));

function ofClaim(ledger: Ledger, kind: string, claim: Claim): string | null {
  switch (kind) {
    case 'printed':
      return claim.quantity === null ? null : inQuotes(claim.quantity.asPrinted);
    case 'gist':
      return claim.gist;
    case 'who':
      return actorOf(ledger, claim).name;
    case 'role':
      return actorOf(ledger, claim).role;
    case 'outlet':
      return sourceOf(ledger, claim).outlet;
    case 'said':
      return claim.claimedOn === null ? null : dateText(claim.claimedOn);
    case 'status':
      return statusWord(claim.status);
    case 'articles':
      return countText(carriersOf(ledger, claim).length);
    case 'retellings':
      return countText(carriersOf(ledger, claim).filter(({ derivesFrom }) => derivesFrom !== null).length);
    default:
      return null;
  }
}

function ofCorrection(ledger: Ledger, kind: string, correction: Correction): string | null {
  switch (kind) {
    case 'printed':
      return inQuotes(correction.printed);
    case 'outlet':
      return sourceById(ledger, correction.source).outlet;
    case 'kept':
    case 'why':
    case 'evidence':
      return correction[kind];
    default:
      return null;
  }
}

/** `1 mi = 1.609 km` */
function unitText(id: string): string | null {
  const [from, to] = id.split(/\s+/);
  const known = (name: string | undefined): name is Unit => UNITS.some((unit) => unit === name);
  if (!known(from) || !known(to)) return null;
  const factor = convert(1, from, to);
  return factor === null ? null : `1 ${unitLabel(from, 1)} = ${factorText(factor)} ${unitLabel(to)}`;
}

/** `Claimed: one side says so` */
export const certaintyText = (status: Status): string =>
  m.sheet_certainty({ status: capital(statusWord(status)), meaning: CERTAINTY[status].meaning() });

/** What a reference stands for; null where there is nothing of that name, or nothing of that kind to say of it. */
export function referenceOf(ledger: Ledger, kind: string, id: string): Run | null {
  if (kind === 'claim' || kind === 'context' || kind === 'check') {
    const found = resolver(ledger, { claim: () => '', context: () => null })(kind, id);
    return found && { text: found.text, [kind]: id };
  }
  if (kind === 'sure') {
    const status = STATUSES.find((one) => one === id);
    return status === undefined ? null : { text: certaintyText(status) };
  }
  if (kind === 'unit') {
    const text = unitText(id);
    return text === null ? null : { text };
  }
  if (kind === 'place') return byId(ledger.places, id) ? { text: placeById(ledger, id).name } : null;
  if (findClaim(ledger, id)) {
    const claim = claimById(ledger, id);
    const text = ofClaim(ledger, kind, claim);
    return text === null ? null : { text, claim: claim.id };
  }
  const correction = byId(ledger.corrections, id);
  if (correction) {
    const text = ofCorrection(ledger, kind, correction);
    return text === null ? null : { text };
  }
  const actor = byId(ledger.actors, id);
  if (actor) return kind === 'who' ? { text: actor.name } : kind === 'role' ? { text: actor.role } : null;
  const source = byId(ledger.sources, id);
  if (source && kind === 'outlet') return { text: source.outlet };
  return source?.published && kind === 'published' ? { text: formatDay(source.published) } : null;
}
