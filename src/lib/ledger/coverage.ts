import type { Exclusion, Locator } from '$lib/domain/record';
import { placePattern, tokensOf, type Token } from './tokens';

/** Proves that nothing in an article was passed over: each token lies in a claim's slice or in an exclusion. */

export interface ArticleText {
  source: string;
  paragraphs: readonly string[];
}

export interface Located {
  source: string;
  locator: readonly Pick<Locator, 'paragraph' | 'start' | 'end'>[];
}

export type Rule = Pick<Exclusion, 'paragraphs' | 'match'> & { source: string };

export interface Uncovered extends Token {
  source: string;
  paragraph: number;
}

export interface Coverage {
  tokens: number;
  uncovered: Uncovered[];
  /** Paragraphs with neither a claim nor an exclusion. */
  silent: { source: string; paragraph: number }[];
  /** Exclusions that match nothing in the articles read: as likely a slip as a leftover. */
  idle: Rule[];
}

interface Span {
  start: number;
  end: number;
}

const spansOfRule = (rule: Rule, paragraph: number, line: string): Span[] => {
  const [first, last] = rule.paragraphs ?? [1, Infinity];
  if (paragraph < first || paragraph > last) return [];
  if (rule.match === null) return [{ start: 0, end: line.length }];
  return [...line.matchAll(new RegExp(rule.match, 'gu'))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => span.end > span.start);
};

/** Compares every token of the articles with the slices of the claims and the exclusions. */
export function coverageOf(
  articles: readonly ArticleText[],
  claims: readonly Located[],
  rules: readonly Rule[],
  placeNames: readonly string[]
): Coverage {
  const places = placePattern(placeNames);
  const used = new Set<Rule>();
  const coverage: Coverage = { tokens: 0, uncovered: [], silent: [], idle: [] };
  for (const { source, paragraphs } of articles) {
    const slices = claims.filter((claim) => claim.source === source).flatMap((claim) => claim.locator);
    const mine = rules.filter((rule) => rule.source === source || rule.source === '*');
    paragraphs.forEach((line, index) => {
      const paragraph = index + 1;
      const spans: Span[] = slices.filter((slice) => slice.paragraph === paragraph);
      for (const rule of mine) {
        const excluded = spansOfRule(rule, paragraph, line);
        if (excluded.length > 0) used.add(rule);
        spans.push(...excluded);
      }
      if (spans.length === 0) coverage.silent.push({ source, paragraph });
      for (const token of tokensOf(line, places)) {
        coverage.tokens += 1;
        const covered = spans.some((span) => span.start <= token.start && token.end <= span.end);
        if (!covered) coverage.uncovered.push({ ...token, source, paragraph });
      }
    });
  }
  coverage.idle = rules.filter((rule) => !used.has(rule));
  return coverage;
}

/** Share of the tokens that are covered, in percent; never rounded up to 100. */
export function percentCovered({ tokens, uncovered }: Pick<Coverage, 'tokens' | 'uncovered'>): string {
  if (tokens === 0) return '100.0';
  return (Math.floor(((tokens - uncovered.length) / tokens) * 1000) / 10).toFixed(1);
}
