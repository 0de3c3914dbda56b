import { fault, type Draft } from './entry';
import type { Side, Status } from '$lib/domain/sets';
import type { Issue } from '../issue';

const PARTIES: readonly Side[] = ['ukraine', 'russia'];

/** Why a claimant of that side can't have that status; null where it can. */
function whyNot(status: Status, side: Side, kind: string): string | null {
  switch (status) {
    case 'claimed':
      return null;
    case 'assessed':
      return PARTIES.includes(side) ? `claimed or acknowledged: ${side} is a party, and no third one` : null;
    case 'acknowledged':
      return PARTIES.includes(side) ? null : `claimed, assessed or verified: ${side} is hurt by nothing that it could concede`;
    case 'verified':
      return side === 'outlet' || kind === 'verification'
        ? null
        : 'claimed, assessed or acknowledged: only an outlet says that it checked';
    default:
      return status satisfies never;
  }
}

/** How sure a claim is must fit who made it. */
export function lintStatus(draft: Draft): Issue[] {
  const sides = new Map(draft.actors.map(({ value }) => [value.id, value.side]));
  return draft.claims.flatMap((entry) => {
    const { status, claimant, kind } = entry.value;
    const side = sides.get(claimant);
    const why = side === undefined ? null : whyNot(status, side, kind);
    return why === null ? [] : [fault(entry, ['status'], status, why)];
  });
}
