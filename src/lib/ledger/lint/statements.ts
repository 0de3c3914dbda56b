import { fault, idsOf, type ClaimInFile, type Draft, type Entry } from './entry';
import { endOf, startOf } from '../dates';
import type { Issue } from '../issue';

/** An outlet's own narration is grouped by source, and every other utterance is named for the one who made it. */
const namedFor = ({ statement, claimant }: ClaimInFile, sources: ReadonlySet<string>): boolean =>
  statement.startsWith(`${claimant}-`) || (statement.endsWith('-own') && sources.has(statement.slice(0, -'-own'.length)));

const apart = (a: string, b: string): boolean => endOf(a) < startOf(b) || endOf(b) < startOf(a);

/** One statement is one utterance: of one claimant, on one day. */
export function lintStatements(draft: Draft): Issue[] {
  const sources = idsOf(draft.sources);
  const first = new Map<string, Entry<ClaimInFile>>();
  const dated = new Map<string, Entry<ClaimInFile>>();
  return draft.claims.flatMap((entry) => {
    const { statement, claimant, claimedOn } = entry.value;
    const issues: Issue[] = [];
    if (!namedFor(entry.value, sources)) {
      issues.push(fault(entry, ['statement'], statement, `${claimant}-<day> with a word if needed, or <source>-own`));
    }
    const before = first.get(statement);
    if (!before) first.set(statement, entry);
    else if (before.value.claimant !== claimant) {
      const allowed = `${before.value.claimant}, who made that statement by ${before.value.id}; or another statement`;
      issues.push(fault(entry, ['claimant'], claimant, allowed));
    }
    if (claimedOn === null) return issues;
    const other = dated.get(statement);
    if (!other) dated.set(statement, entry);
    else if (other.value.claimedOn !== null && apart(other.value.claimedOn, claimedOn)) {
      issues.push(
        fault(entry, ['claimedOn'], claimedOn, `${other.value.claimedOn}, the day of that statement by ${other.value.id}`)
      );
    }
    return issues;
  });
}
