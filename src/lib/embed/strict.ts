/** Further than any page is long, px. */
const FAR = 10_000_000;
/** Higher than any frame or window is, px. */
export const HIGHEST = 100_000;

/** A finite number of px between the two, else undefined. */
export const pixels = (value: unknown, least = -FAR, most = FAR): number | undefined =>
  typeof value === 'number' && value >= least && value <= most ? value : undefined;

/** A height or width, px. */
export const size = (value: unknown): number | undefined => pixels(value, 1, HIGHEST);

/** A number that is written plainly, as scripts write numbers. */
export const numberIn = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,9}(\.\d{1,20})?(e-\d{1,3})?$/.test(text) ? Number(text) : undefined;

/** A field of an object, of its own; undefined where it has none, or is no object. */
export const field = (data: unknown, name: string): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, name) ? (data as Record<string, unknown>)[name] : undefined;

/** What a text of JSON holds; undefined where it is none, or longer than any message is. */
export function parsed(text: string): unknown {
  try {
    return text.length < 5000 ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

/** Letters, digits and what else ids are made of: no blank, and nothing that means anything in HTML or a message. */
export const isName = (text: string): boolean => /^[\p{L}\p{N}_.:~/«»-]{1,200}$/u.test(text) && !text.includes('xPYMx');
