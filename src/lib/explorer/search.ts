import { fold, wordsOf } from './fold';
import type { RowsFile } from './rows';

/** Says of each row whether a word of a search begins a word of it. */
export type Matcher = (search: string) => Uint8Array | null;

/** Hits of so many words are kept: those of the word being typed, letter by letter, and a few before it. */
const KEPT = 40;

/**
 * A search over a file: every word must be found in the gist, the figure as printed, the claimant, the article, or a place
 * under any of its names. Names are folded and looked through once each, however many rows have them.
 * The matcher answers 1 for each row found, or null where there is no word to look for; what it returns is not to be changed.
 */
export function searcher({ claims, actors, places, sources }: RowsFile): Matcher {
  const names = (records: readonly { id: string; name: string; words?: string }[]): string[] =>
    records.map(({ name, words = '' }) => fold(`${name} ${words}`));
  const texts = { actors: names(actors), places: names(places), sources: names(sources) };
  const size = claims.id.length;
  let gists: string[] | null = null;
  const kept = new Map<string, Uint8Array>();

  function hitsOf(word: string): Uint8Array {
    const known = kept.get(word);
    if (known) return known;
    gists ??= claims.gist.map((gist, i) => fold(`${gist} ${claims.figure[i]?.[1] ?? ''}`));
    const needle = ` ${word}`;
    const has = (text: string | undefined): boolean => text?.includes(needle) ?? false;
    const [byActor, byPlace, bySource] = [texts.actors.map(has), texts.places.map(has), texts.sources.map(has)];
    // Whatever has this word has its beginning too.
    const shorter = kept.get(word.slice(0, -1));
    const hits = new Uint8Array(size);
    for (let i = 0; i < size; i += 1) {
      if (shorter && shorter[i] === 0) continue;
      const named =
        byActor[claims.claimant[i] ?? -1] === true ||
        bySource[claims.source[i] ?? -1] === true ||
        claims.places[i]?.some((place) => byPlace[place]) === true;
      if (named || has(gists[i])) hits[i] = 1;
    }
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
    kept.set(word, hits);
    return hits;
  }

  return (search) => {
    const [first, ...others] = wordsOf(search).map(hitsOf);
    if (!first || others.length === 0) return first ?? null;
    return first.map((hit, i) => (hit && others.every((hits) => hits[i]) ? 1 : 0));
  };
}
