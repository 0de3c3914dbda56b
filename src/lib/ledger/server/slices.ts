import type { Locator } from '$lib/domain/record';
import { straighten } from '../article';
import type { Located, Rule } from '../coverage';
import type { Named } from '../drafting/guess';
import { LedgerError } from '../issue';
import { hashOfSlice, type Article } from './articles';
import type { ReadEffects } from './effects';
import { parseFile } from './parse';

/**
 * What `locate`, `verify` and `coverage` need of the record, read without its full check: an editor uses them while the
 * rest of a claim is still being written.
 */
export interface SliceRecord {
  sources: { id: string; sha256: string; published: string | null }[];
  actors: Named[];
  places: Named[];
  claims: (Omit<Located, 'locator'> & { id: string; locator: Locator[]; asPrinted: string | null })[];
  rules: Rule[];
  placeNames: string[];
}

type Row = Record<string, unknown>;
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

const namedOf = (row: Row): Named => ({ id: String(row.id), name: String(row.name), aliases: rowsOf(row.aliases).map(String) });

async function readYaml({ readText }: ReadEffects, path: string): Promise<unknown> {
  const { value, issues } = parseFile(`data/${path}`, (await readText(path)) ?? '');
  if (issues.length > 0) throw new LedgerError(issues);
  return value;
}

/** Reads sources, claims, exclusions and place names of a data folder. */
export async function readSlices(effects: ReadEffects): Promise<SliceRecord> {
  const files = (await effects.list('claims')).filter((name) => name.endsWith('.yaml')).sort();
  const claims: SliceRecord['claims'] = [];
  for (const name of files) {
    const file = (await readYaml(effects, `claims/${name}`)) as { source?: string; claims?: unknown } | null;
    for (const row of rowsOf(file?.claims)) {
      const locator = rowsOf(row.locator) as unknown as SliceRecord['claims'][number]['locator'];
      const { asPrinted = null } = (row.quantity ?? {}) as { asPrinted?: string };
      claims.push({ id: String(row.id), source: String(file?.source), locator, asPrinted });
    }
  }
  const places = rowsOf(await readYaml(effects, 'places.yaml')).map(namedOf);
  const exclusions = rowsOf(await readYaml(effects, 'exclusions.yaml'));
  return {
    sources: rowsOf(await readYaml(effects, 'sources.yaml')) as unknown as SliceRecord['sources'],
    claims,
    rules: exclusions.map((row) => ({
      source: String(row.source),
      paragraphs: (row.paragraphs as [number, number] | undefined) ?? null,
      match: (row.match as string | undefined) ?? null
    })),
    actors: rowsOf(await readYaml(effects, 'actors.yaml')).map(namedOf),
    places,
    placeNames: places.flatMap(({ name, aliases }) => [name, ...aliases])
  };
}

/** Every locator that does not hold in its article, in words. */
export function wrongLocators(articles: readonly Article[], claims: SliceRecord['claims']): string[] {
  return claims.flatMap(({ id, source, locator, asPrinted }) => {
    const article = articles.find((candidate) => candidate.source === source);
    if (!article) return [`${id} source: found no article for ${source}; allowed ${articles.map((a) => a.source).join(', ')}`];
    if (locator.length === 0) return [`${id} locator: found none; allowed one or more`];
    const wrong = locator.flatMap((slice) => whyWrong(slice, article.paragraphs).map((why) => `${id} locator: ${why}`));
    if (wrong.length > 0 || asPrinted === null) return wrong;
    const slices = locator.map(({ paragraph, start, end }) => article.paragraphs[paragraph - 1]?.slice(start, end) ?? '');
    const printed = slices.some((slice) => straighten(slice).includes(straighten(asPrinted)));
    return printed ? [] : [`${id} quantity.asPrinted: found "${asPrinted}"; allowed words of the claim's own slices`];
  });
}

function whyWrong(slice: Locator, paragraphs: readonly string[]): string[] {
  const line = paragraphs[slice.paragraph - 1];
  if (line === undefined) return [`found paragraph ${slice.paragraph}; allowed 1 to ${paragraphs.length}`];
  if (slice.end > line.length) return [`found end ${slice.end}; allowed ${line.length} at most`];
  const actual = hashOfSlice(line, slice);
  return actual === slice.sha256 ? [] : [`found ${slice.sha256}; allowed ${actual}, the hash of that slice`];
}
