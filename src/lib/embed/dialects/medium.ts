import type { FrameSpeaker, HostListener } from '../dialect';
import { field, parsed, size } from '../strict';

const context = 'iframe.resize';

/** The frame's end of what Medium and Embedly listen for: JSON as text. */
export const medium: FrameSpeaker = {
  say: (message, { address }) =>
    'height' in message ? JSON.stringify({ src: address, context, height: message.height }) : undefined
};

/** The host's end: it has no words of its own. */
export const mediumHost: HostListener = {
  hear(text, { address }) {
    const data = typeof text === 'string' ? parsed(text) : undefined;
    const height = size(field(data, 'height'));
    return field(data, 'context') === context && field(data, 'src') === address && height !== undefined
      ? { type: 'height', height }
      : undefined;
  }
};
