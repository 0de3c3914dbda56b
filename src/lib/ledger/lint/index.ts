import type { Issue } from '../issue';
import { lintChangelog } from './changelog';
import { lintChecks } from './checks';
import { lintDates } from './dates';
import type { Draft, Rule } from './entry';
import { lintExclusions } from './exclusions';
import { lintGists } from './gists';
import { lintIds } from './ids';
import { lintLocators } from './locators';
import { lintPlaces } from './places';
import { lintQuantities } from './quantities';
import { lintRedirects } from './redirects';
import { lintReferences } from './references';
import { lintStatements } from './statements';
import { lintStatus } from './status';

const RULES: readonly Rule[] = [
  lintIds,
  lintReferences,
  lintStatements,
  lintDates,
  lintQuantities,
  lintStatus,
  lintLocators,
  lintGists,
  lintPlaces,
  lintExclusions,
  lintChecks,
  lintChangelog
];

/** What the records say of one another, all faults at once. `others` are the ids of steps and charts. */
export const lintDraft = (draft: Draft, others: ReadonlySet<string>): Issue[] => [
  ...RULES.flatMap((rule) => rule(draft)),
  ...lintRedirects(draft, others)
];
