import { CLAIM_KINDS, SIDES, STATUSES, type ClaimKind, type Side, type Status } from '$lib/domain/sets';

/**
 * The claims as the explorer fetches them, one array for each field: what repeats is an index into a list, so that the
 * file is small and thirty thousand rows are read at once. Only this folder reads it; the published files are the promise.
 */
export interface RowsFile {
  sources: { id: string; name: string }[];
  /** `words` are what a search also finds them by: role and other spellings. */
  actors: { id: string; name: string; side: number; words: string }[];
  /** `words`: the names in Ukrainian and Russian, and other spellings. */
  places: { id: string; name: string; words: string }[];
  days: string[];
  claims: {
    id: string[];
    gist: string[];
    source: number[];
    paragraph: number[];
    claimant: number[];
    kind: number[];
    status: number[];
    /** 1 where another claim says otherwise. */
    disputed: number[];
    places: number[][];
    /** Index of the day on which it was said; -1 where the article gives none. */
    day: number[];
    figure: (RowFigure | null)[];
  };
}

/** Text in our words, text as printed, and by what it is sorted; numbers are null where the article gives none. */
export type RowFigure = [text: string, printed: string, min: number | null, max: number | null, unit: number];

/** One claim of the file with its lists looked up: what a row of the table shows. */
export interface Row {
  /** Its place in the file. */
  index: number;
  id: string;
  gist: string;
  source: string;
  paragraph: number;
  claimant: string;
  side: Side;
  kind: ClaimKind;
  status: Status;
  disputed: boolean;
  places: { id: string; name: string }[];
  /** ISO; null where the article gives none. */
  day: string | null;
  figure: string | null;
}

export const sideOf = (file: RowsFile, actor: number): Side => SIDES[file.actors[actor]?.side ?? -1] ?? 'other';
export const kindOf = (file: RowsFile, index: number): ClaimKind => CLAIM_KINDS[file.claims.kind[index] ?? -1] ?? 'statement';
export const statusOf = (file: RowsFile, index: number): Status => STATUSES[file.claims.status[index] ?? -1] ?? 'claimed';

export function rowAt(file: RowsFile, index: number): Row {
  const { claims, sources, actors, places, days } = file;
  const actor = claims.claimant[index] ?? -1;
  return {
    index,
    id: claims.id[index] ?? '',
    gist: claims.gist[index] ?? '',
    source: sources[claims.source[index] ?? -1]?.name ?? '',
    paragraph: claims.paragraph[index] ?? 0,
    claimant: actors[actor]?.name ?? '',
    side: sideOf(file, actor),
    kind: kindOf(file, index),
    status: statusOf(file, index),
    disputed: claims.disputed[index] === 1,
    places: (claims.places[index] ?? []).flatMap((place) => places[place] ?? []),
    day: days[claims.day[index] ?? -1] ?? null,
    figure: claims.figure[index]?.[0] ?? null
  };
}
