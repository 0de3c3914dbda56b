import { STATUSES, type Side, type Status } from './sets';

/** What of a claim decides how it looks. */
export interface Voiced {
  side: Side;
  status: Status;
  disputed: boolean;
}

/** Which of the four inks a voice is drawn in. */
export const VOICES = ['ukraine', 'russia', 'third', 'outlet'] as const;
export type Voice = (typeof VOICES)[number];

/** How a mark looks: colour says who speaks, form says how sure. */
export interface Look {
  status: Status | 'context' | 'ghost';
  voice: Voice | 'context';
  disputed: boolean;
}

export function voiceOf(side: Side): Voice {
  switch (side) {
    case 'ukraine':
    case 'russia':
    case 'outlet':
      return side;
    case 'uk':
    case 'us':
    case 'germany':
    case 'nato':
    case 'iaea':
    case 'analyst':
    case 'other':
      return 'third';
    default:
      return side satisfies never;
  }
}

/** Of what comes from outside the articles. */
export const CONTEXT_LOOK: Look = { status: 'context', voice: 'context', disputed: false };

export const lookOfClaim = ({ status, side, disputed }: Voiced): Look => ({ status, voice: voiceOf(side), disputed });

/** The look of the surest claim; the first said wins among equals. Context where there is no claim. */
export function lookOf(claims: readonly Voiced[]): Look {
  const [first, ...rest] = claims;
  if (!first) return CONTEXT_LOOK;
  const surest = rest.reduce(
    (best, claim) => (STATUSES.indexOf(claim.status) > STATUSES.indexOf(best.status) ? claim : best),
    first
  );
  return { ...lookOfClaim(surest), disputed: claims.some(({ disputed }) => disputed) };
}
