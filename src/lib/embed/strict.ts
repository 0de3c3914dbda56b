import type { HostMessage } from './dialect';

/** Further than any page is long, px. */
const FAR = 10_000_000;
/** Higher than any frame or window is, px. */
export const HIGHEST = 100_000;

/** A finite number of px between the two, else undefined. */
export const pixels = (value: unknown, least = -FAR, most = FAR): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** A height or width, px. */
export const size = (value: unknown): number | undefined => pixels(value, 1, HIGHEST);

/** A number as scripts write those that are not huge; NaN for two points. */
export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?[\d.]{1,25}(e-\d+)?$/.test(text) ? Number(text) : undefined;

/** A field of an object, of its own; undefined where it has none, or is no object. */
export const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;

/** What a text of JSON holds; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An id as elements have it: no blank, and nothing that means anything in HTML or in a message. */
export const isName = (text: string): boolean => /^(?!.*xPYMx)[^\s<>"'&]{1,200}$/.test(text);

/** A host's word on where the frame is, if that can be: px, px, and whether the host can give a track. */
export function viewFrom(top: unknown, height: unknown, track: unknown): HostMessage | undefined {
  const at = pixels(top);
  const seen = size(height);
  if (at !== undefined && seen !== undefined && typeof track === 'boolean')
    return { type: 'view', view: { top: at, height: seen, track } };
}

/** What a query says under a name; undefined where it says nothing, or more than one thing. */
export function once(search: string, name: string): string | undefined {
  const [value, ...more] = new URLSearchParams(search).getAll(name);
  return more.length > 0 ? undefined : value;
}
