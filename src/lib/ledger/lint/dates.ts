import { fault, type Draft } from './entry';
import { addDays, endOf, startOf } from '../dates';
import type { Issue } from '../issue';
import type { SourceRow } from '../schema';

/** An article reports the recent words of others: what was said longer ago is background, and is marked as such. */
export const REACH_DAYS = 60;

/** The war that both offensives belong to began in 2014; nothing in the articles happened before. */
export const EARLIEST = '2014-01-01';

/** An undated source is dated by the one that it repeats. */
export const dayOf = (source: SourceRow, sources: readonly SourceRow[]): string | null =>
  source.published ?? sources.find(({ id }) => id === source.derivesFrom)?.published ?? null;

/** Nobody is quoted from after the article, and nothing had happened by then that lay ahead. */
export function lintDates(draft: Draft): Issue[] {
  const sources = draft.sources.map(({ value }) => value);
  const issues: Issue[] = draft.sources.flatMap((entry) =>
    dayOf(entry.value, sources) === null ? [fault(entry, ['published'], null, 'a day, or derivesFrom a source that has one')] : []
  );
  for (const entry of draft.claims) {
    const { source, kind, claimedOn, happenedOn } = entry.value;
    const record = sources.find(({ id }) => id === source);
    const published = record ? dayOf(record, sources) : null;
    if (published === null) continue;
    const reach = addDays(published, -REACH_DAYS);
    const from = kind === 'background' ? EARLIEST : reach;
    if (claimedOn !== null && (endOf(claimedOn) > published || startOf(claimedOn) < from)) {
      issues.push(fault(entry, ['claimedOn'], claimedOn, `${from} to ${published}, the reach of ${source}`));
    }
    if (happenedOn !== null && (endOf(happenedOn) > published || startOf(happenedOn) < EARLIEST)) {
      issues.push(fault(entry, ['happenedOn'], happenedOn, `${EARLIEST} to ${published}, the day of ${source}`));
    } else if (happenedOn !== null && claimedOn !== null && startOf(happenedOn) > endOf(claimedOn)) {
      issues.push(fault(entry, ['happenedOn'], happenedOn, `${endOf(claimedOn)} or before, when it was claimed`));
    }
  }
  return issues;
}
