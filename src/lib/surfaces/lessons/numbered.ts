import type { SourceLine } from '$lib/story/sources';

const FIGURE = /<(a|span) ([^>]*data-(claim|context|check)="([^"]+)"[^>]*)>([\s\S]*?)<\/\1>/g;

/**
 * Prose whose figures carry the number of their source, for paper, where nothing can be opened.
 * @param claimOf the claim that a check is about
 */
export const numbered = (html: string, sources: readonly SourceLine[], claimOf: (check: string) => string | undefined): string =>
  html.replace(FIGURE, (whole, tag: string, attributes: string, kind: string, id: string, words: string) => {
    const wanted = kind === 'check' ? claimOf(id) : id;
    const at = sources.findIndex((source) => source.id === wanted);
    return at < 0 ? whole : `<${tag} ${attributes}>${words}<sup>${at + 1}</sup></${tag}>`;
  });

/** Numbers as a reader lists them: `1–4, 7`. */
export function inRuns(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}${to === from + 1 ? ', ' : '–'}${to}`)).join(', ');
}
