import type { FrameMessage, FrameSpeech, HostSpeech } from '../dialect';
import { field, isName, numberIn, parsed, pixels, size, viewFrom } from '../strict';

const MARK = '[iFrameSizer]';
const READY = '[iFrameResizerChild]Ready';
const PLACE = 'parentInfo:';
/** Fewer fields than any version's first message has: 4 sends 16 of them, 5 sends 24. */
const FEWEST = 16;

/** What stands behind `init:` would be the version of a child script: empty, since there is none. */
const TYPES: Partial<Record<FrameMessage['type'], string>> = { ready: 'init:', height: 'size', ask: 'parentInfo' };

const after = (data: unknown): string => (typeof data === 'string' && data.startsWith(MARK) ? data.slice(MARK.length) : '');

/** The frame's end of what iframe-resizer 5 (and 4) speaks: the protocol only. */
export const resizer: FrameSpeech = {
  say(message, { resizer: id, width }) {
    if (id === null) return message.type === 'ready' ? READY : undefined;
    const type = TYPES[message.type];
    return type && `${MARK}${id}:${'height' in message ? message.height : 0}:${Math.ceil(width)}:${type}`;
  },
  hear(data, { resizer: known }) {
    const said = after(data);
    if (said === 'resize' && known !== null) return { type: 'hello' };
    if (said.startsWith(PLACE) && known !== null) {
      const place = parsed(said.slice(PLACE.length));
      const seen = field(place, 'viewport');
      // A reader who has zoomed in sees a part of what the host's page shows.
      const top = (pixels(field(field(place, 'iframe'), 'top')) ?? NaN) - (pixels(field(seen, 'offsetTop')) ?? 0);
      return viewFrom(top, field(seen, 'height'), false);
    }
    const [id = '', , third = '', ...rest] = said.split(':');
    return isName(id) && /^(true|false)$/.test(third) && rest.length >= FEWEST - 3 ? { type: 'hello', id } : undefined;
  }
};

/** The host's end. */
export const resizerHost: HostSpeech = {
  say(message, { resizer: id }) {
    if (message.type === 'view') {
      const { top, height } = message.view;
      return `${MARK}${PLACE}${JSON.stringify({ iframe: { top }, document: {}, viewport: { height, offsetTop: 0 } })}`;
    }
    if (message.type !== 'hello') return;
    if (message.id === undefined) return id === null ? undefined : `${MARK}resize`;
    return `${MARK}${[message.id, '8', false, false, '32', true, true, '', 'auto', '', '', '0', false, 'child', 'auto', false, '', '', true, '', '5', '0', '', ''].join(':')}`; // prettier-ignore
  },
  hear(data, { resizer: id }) {
    if (data === READY) return { type: 'ready', height: 0 };
    const [to, height, width, type] = after(data).split(':');
    if (id === null || to !== id || size(numberIn(width)) === undefined) return;
    if (type === 'parentInfo') return { type: 'ask' };
    const tall = size(numberIn(height));
    return tall === undefined || (type !== 'size' && type !== 'init') ? undefined : { type: type === 'init' ? 'ready' : 'height', height: tall }; // prettier-ignore
  }
};
