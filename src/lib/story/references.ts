import { voiceOf } from '$lib/domain/look';
import type { Ledger } from '$lib/domain/record';
import { actorOf, findClaim, formatQuantity } from '$lib/ledger';
import type { Resolve } from './prose';

/** Where references in prose lead. */
export interface Addresses {
  claim: (id: string) => string;
  context: (id: string) => string | null;
  /** To the check itself; left out, a check leads to its claim. */
  check?: (id: string) => string;
}

/** What references in prose stand for: the figure with its unit, its certainty and its voice. */
export function resolver(ledger: Ledger, address: Addresses): Resolve {
  const contexts = new Map<string, Ledger['contexts'][number]>(ledger.contexts.map((context) => [context.id, context]));
  const checks = new Map<string, Ledger['checks'][number]>(ledger.checks.map((check) => [check.id, check]));
  return (kind, id) => {
    if (kind === 'claim') {
      const claim = findClaim(ledger, id);
      if (!claim) return null;
      const { side } = actorOf(ledger, claim);
      return {
        text: claim.quantity ? formatQuantity(claim.quantity, 'both') : claim.gist,
        attributes: { 'data-claim': id, 'data-status': claim.status, 'data-voice': voiceOf(side) },
        href: address.claim(id)
      };
    }
    if (kind === 'context') {
      const context = contexts.get(id);
      if (!context) return null;
      const { value, unit } = context;
      const figure = value !== null && unit !== null;
      const range = { min: value, max: value, unit: unit ?? 'items' } as const;
      return {
        text: figure
          ? formatQuantity(
              { ...range, qualifier: 'unstated', asPrinted: '', printedUnit: range.unit, also: [], si: range },
              'both'
            )
          : context.text,
        attributes: { 'data-context': id },
        href: address.context(id)
      };
    }
    const check = checks.get(id);
    return check?.recomputed
      ? { text: check.recomputed.text, attributes: { 'data-check': id }, href: address.check?.(id) ?? address.claim(check.claim) }
      : null;
  };
}
