import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { claimById, livingId } from '$lib/ledger';
import { cardOf } from './card';
import type { CardRecord } from './record';

/** What the permanent page of a claim says. */
export interface ClaimPage {
  card: CardRecord;
  /** The page stands at an address that the claim no longer has. */
  moved: boolean;
  /** Its neighbours in the same article, in the ledger's order. */
  previous: string | null;
  next: string | null;
  /** Name of the picture that shows it, without its ending. */
  still: string;
}

/** Every id that has a page: of each claim, and those that claims had before. */
export function claimIds(ledger: Ledger): string[] {
  const claims = ledger.claims.map(({ id }): string => id);
  const living = new Set(claims);
  return [...claims, ...Object.keys(ledger.redirects).filter((old) => living.has(livingId(ledger, old)))];
}

/** @throws where there is no claim of that id, nor was */
export function claimPage(ledger: Ledger, id: string, steps: readonly Step[]): ClaimPage {
  const claim = claimById(ledger, id);
  const card = cardOf(ledger, id, steps);
  const beside = ledger.claims.filter(({ source }) => source === claim.source);
  const at = beside.indexOf(claim);
  return {
    card,
    moved: claim.id !== id,
    previous: beside[at - 1]?.id ?? null,
    next: beside[at + 1]?.id ?? null,
    still: card.steps[0]?.id ?? 'title'
  };
}
