/** Ways to spoil the record, each harmful by construction; where and how is drawn from a seeded generator. */

export type Files = Readonly<Record<string, string>>;

export interface Mutation {
  file: string;
  text: string;
  /** What was done, for the message of a test that fails. */
  what: string;
}

export type Random = () => number;

/** Mulberry32: the same mutations on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new Error('The record has nothing that this mutation could spoil');
  return one;
};

type Replacement = (match: RegExpExecArray) => string;

/** One match of a pattern, in one of the files that fit, replaced. */
const spoil =
  (files: RegExp, pattern: RegExp, replacement: Replacement) =>
  (record: Files, random: Random): Mutation => {
    const places = Object.entries(record)
      .filter(([file]) => files.test(file))
      .flatMap(([file, text]) => [...text.matchAll(new RegExp(pattern.source, 'gm'))].map((match) => ({ file, text, match })));
    const { file, text, match } = pick(places, random);
    const to = replacement(match);
    const changed = text.slice(0, match.index) + to + text.slice(match.index + match[0].length);
    return {
      file,
      text: changed,
      what: `${file}: ${JSON.stringify(match[0].slice(0, 80))} as ${JSON.stringify(to.slice(0, 80))}`
    };
  };

const CLAIMS = /^claims\//;
const whole = ([all]: RegExpExecArray): string => all;

/** Every kind of harm, by name. */
export const MUTATIONS: Readonly<Record<string, (record: Files, random: Random) => Mutation>> = {
  'a unit that does not exist': spoil(CLAIMS, /unit: (?:km2|mi2|km|mi|people|settlements|days)\b/, () => 'unit: parsecs'),
  'an area as a length': spoil(CLAIMS, /\bunit: km2, qualifier/, () => 'unit: km, qualifier'),
  'a length as a number of people': spoil(CLAIMS, /\bunit: (?:km|mi), qualifier/, () => 'unit: people, qualifier'),
  'square kilometres as square miles': spoil(CLAIMS, /\bunit: km2, qualifier/, () => 'unit: mi2, qualifier'),
  'another hedge than is printed': spoil(
    CLAIMS,
    /qualifier: (?:about|more-than|up-to|almost)(?=, asPrinted: ["']?(?:about|around|more than|up to|nearly|almost) )/,
    () => 'qualifier: exact'
  ),
  'told before it happened': spoil(
    CLAIMS,
    /claimedOn: (\d{4}-\d{2})-\d{2}(\n {4}happenedOn: \1-(?:0[4-9]|1\d)$)/,
    ([, month = '', after = '']) => `claimedOn: ${month}-01${after}`
  ),
  'an unknown actor': spoil(CLAIMS, /claimant: (\S+)/, ([, id = '']) => `claimant: ${id}-jr`),
  'a dead place': spoil(CLAIMS, /places: ?\[ ?([a-z0-9-]+)/, (match) => `${whole(match)}-gone`),
  'a dead opponent': spoil(CLAIMS, /opposes: ?\[ ?([a-z0-9-]+)/, (match) => `${whole(match)}-gone`),
  'a dead correction': spoil(CLAIMS, /correction: (cor-\S+)/, (match) => `${whole(match)}-gone`),
  'a hash cut short': spoil(CLAIMS, /sha256: [0-9a-f]{63}([0-9a-f])/, (match) => whole(match).slice(0, -1)),
  'a hash that is none': spoil(CLAIMS, /sha256: [0-9a-f]{64}/, (match) => `${whole(match).slice(0, -1)}g`),
  'a slice that ends before it starts': spoil(
    CLAIMS,
    /start: (\d+), end: (\d+)/,
    ([, start, end]) => `start: ${end}, end: ${Number(start) + 1}`
  ),
  'a slice too long': spoil(CLAIMS, /start: (\d+), end: \d+/, ([, start]) => `start: ${start}, end: ${Number(start) + 241}`),
  'paragraph nought': spoil(CLAIMS, /paragraph: \d+/, () => 'paragraph: 0'),
  'a day long after the article': spoil(CLAIMS, /(claimedOn|happenedOn): \d{4}/, ([, field = '']) => `${field}: 2031`),
  'a day long before the war': spoil(CLAIMS, /(claimedOn|happenedOn): \d{4}/, ([, field = '']) => `${field}: 1999`),
  'a day that no calendar has': spoil(
    CLAIMS,
    /(claimedOn|happenedOn): (\d{4})-\d{2}-\d{2}/,
    ([, field = '', year = '']) => `${field}: ${year}-02-30`
  ),
  'an interval turned round': spoil(CLAIMS, /(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})/, ([, a = '', b = '']) => `${b}/${a}`),
  'two claims with one id': spoil(
    CLAIMS,
    /- id: (\S+)([^]*?)- id: \S+/,
    ([, id = '', between = '']) => `- id: ${id}${between}- id: ${id}`
  ),
  'an id of another source': spoil(CLAIMS, /- id: (\w+)-/, () => '- id: elsewhere-'),
  'an id in capitals': spoil(CLAIMS, /- id: (\S+)/, ([, id = '']) => `- id: ${id.toUpperCase()}`),
  'a place off the map': spoil(/^places/, /kind: (?:city|town|village|oblast), lon: [\d.]+(?=.*(?:Ukraine|Russia)')/, (match) =>
    whole(match).replace(/lon: /, 'lon: 1')
  ),
  'a place in the wrong half of the globe': spoil(/^places/, /lat: (?=\d)/, () => 'lat: -1'),
  'no doubt at all about a place': spoil(/^places/, /precisionKm: [\d.]+/, () => 'precisionKm: 0'),
  'a bracket left open': spoil(CLAIMS, /^ {4}kind: \w+/, (match) => `${whole(match)}\n    places: [ kharkiv`),
  'a quote left open': spoil(CLAIMS, /^ {4}channel: /, (match) => `${whole(match)}"`),
  'a line out of line': spoil(CLAIMS, /^ {4}act: /, () => '   act: '),
  'a key twice': spoil(CLAIMS, /^ {4}status: (\w+)$/, (match) => `${whole(match)}\n${whole(match)}`),
  'a field that no claim has': spoil(CLAIMS, /^ {4}act: /, () => '    colour: red\n    act: '),
  'a field in a quantity that none has': spoil(CLAIMS, /quantity: \{/, (match) => `${whole(match)} exact: true,`),
  'a list for a sentence': spoil(CLAIMS, /^ {4}gist: .*$/, () => '    gist: [one, two]'),
  'a word for a number': spoil(CLAIMS, /\bmin: \d+/, () => 'min: many'),
  'a word for a list': spoil(CLAIMS, /^ {4}places: \[.*\]$/, () => '    places: kharkiv'),
  'a field left out': spoil(CLAIMS, /^ {4}(?:kind|gist|claimant|channel|status|statement|act): .*\n/, () => ''),
  'a kind misspelt': spoil(CLAIMS, /^ {4}kind: (\w+)$/, (match) => `${whole(match)}s`),
  'a status misspelt': spoil(CLAIMS, /^ {4}status: (\w)/, ([all]) => `${all.slice(0, -1)}q`),
  'a side misspelt': spoil(/^actors/, /side: \w+/, (match) => `${whole(match)}x`),
  'a range that runs backwards': spoil(CLAIMS, /min: (\d+), max: (\d+)/, ([, min]) => `min: ${Number(min) + 1}, max: ${min}`),
  'a number that the article does not print': spoil(
    CLAIMS,
    /quantity: ?\{ ?min: (\d+), max: (\d+)/,
    ([, , max]) => `quantity: { min: ${max}7, max: ${max}7`
  ),
  'a statement of someone else': spoil(CLAIMS, /^ {4}statement: .*$/, () => '    statement: nobody-2022-09-10'),
  'a gist without an end': spoil(CLAIMS, /^( {4}gist: .*)\.(["']?)$/, ([, start = '', quote = '']) => `${start}${quote}`),
  'a gist that quotes at length': spoil(
    CLAIMS,
    /^ {4}gist: .*$/,
    () => `    gist: 'They said “${'and so on '.repeat(5).trim()}”.'`
  ),
  'a check of nothing': spoil(/^checks/, /claim: (\S+)/, (match) => `${whole(match).replace(/,$/, '')}-gone`),
  'a check between nowhere': spoil(/^checks/, /from: [a-z-]+/, (match) => `${whole(match)}-gone`),
  'a correction without a source': spoil(/^corrections/, /source: \w+/, () => 'source: nobody'),
  'an exclusion by no expression': spoil(/^exclusions/, /match: '[^']*'/, () => "match: '('"),
  'a context with no address': spoil(/^context/, /url: \S+/, () => 'url: somewhere'),
  'a correction without a day': spoil(/^corrections/, /^ {2}recorded: .*\n/, () => ''),
  'a correction from the future': spoil(/^corrections/, /^ {2}recorded: \d{4}/, () => '  recorded: 2099'),
  'a changelog for another version': spoil(/^changelog/, /^- version: \d+/, () => '- version: 99'),
  'a change of no kind': spoil(/^changelog/, /kind: \w+/, (match) => `${whole(match)}ish`),
  'a redirect to nothing': (record) => ({
    file: 'redirects.yaml',
    text: `gone: nowhere-at-all\n#${record['redirects.yaml']?.length ?? 0}\n`,
    what: 'redirect'
  })
};
