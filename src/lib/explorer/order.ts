import { CLAIM_KINDS, STATUSES } from '$lib/domain/sets';
import type { RowsFile } from './rows';
import type { SortKey } from './view';

/** Earlier first; a claim that lacks what it is sorted by has null, and stands last in either direction. */
type Rank = (index: number) => number | null;

/** Ranks of strings in alphabetical order. */
function alphabetical(names: readonly string[]): number[] {
  const sorted = [...names].sort((a, b) => a.localeCompare(b, 'en'));
  return names.map((name) => sorted.indexOf(name));
}

function rankBy({ claims, actors }: RowsFile, key: SortKey): Rank {
  switch (key) {
    case 'article':
      return (i) => i;
    case 'day':
      return (i) => {
        const day = claims.day[i] ?? -1;
        return day === -1 ? null : day;
      };
    case 'claimant': {
      const ranks = alphabetical(actors.map(({ name }) => name));
      return (i) => ranks[claims.claimant[i] ?? -1] ?? null;
    }
    case 'kind':
      return (i) => CLAIM_KINDS.indexOf(CLAIM_KINDS[claims.kind[i] ?? -1] ?? 'statement');
    case 'certainty':
      return (i) => STATUSES.length - (claims.status[i] ?? 0);
    case 'quantity':
      return quantityRank(claims.figure);
    default:
      return key satisfies never;
  }
}

/** Figures of one unit stand together, the largest first: people and square kilometres can't be compared. */
function quantityRank(figures: RowsFile['claims']['figure']): Rank {
  const order = figures
    .map((figure, index) => ({ index, value: figure?.[3] ?? figure?.[2] ?? null, unit: figure?.[4] ?? -1 }))
    .filter(({ value }) => value !== null)
    .sort((a, b) => a.unit - b.unit || (b.value ?? 0) - (a.value ?? 0) || a.index - b.index);
  const ranks = new Map(order.map(({ index }, rank) => [index, rank]));
  return (i) => ranks.get(i) ?? null;
}

/** Rows in the order of a key; those of equal rank stay in the order of the articles. */
export function orderOf(file: RowsFile, key: SortKey, reversed: boolean): Uint32Array {
  const rank = rankBy(file, key);
  const ranks = file.claims.id.map((_, i) => rank(i));
  const direction = reversed ? -1 : 1;
  return Uint32Array.from(file.claims.id.keys()).sort((a, b) => {
    const [first, second] = [ranks[a] ?? null, ranks[b] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || a - b;
    return (first - second) * direction || a - b;
  });
}
