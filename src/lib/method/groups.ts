import type { Check, Context, Correction, Ledger, Source } from '$lib/domain/record';
import type { Verdict } from '$lib/domain/sets';
import { claimById } from '$lib/ledger';

/** The long lists of the method page, in the order in which it has them. */

/** What disagrees comes first. */
const VERDICT_ORDER: readonly Verdict[] = ['wrong-unit', 'differs', 'rounded', 'holds', 'cannot-check'];

export interface VerdictGroup {
  verdict: Verdict;
  checks: Check[];
}

/** Checks by verdict; a verdict that no check has is left out. */
export const checksByVerdict = ({ checks }: Ledger): VerdictGroup[] =>
  VERDICT_ORDER.map((verdict) => ({ verdict, checks: checks.filter((check) => check.verdict === verdict) })).filter(
    (group) => group.checks.length > 0
  );

export interface SourceGroup {
  source: Source;
  corrections: Correction[];
}

/** Corrections by article, each article's from its first paragraph to its last. */
export const correctionsBySource = ({ sources, corrections }: Ledger): SourceGroup[] =>
  sources.map((source) => ({
    source,
    corrections: corrections.filter((one) => one.source === source.id).sort((a, b) => a.paragraph - b.paragraph)
  }));

/** Contexts by year, as the ledger has them; null for what bears no date. */
export function contextsByYear({ contexts }: Ledger): { year: string | null; contexts: Context[] }[] {
  const yearOf = ({ date }: Context): string | null => date?.slice(0, 4) ?? null;
  const years = [...new Set(contexts.map(yearOf))].sort((a, b) => (a ?? '9999').localeCompare(b ?? '9999'));
  return years.map((year) => ({ year, contexts: contexts.filter((context) => yearOf(context) === year) }));
}

/** What a correction or a change of the ledger rests on. */
export type Evidence =
  | { kind: 'claim'; id: string; text: string; source: Source; paragraph: number }
  | { kind: 'check' | 'context'; id: string; text: string }
  | { kind: 'correction' | 'place' | 'other'; id: string; text: string };

/** What an id of `refs` stands for; its words are the record's own. */
export function evidenceOf(ledger: Ledger, id: string): Evidence {
  const find = <T extends { id: string }>(list: readonly T[]): T | undefined => list.find((one) => one.id === id);
  const check = find(ledger.checks);
  if (check) return { kind: 'check', id, text: check.recomputed?.text ?? check.explanation };
  const context = find(ledger.contexts);
  if (context) return { kind: 'context', id, text: context.text };
  const correction = find(ledger.corrections);
  if (correction) return { kind: 'correction', id, text: correction.printed };
  const place = find(ledger.places);
  if (place) return { kind: 'place', id, text: place.name };
  if (!find(ledger.claims)) return { kind: 'other', id, text: id };
  const claim = claimById(ledger, id);
  const source = ledger.sources.find((one) => one.id === claim.source);
  if (!source) throw new Error(`The ledger has no source ${claim.source}`);
  return { kind: 'claim', id, text: claim.gist, source, paragraph: claim.locator[0]?.paragraph ?? 1 };
}

/** Words in quotation marks; those that they hold themselves become single ones. */
export const inQuotes = (text: string): string => `“${text.replace(/[“"]([^”"]*)[”"]/g, '‘$1’')}”`;
