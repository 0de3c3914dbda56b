/** Numbers from 0 to 1, the same for the same seed. Runs in pages too, so it uses nothing of this file. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Stands in every hostile word, so that a page that repeats one is found; the scripts that they carry set it on the window. */
export const MARK = 'zq7xhit';

export const SCRIPTS = [
  `<script>window.${MARK}=1</script>`,
  `"><img src=x onerror="window.${MARK}=1">`,
  `'><svg onload=window.${MARK}=1>`,
  `javascript:window.${MARK}=1//`,
  `</script><script>window.${MARK}=1</script>`,
  `<iframe srcdoc="<script>parent.${MARK}=1</script>">${MARK}`,
  `data:text/html,<script>window.${MARK}=1</script>`,
  `{{constructor.constructor('window.${MARK}=1')()}}`,
  `${MARK}');window.${MARK}=1;('`,
  `${MARK}\u0000\u202e\ufeff"\u2028`,
  `<style>*{display:none}</style>${MARK}`,
  `<base href="//${MARK}.invalid/">`,
  `__proto__[${MARK}]`,
  `constructor.prototype.${MARK}`
];

const OPTIONS = ['theme', 'mode', 'accent', 'controls', 'step', 'units', 'labels', 'who', 'sure', 'childId', 'initialWidth', 'parentUrl', 'parentTitle', 'view', 'q', '__proto__', 'constructor', 'toString']; // prettier-ignore
/** Words that options do take, also those of other options. */
const WORDS = ['dark', 'light', 'auto', 'static', 'stepper', 'scroll', 'blue', 'brick', 'ink', 'off', 'on', 'metric', 'ukraine', 'confirmed', 'izium', 'graphic']; // prettier-ignore

/** Queries and hashes, such as somebody would write who wants a frame to break: nothing longer than a server takes. */
export function hostileAddresses(count: number, seed: number): string[] {
  const random = seeded(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const one = <Value>(all: readonly Value[]): Value => all[below(all.length)] as Value;
  const spell = (text: string): string => {
    const way = below(5);
    if (way === 0) return encodeURIComponent(text);
    if (way === 1) return encodeURIComponent(encodeURIComponent(text));
    if (way === 2) return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    // As typed into an attribute, where only what would end the query has to go.
    return text.replace(/[#\r\n\0]/g, '');
  };
  const value = (): string => {
    const kind = below(10);
    if (kind < 5) return spell(one(SCRIPTS));
    if (kind === 5) return one([`%`, `%E0%A4%A`, `%00${MARK}`, `%ff%fe`, `${MARK}%0d%0aSet-Cookie:a=b`]);
    if (kind === 6) return spell(one(['é', '𝒟𝒶𝓇𝓀', 'ԁark', '\u202edark', '🂡', 'dark\u0301']).repeat(1 + below(40)) + MARK);
    if (kind === 7) return `${MARK}${'a'.repeat(below(6000))}`;
    if (kind === 8) return one(WORDS).toUpperCase();
    return one(WORDS);
  };
  const part = (): string => {
    const name = random() < 0.9 ? one(OPTIONS) : spell(one(SCRIPTS));
    const said = `${name}${one(['=', '=', '=', '[]=', '%3D', ''])}${value()}`;
    return random() < 0.2 ? `${said}&${name}=${value()}` : said;
  };
  const address = (): string => {
    const query = Array.from({ length: below(5) }, part).join(one(['&', '&', '&&', ';', '?']));
    const hash = random() < 0.5 ? one(['#', '#?secret=', '#?', '#:~:text=', '#/', '#?secret=aB3dE6gH9j&']) + value() : '';
    return `${query && `?${query}`.slice(0, 9000)}${hash}`;
  };
  const all = new Set<string>();
  while (all.size < count) all.add(address());
  return [...all];
}

/**
 * Posts seeded messages to the frames of a host page, from itself and from a window beside them. Runs in the host page.
 * @returns how many were posted
 */
export function postHostile({ count, seed, scripts }: { count: number; seed: number; scripts: string[] }): number {
  const random = (() => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  })();
  const below = (end: number): number => Math.floor(random() * end);
  const one = <Value>(all: readonly Value[]): Value => all[below(all.length)] as Value;
  const text = (): string => one(scripts);
  const proto = (): unknown => JSON.parse(`{"__proto__":{"height":9999,"context":"claim-embed","top":-5,"track":true},"constructor":{"prototype":{"a":1}}}`); // prettier-ignore
  const deep = (levels: number): unknown =>
    levels === 0 ? text() : random() < 0.5 ? [deep(levels - 1)] : { height: deep(levels - 1) };
  const odd = (): unknown =>
    one<() => unknown>([
      () => NaN, () => Infinity, () => -1e308, () => 1e308, () => -0, () => 2 ** 53, () => '', () => null, () => undefined, () => true, () => -1,
      () => [], () => ({}), proto, () => 10n ** 40n, () => new Date(NaN), () => new Map([['height', 9999]]), () => new Uint8Array(64),
      () => /a+/, () => new Error('x'), () => deep(60), text, text, text
    ])(); // prettier-ignore
  // What a host may say, and what only a frame may, in every dialect.
  const shapes = (): unknown =>
    one<() => unknown>([
      () => ({ context: 'claim-embed', top: -500, height: 700, track: false }),
      () => ({ context: 'claim-embed', height: 9999 }),
      () => ({ context: 'claim-embed', track: 9999 }),
      () => ({ sentinel: 'amp', type: 'frames-init' }),
      () => ({ sentinel: 'amp', type: 'embed-size', height: 9999 }),
      () => ({ 'datawrapper-height': { embed: 9999 } }),
      () => JSON.stringify({ context: 'iframe.resize', height: 9999, src: text() }),
      () => ({ kind: 'interactive:scroll', scroll: 300 }),
      () => ({ kind: 'interactive:height', height: 9999 }),
      () => ({ message: 'ready', secret: 'aB3dE6gH9j' }),
      () => ({ message: 'link', value: text(), secret: 'aB3dE6gH9j' }),
      () => ({ type: 'navigate', url: text(), href: text(), location: text() }),
      () => ({ type: 'setAttributes', attributes: { onload: text() }, html: text(), innerHTML: text() })
    ])(); // prettier-ignore
  const strings = (): string =>
    one<() => string>([
      () => ['pym', one(['graphic', '', '.*', text()]), one(['width', 'navigateTo', 'viewport-iframe-position', 'height', '__proto__']), one(['600', '1e9', text(), '1 2 3 4 5 6', '1024 768 -9 0 9 600', '0 0 0 0 0 NaN'])].join('xPYMx'),
      () => `[iFrameSizer]${one(['parentInfo:', 'pageInfo:', 'moveToAnchor:', 'message:', 'reset', 'resize', ''])}${one([text(), '{"iframe":{"top":-99},"viewport":{"height":1e99}}', '{"iframe":', `[${'['.repeat(400)}`, 'null'])}`,
      () => `[iFrameSizer]${one([text(), 'frame', '__proto__', ''])}:8:${one(['true', 'false', text()])}:${':'.repeat(below(40))}`,
      () => `[iFrameResizerChild]Ready${text()}`,
      () => `${text()}${'x'.repeat(below(20_000))}`,
      () => JSON.stringify({ sentinel: 'amp', type: 'frames-init', height: text() })
    ])(); // prettier-ignore
  const spoilt = (): unknown => {
    const said = shapes();
    if (typeof said !== 'object' || said === null) return said;
    const keys = Object.keys(said);
    return { ...said, [one(keys)]: odd(), ...(random() < 0.3 ? { [text()]: odd() } : {}) };
  };
  const frames = [...document.querySelectorAll<HTMLIFrameElement>('iframe[data-ours]')];
  const beside = document.querySelector<HTMLIFrameElement>('iframe[data-beside]')?.contentWindow as unknown as {
    say: (at: number, data: unknown) => void;
  };
  for (let n = 0; n < count; n += 1) {
    const at = n % frames.length;
    const way = below(10);
    // From a window that is not the parent, all is well-formed: it must be the window that is refused.
    if (way < 3) beside.say(at, shapes());
    else frames[at]?.contentWindow?.postMessage(way < 6 ? spoilt() : way < 8 ? strings() : odd(), '*');
  }
  return count;
}
