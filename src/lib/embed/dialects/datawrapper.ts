import type { FrameSpeaker, HostListener } from '../dialect';
import { field, size } from '../strict';

const KIND = 'datawrapper-height';

/**
 * The key of a frame: its address without scheme and hash. Older listeners look for a frame whose `src` contains it, in a selector, and
 * this much of an address is no other frame's; newer ones look who has sent it. It ends before what would break their selector.
 */
export const keyOf = (address: string): string | null => /^\w+:\/\/([^'"\\#]+)/.exec(address)?.[1] ?? null;

/** The frame's end of what pages with Datawrapper charts listen for. */
export const datawrapper: FrameSpeaker = {
  say(message, { address }) {
    const key = keyOf(address);
    return 'height' in message && key !== null ? { [KIND]: { [key]: message.height } } : undefined;
  }
};

/** The host's end: it has no words of its own. */
export const datawrapperHost: HostListener = {
  hear(data, { address }) {
    const height = size(field(field(data, KIND), keyOf(address) ?? ''));
    return height === undefined ? undefined : { type: 'height', height };
  }
};
