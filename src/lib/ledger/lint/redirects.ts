import { allowedIds, fault, idsOf, type Draft } from './entry';
import type { Issue } from '../issue';

/** An old id leads to a living one in one hop; ids of steps and charts live outside the ledger and come as `others`. */
export function lintRedirects(draft: Draft, others: ReadonlySet<string>): Issue[] {
  const living = new Set([...idsOf(draft.claims), ...others]);
  const { redirects } = draft;
  return Object.entries(redirects.value).flatMap(([old, id]) => {
    const issues: Issue[] = [];
    if (living.has(old)) issues.push(fault(redirects, [old], old, 'an old id that nothing has any more'));
    if (id in redirects.value) issues.push(fault(redirects, [old], id, 'the last id of the chain'));
    else if (!living.has(id)) issues.push(fault(redirects, [old], id, allowedIds('a claim, step or chart', living, id)));
    return issues;
  });
}
