import { DEFAULT_OPTIONS, optionsSet, type ReaderOptions } from '$lib/domain/options';

/** The reader's options as words of an address: `?who=ukraine&sure=confirmed&labels=off&units=metric&theme=dark`. */

type Words = { [Option in keyof ReaderOptions]: { name: string; values: ReadonlyMap<string, ReaderOptions[Option]> } };

/** Each option's name and the word for every value but the default, which an address never says. */
const WORDS: Words = {
  voice: { name: 'who', values: new Map([['ukraine', 'ukraine'], ['russia', 'russia'], ['uk', 'uk'], ['analysts', 'analyst']]) }, // prettier-ignore
  sure: { name: 'sure', values: new Map([['confirmed', 'confirmed'], ['assessed', 'assessed']]) }, // prettier-ignore
  labels: { name: 'labels', values: new Map([['off', false]]) },
  units: { name: 'units', values: new Map([['metric', 'metric'], ['imperial', 'imperial']]) }, // prettier-ignore
  theme: { name: 'theme', values: new Map([['light', 'light'], ['dark', 'dark']]) } // prettier-ignore
};
const NAMES = new Set<string>(Object.values(WORDS).map(({ name }) => name));

/** The options that a query (with or without its `?`) asks for; what is unknown, or said more than once, is the default. */
export function readOptions(search: string): ReaderOptions {
  const query = new URLSearchParams(search);
  const read = <Option extends keyof ReaderOptions>(option: Option): ReaderOptions[Option] => {
    const { name, values } = WORDS[option];
    const said = query.getAll(name);
    return (said.length === 1 ? values.get(said[0] ?? '') : undefined) ?? DEFAULT_OPTIONS[option];
  };
  return { voice: read('voice'), sure: read('sure'), labels: read('labels'), units: read('units'), theme: read('theme') };
}

/** A query with these options in place of its own, and everything else as it stood; empty, or beginning with `?`. */
export function writeOptions(search: string, options: ReaderOptions): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && ![...new URLSearchParams(part).keys()].some((name) => NAMES.has(name)));
  const own = optionsSet(options).map((option) => {
    const { name, values } = WORDS[option];
    const word = [...values].find(([, value]) => value === options[option])?.[0] ?? '';
    return `${name}=${word}`;
  });
  const parts = [...others, ...own];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
