import type { FrameMessage, FrameSpeaker, FrameSpeech, HostMessage, Names } from './dialect';
import { amp } from './dialects/amp';
import { datawrapper } from './dialects/datawrapper';
import { guardian } from './dialects/guardian';
import { medium } from './dialects/medium';
import { own } from './dialects/own';
import { pym } from './dialects/pym';
import { resizer } from './dialects/resizer';
import { wordpress } from './dialects/wordpress';

/** What frames speak, all at once, since a page may run several listeners; the later, the more its word on a place is worth. */
export const DIALECTS: readonly (FrameSpeaker & Partial<FrameSpeech>)[] = [
  amp,
  datawrapper,
  medium,
  wordpress,
  guardian,
  resizer,
  pym,
  own
];

/** Longer than any host's message. */
const LONGEST = 5000;

/** The message in every dialect that has a word for it. */
export const sayAll = (message: FrameMessage, names: Names): unknown[] =>
  DIALECTS.map(({ say }) => say(message, names)).filter((said) => said !== undefined);

/** What a host says, and the worth of its dialect; null where none knows the message. */
export function hear(data: unknown, names: Names): { message: HostMessage; worth: number } | null {
  if (typeof data === 'string' && data.length > LONGEST) return null;
  try {
    for (const [worth, dialect] of DIALECTS.entries()) {
      const message = dialect.hear?.(data, names);
      if (message) return { message, worth };
    }
  } catch {
    // An object that can't even be looked at.
  }
  return null;
}
