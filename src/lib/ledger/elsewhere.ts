import type { Claim, Ledger, Quantity } from '$lib/domain/record';
import { actorOf, correctionsOf, sameStatement } from './index';

/** Where else an utterance is told. The ledger says which claims carry it; which of them lies nearest is weighed here. */

/** Tuned on AP's report and its paraphrase: pairs that tell one fact lie above, nearly all others below. */
const SAME_FACT = 3.6;

const shared = (a: Iterable<string>, b: Iterable<string>): number => {
  const [left, right] = [new Set(a), new Set(b)];
  const both = [...left].filter((one) => right.has(one)).length;
  return left.size + right.size === 0 ? 0.5 : both / (left.size + right.size - both);
};

const wordsOf = (gist: string): string[] => gist.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? [];

function figures(a: Quantity | null, b: Quantity | null): number {
  if (!a || !b) return a === b ? 0.5 : 0;
  return a.unit === b.unit && a.min === b.min && a.max === b.max ? 2 : 0.5;
}

function nearness(ledger: Ledger, a: Claim, b: Claim): number {
  const corrected = correctionsOf(ledger, a).some((correction) => correctionsOf(ledger, b).includes(correction));
  return (
    (a.kind === b.kind ? 1 : 0) +
    2 * shared(a.places, b.places) +
    3 * shared(wordsOf(a.gist), wordsOf(b.gist)) +
    figures(a.quantity, b.quantity) +
    (corrected ? 1 : 0)
  );
}

/**
 * The nearest passage of the same utterance in each other article, in the ledger's order of articles. What an outlet tells
 * in its own name is one utterance only in name: of that, nothing counts but the same fact.
 */
export function elsewhereOf(ledger: Ledger, claim: Claim): Claim[] {
  const own = actorOf(ledger, claim).side === 'outlet';
  const others = sameStatement(ledger, claim).filter(({ source }) => source !== claim.source);
  return ledger.sources.flatMap(({ id }) => {
    const [nearest] = others
      .filter(({ source }) => source === id)
      .map((other) => ({ other, score: nearness(ledger, claim, other) }))
      .sort((a, b) => b.score - a.score);
    return nearest && (!own || nearest.score >= SAME_FACT) ? [nearest.other] : [];
  });
}
