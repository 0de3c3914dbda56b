import type { FrameSpeech, HostSpeech } from '../dialect';
import { field, pixels, size } from '../strict';

const HEIGHT = 'interactive:height';
const SCROLL = 'interactive:scroll';

/** The frame's end of the Guardian's interactive atoms. The host repeats a height that it has taken: no news. */
export const guardian: FrameSpeech = {
  say: (message) => ('height' in message ? { kind: HEIGHT, height: message.height } : undefined),
  hear(data) {
    const scroll = field(data, 'kind') === SCROLL ? pixels(field(data, 'scroll'), 0) : undefined;
    return scroll === undefined ? undefined : { type: 'scroll', scroll };
  }
};

/** The host's end. */
export const guardianHost: HostSpeech = {
  say: (message) => (message.type === 'scroll' ? { kind: SCROLL, scroll: message.scroll } : undefined),
  hear(data) {
    const height = field(data, 'kind') === HEIGHT ? size(field(data, 'height')) : undefined;
    return height === undefined ? undefined : { type: 'height', height };
  }
};
