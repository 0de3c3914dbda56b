import type { FrameSpeech, HostSpeech } from '../dialect';
import { field, size } from '../strict';

/** The secret that WordPress puts in its frame's hash, `#?secret=…`; null where there is none of letters and digits. */
export const secretIn = (hash: string): string | null => /^#\?secret=([a-z\d]{1,64})$/i.exec(hash)?.[1] ?? null;

/** The frame's end of WordPress's post embeds. What is under 200 or over 1000 px, the host cuts. */
export const wordpress: FrameSpeech = {
  say(message, { secret }) {
    if (secret === null) return;
    if ('height' in message) return { message: 'height', value: message.height, secret };
    return message.type === 'link' ? { message: 'link', value: message.href, secret } : undefined;
  },
  hear(data, { secret }) {
    return secret !== null && field(data, 'message') === 'ready' && field(data, 'secret') === secret
      ? { type: 'hello' }
      : undefined;
  }
};

/** The host's end. */
export const wordpressHost: HostSpeech = {
  say: (message, { secret }) => (message.type === 'hello' && secret !== null ? { message: 'ready', secret } : undefined),
  hear(data, { secret }) {
    if (secret === null || field(data, 'secret') !== secret) return;
    const height = field(data, 'message') === 'height' ? size(field(data, 'value')) : undefined;
    if (height !== undefined) return { type: 'height', height };
    const href = field(data, 'value');
    return field(data, 'message') === 'link' && typeof href === 'string' ? { type: 'link', href } : undefined;
  }
};
