import { m } from '$lib/paraglide/messages.js';
import type { Look } from '$lib/domain/look';

/** One word for how sure a mark is; empty for what rests on no claim. */
export function statusWord(status: Look['status']): string {
  switch (status) {
    case 'claimed':
      return m.status_claimed();
    case 'assessed':
      return m.status_assessed();
    case 'acknowledged':
      return m.status_acknowledged();
    case 'verified':
      return m.status_verified();
    case 'context':
    case 'ghost':
      return '';
    default:
      return status satisfies never;
  }
}
