import { fault, type Draft } from './entry';
import type { Issue } from '../issue';

/** A rule that excludes something, and says of what. */
export function lintExclusions(draft: Draft): Issue[] {
  return draft.exclusions.flatMap((entry) => {
    const { paragraphs, match, source } = entry.value;
    const issues: Issue[] = [];
    if (paragraphs && paragraphs[0] > paragraphs[1]) {
      issues.push(fault(entry, ['paragraphs'], paragraphs.join(' to '), 'the first paragraph before the last'));
    }
    if (!paragraphs && match === null) issues.push(fault(entry, ['match'], null, 'paragraphs or a match: else all is excluded'));
    if (paragraphs && source === '*')
      issues.push(fault(entry, ['source'], source, 'one source, since paragraphs are numbered in each'));
    try {
      if (match !== null && new RegExp(match, 'gu').test('')) {
        issues.push(fault(entry, ['match'], match, 'a regular expression that matches a character at least'));
      }
    } catch {
      issues.push(fault(entry, ['match'], match, 'a regular expression'));
    }
    return issues;
  });
}
