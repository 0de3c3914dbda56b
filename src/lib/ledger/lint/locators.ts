import { fault, type Draft } from './entry';
import { LONGEST_SLICE } from '../article';
import type { Issue } from '../issue';

/** A slice has words in it, few enough to be one clause, and no two claims say the same thing of the same words. */
export function lintLocators(draft: Draft): Issue[] {
  const seen = new Map<string, string>();
  return draft.claims.flatMap((entry) => {
    const { id, source, kind, claimant, gist, locator } = entry.value;
    const issues: Issue[] = [];
    locator.forEach(({ paragraph, start, end }, i) => {
      if (end <= start) issues.push(fault(entry, ['locator', i, 'end'], end, `more than start, which is ${start}`));
      else if (end - start > LONGEST_SLICE) {
        issues.push(
          fault(
            entry,
            ['locator', i, 'end'],
            end,
            `${start + LONGEST_SLICE} at most: a slice has ${LONGEST_SLICE} units or fewer`
          )
        );
      }
      const again = locator.findIndex((other) => other.paragraph === paragraph && other.start < end && start < other.end);
      if (again < i && end > start) issues.push(fault(entry, ['locator', i, 'start'], start, 'slices that do not overlap'));
    });
    const words = gist.toLowerCase().replace(/\W+/g, ' ');
    const spans = locator.map(({ paragraph, start, end }) => `${paragraph}:${start}-${end}`).join();
    for (const key of [`${source} ${spans} ${kind} ${claimant} ${JSON.stringify(entry.value.quantity)}`, `${source} ${words}`]) {
      const before = seen.get(key);
      if (before === undefined) seen.set(key, id);
      else if (before !== id) issues.push(fault(entry, ['locator'], spans, `a claim that ${before} does not make already`));
    }
    return issues;
  });
}
