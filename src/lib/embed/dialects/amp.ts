import type { FrameSpeech, HostSpeech } from '../dialect';
import { field, size } from '../strict';

const sentinel = 'amp';

/** The frame's end of what AMP pages and @newswire/frames speak. */
export const amp: FrameSpeech = {
  say: (message) => ('height' in message ? { sentinel, type: 'embed-size', height: message.height } : undefined),
  hear(data) {
    return field(data, 'sentinel') === sentinel && field(data, 'type') === 'frames-init' ? { type: 'hello' } : undefined;
  }
};

/** The host's end. */
export const ampHost: HostSpeech = {
  say: (message) => (message.type === 'hello' ? { sentinel, type: 'frames-init' } : undefined),
  hear(data) {
    const height = size(field(data, 'height'));
    return field(data, 'sentinel') === sentinel && field(data, 'type') === 'embed-size' && height !== undefined
      ? { type: 'height', height }
      : undefined;
  }
};
