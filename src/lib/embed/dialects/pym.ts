import type { FrameSpeech, HostSpeech } from '../dialect';
import { isName, numberIn, once, pixels, size, viewFrom } from '../strict';

const JOINT = 'xPYMx';
const join = (id: string | null, type: string, value: number | string): string | undefined =>
  id === null ? undefined : ['pym', id, type, value].join(JOINT);

/** Type and value of a message with this id. */
function parts(data: unknown, id: string | null): string[] {
  const [pym, to, ...rest] = typeof data === 'string' ? data.split(JOINT) : [];
  return pym === 'pym' && id !== null && to === id && rest.length === 2 ? rest : [];
}

/** The id that a pym host puts in its frame's query; null where there is none, more than one, or none that an element has. */
export function pymId(search: string): string | null {
  const id = once(search, 'childId');
  return id !== undefined && isName(id) ? id : null;
}

/** The frame's end of pym.js 1.3.1 and newer. */
export const pym: FrameSpeech = {
  say(message, { pym: id }) {
    if ('height' in message) return join(id, 'height', message.height);
    return message.type === 'ask' ? join(id, 'parentPositionInfo', '') : undefined;
  },
  hear(data, { pym: id }) {
    const [type, value = ''] = parts(data, id);
    const width = type === 'width' ? size(numberIn(value)) : undefined;
    if (width !== undefined) return { type: 'width', width };
    // Width and height of the host's window, then the frame's top, left, bottom and right.
    const six = type === 'viewport-iframe-position' ? value.split(' ').map((one) => pixels(numberIn(one))) : [];
    return six.length === 6 && !six.includes(undefined) ? viewFrom(six[2], six[1], false) : undefined;
  }
};

/** The host's end. */
export const pymHost: HostSpeech = {
  say(message, { pym: id, width }) {
    if (message.type === 'width') return join(id, 'width', message.width);
    if (message.type !== 'view') return;
    const { top, height } = message.view;
    return join(id, 'viewport-iframe-position', `${width} ${height} ${top} 0 ${top} ${width}`);
  },
  hear(data, { pym: id }) {
    const [type, value = ''] = parts(data, id);
    if (type === 'parentPositionInfo') return { type: 'ask' };
    const height = type === 'height' ? size(numberIn(value)) : undefined;
    return height === undefined ? undefined : { type: 'height', height };
  }
};
