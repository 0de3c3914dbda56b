import type { FrameSpeech, HostSpeech } from '../dialect';
import { field, pixels, size, viewFrom } from '../strict';

/** Marks the messages between our frames and our host script. */
const context = 'claim-embed';
/** Longer than any track, px. */
const LONGEST = 1_000_000;

/** The frame's end of our own dialect. */
export const own: FrameSpeech = {
  say(message) {
    if ('height' in message) return { context, height: message.height };
    return message.type === 'track' ? { context, track: message.px } : undefined;
  },
  hear(data) {
    if (field(data, 'context') !== context) return;
    return viewFrom(field(data, 'top'), field(data, 'height'), field(data, 'track'));
  }
};

/** The host's end; it does not tell a frame's first word from its later ones. */
export const ownHost: HostSpeech = {
  say: (message) => (message.type === 'view' ? { context, ...message.view } : undefined),
  hear(data) {
    if (field(data, 'context') !== context) return;
    const height = size(field(data, 'height'));
    if (height !== undefined) return { type: 'height', height };
    const px = field(data, 'track') === null ? null : pixels(field(data, 'track'), 1, LONGEST);
    return px === undefined ? undefined : { type: 'track', px };
  }
};
