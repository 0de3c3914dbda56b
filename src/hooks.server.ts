import type { Handle } from '@sveltejs/kit';

/** Faces of a frame's first view. In a frame a face that comes late would move the words under the reader's eyes. */
const FIRST = /(source-serif-4-400|ibm-plex-sans-condensed-(400|600))\./;

export const handle: Handle = ({ event, resolve }) =>
  resolve(event, {
    preload: ({ type, path }) =>
      type === 'font' ? /^\/embed\/(step|chart|\[scene)/.test(event.route.id ?? '') && FIRST.test(path) : type !== 'asset'
  });
