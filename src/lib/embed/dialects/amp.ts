import type { FrameSpeech, HostSpeech } from '../dialect';
import { field, size } from '../strict';

const sentinel = 'amp';
/** What a host says when it begins to listen. */
export const AMP_HELLO = { sentinel, type: 'frames-init' };

/** The frame's end of what AMP pages and @newswire/frames speak. */
export const amp: FrameSpeech = {
  say: (message) => ('height' in message ? { sentinel, type: 'embed-size', height: message.height } : undefined),
  hear(data) {
    return field(data, 'sentinel') === sentinel && field(data, 'type') === 'frames-init' ? { type: 'hello' } : undefined;
  }
};

/** The host's end. */
export const ampHost: HostSpeech = {
  say: (message) => (message.type === 'hello' ? AMP_HELLO : undefined),
  hear(data) {
    const height = size(field(data, 'height'));
    return field(data, 'sentinel') === sentinel && field(data, 'type') === 'embed-size' && height !== undefined
      ? { type: 'height', height }
      : undefined;
  }
};
