import { messageOf, type Message } from './messages';

/** A way to the other windows of the lesson. */
export interface Channel {
  /** Whether there is such a way at all. */
  works: boolean;
  send: (message: Message) => void;
  close: () => void;
}

const SILENT: Channel = { works: false, send: () => undefined, close: () => undefined };

/**
 * Opens the channel of this site; silent where the browser has none, or refuses one.
 * @param top way to the site's top, without a slash at its end: two sites at one origin don't mix
 * @param onmessage takes what others say, once it was read and found sound
 */
export function openChannel(top: string, onmessage: (message: Message) => void): Channel {
  if (typeof BroadcastChannel === 'undefined') return SILENT;
  let channel: BroadcastChannel;
  try {
    channel = new BroadcastChannel(`claim-by-claim lesson ${new URL(`${top}/`, location.href).pathname}`);
  } catch {
    return SILENT;
  }
  channel.onmessage = ({ data }) => {
    const message = messageOf(data);
    if (message) onmessage(message);
  };
  return { works: true, send: (message) => channel.postMessage(message), close: () => channel.close() };
}
