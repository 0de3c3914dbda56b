/**
 * Claims that nobody made, to try the explorer with many more than there are. The same seed gives the same claims.
 * @typedef {import('../../src/lib/explorer/rows').RowsFile} RowsFile
 */

const WORDS =
  'troops village road bridge said reported advance river border regional governor strike power plant armoured brigade around north south east several dozens hundreds evacuation territory kilometres control withdrawal counter-offensive position railway junction residents shelling ministry spokesman video footage drone column reserve encirclement supply'.split(
    ' '
  );

/** mulberry32: small, and good enough to scatter rows. @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A file of so many rows over the lists of a real one.
 * @param {RowsFile} real
 * @param {number} count
 * @param {number} [seed]
 * @returns {RowsFile}
 */
export function syntheticRows(real, count, seed = 1) {
  const random = randomFrom(seed);
  /** The first of a list most often, as in life. @param {{ length: number }} list */
  const index = (list) => Math.floor(random() ** 2 * list.length);
  const sentence = () => {
    const words = Array.from({ length: 5 + Math.floor(random() * 22) }, () => WORDS[index(WORDS)] ?? '');
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const { sources, actors, places, days } = real;
  const rows = Array.from({ length: count }, (_, i) => ({
    id: `synthetic-${i}`,
    gist: sentence(),
    source: index(sources),
    paragraph: 1 + Math.floor(random() * 40),
    claimant: index(actors),
    kind: Math.floor(random() * 12),
    status: index([1, 2, 3, 4]),
    disputed: random() < 0.1 ? 1 : 0,
    places: [...new Set(Array.from({ length: Math.floor(random() * 4) }, () => index(places)))],
    day: random() < 0.15 ? -1 : index(days),
    figure: random() < 0.2 ? figure(random) : null
  }));
  /** @type {any} */
  const claims = Object.fromEntries(
    Object.keys(real.claims).map((name) => [name, rows.map((row) => row[/** @type {keyof typeof row} */ (name)])])
  );
  return { sources, actors, places, days, claims };
}

/** @param {() => number} random @returns {import('../../src/lib/explorer/rows').RowFigure} */
function figure(random) {
  const value = Math.floor(random() * 5000);
  return [`about ${value} people`, `about ${value} people`, value, value, 5];
}
