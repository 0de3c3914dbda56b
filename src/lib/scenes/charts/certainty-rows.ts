import { voiceOf, type Voice } from '$lib/domain/look';
import type { Actor, Claim, Ledger } from '$lib/domain/record';
import { STATUSES, type Side, type Status } from '$lib/domain/sets';
import { actorOf, disputed, sourceOf, statementsOf } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { voiceWord } from './words';

/** Who has claims enough for a row of their own; the others of a group share one. */
const ENOUGH = 8;

/** Rows of one group stand together; `unsaid` are speakers whose side no article tells. */
export const GROUPS = ['ukraine', 'russia', 'third', 'unsaid', 'outlet'] as const;
export type Group = (typeof GROUPS)[number];

/** One claimant, or the lesser ones of a group together. */
export interface CertaintyRow {
  id: string;
  name: string;
  group: Group;
  voice: Voice;
  actors: Actor[];
  /** Claims by how sure they are, those that somebody disputes first. */
  cells: Readonly<Record<Status, Claim[]>>;
  /** Claims that stand in a paraphrase only repeat, or can't be held against what they repeat: not counted. */
  retold: Claim[];
}

const groupOf = (side: Side): Group => (side === 'other' ? 'unsaid' : voiceOf(side));

export function groupWord(group: Group): string {
  return group === 'unsaid' ? m.certainty_unsaid() : group === 'outlet' ? m.certainty_outlets() : voiceWord(group);
}

export const countedOf = ({ cells }: CertaintyRow): Claim[] => STATUSES.flatMap((status) => cells[status]);

function rowOf(ledger: Ledger, id: string, name: string, group: Group, actors: Actor[]): CertaintyRow {
  const ids = new Set(actors.map((actor) => actor.id));
  const own = ledger.claims.filter(({ claimant }) => ids.has(claimant));
  const isRetold = (claim: Claim): boolean => sourceOf(ledger, claim).derivesFrom !== null;
  const counted = own.filter((claim) => !isRetold(claim));
  const cell = (status: Status): Claim[] => {
    const claims = counted.filter((claim) => claim.status === status);
    return [...claims.filter((claim) => disputed(ledger, claim)), ...claims.filter((claim) => !disputed(ledger, claim))];
  };
  const cells = {
    claimed: cell('claimed'),
    assessed: cell('assessed'),
    acknowledged: cell('acknowledged'),
    verified: cell('verified')
  };
  const voice = group === 'unsaid' ? 'third' : group;
  return { id, name, group, voice, actors, cells, retold: own.filter(isRetold) };
}

/** A row for each claimant of many claims and one for the rest of each group, the most claims first; every claim is in one of them. */
export function certaintyRows(ledger: Ledger): CertaintyRow[] {
  const speaking = new Set(ledger.claims.map((claim) => actorOf(ledger, claim)));
  return GROUPS.flatMap((group) => {
    const alone = [...speaking]
      .filter(({ side }) => groupOf(side) === group)
      .map((actor) => rowOf(ledger, actor.id, actor.name, group, [actor]))
      .sort((a, b) => countedOf(b).length - countedOf(a).length || b.retold.length - a.retold.length);
    const many = alone.filter((row) => countedOf(row).length >= ENOUGH);
    const few = alone.filter((row) => !many.includes(row));
    const [only] = few;
    if (few.length <= 1 || !only) return [...many, ...few];
    const name = group === 'unsaid' ? m.certainty_row_unsaid() : m.certainty_others({ n: few.length, group: groupWord(group) });
    return [
      ...many,
      rowOf(
        ledger,
        `others-${group}`,
        name,
        group,
        few.flatMap(({ actors }) => actors)
      )
    ];
  });
}

/** How many utterances the counted claims of a row come from. */
export const statementsIn = (row: CertaintyRow): number => statementsOf(countedOf(row)).size;
