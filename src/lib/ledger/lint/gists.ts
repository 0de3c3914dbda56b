import { fault, type Draft } from './entry';
import type { Issue } from '../issue';

export const LONGEST_GIST = 240;
export const LONGEST_QUOTE = 12;

const QUOTES = /“([^”]*)”|"([^"]*)"|«([^»]*)»/g;

/** Words of the longest run inside quotation marks. */
export const longestQuote = (gist: string): number =>
  Math.max(0, ...[...gist.matchAll(QUOTES)].map(([, a, b, c]) => (a ?? b ?? c ?? '').split(/\s+/).filter(Boolean).length));

/** A gist is one short sentence of our own; the words of others stay few and inside quotation marks. */
export function lintGists(draft: Draft): Issue[] {
  return draft.claims.flatMap((entry) => {
    const { gist } = entry.value;
    const issues: Issue[] = [];
    if (gist.length > LONGEST_GIST)
      issues.push(fault(entry, ['gist'], gist, `${LONGEST_GIST} characters at most, not ${gist.length}`));
    if (!/[.][”"»)]?$/.test(gist)) issues.push(fault(entry, ['gist'], gist, 'a sentence that ends with a full stop'));
    if (/[“"]/.test(gist) && ((gist.match(/"/g)?.length ?? 0) % 2 === 1 || gist.split('“').length !== gist.split('”').length)) {
      issues.push(fault(entry, ['gist'], gist, 'quotation marks in pairs'));
    }
    const quoted = longestQuote(gist);
    if (quoted > LONGEST_QUOTE)
      issues.push(fault(entry, ['gist'], gist, `${LONGEST_QUOTE} quoted words in a row, not ${quoted}`));
    return issues;
  });
}
