import { voiceOf, type Look, CONTEXT_LOOK } from '$lib/domain/look';
import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { actorOf, claimById, disputed, sourceOf } from '$lib/ledger';

/** One line of a step's list of sources. */
export interface SourceLine {
  /** Id of the claim or the context. */
  id: string;
  gist: string;
  /** Claimant, or null for context. */
  who: string | null;
  outlet: string;
  day: string | null;
  paragraphs: number[];
  look: Look;
  url: string;
}

/** What a step rests on: its claims in the order in which they first stand, then what comes from outside the articles. */
export function sourcesOf(ledger: Ledger, step: Step): SourceLine[] {
  const claims = step.claims.map((id): SourceLine => {
    const claim = claimById(ledger, id);
    const [actor, source] = [actorOf(ledger, claim), sourceOf(ledger, claim)];
    return {
      id: claim.id as string,
      gist: claim.gist,
      who: actor.name,
      outlet: source.outlet,
      day: claim.claimedOn,
      paragraphs: [...new Set(claim.locator.map(({ paragraph }) => paragraph))],
      look: { status: claim.status, voice: voiceOf(actor.side), disputed: disputed(ledger, claim) },
      url: source.url
    };
  });
  const contexts = step.context.flatMap((id) => {
    const context = ledger.contexts.find((one) => one.id === id);
    if (!context) return [];
    return [
      {
        id: context.id as string,
        gist: context.text,
        who: null,
        outlet: context.citation,
        day: context.date,
        paragraphs: [],
        look: CONTEXT_LOOK,
        url: context.url
      }
    ];
  });
  return [...claims, ...contexts];
}
