import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Located, Rule } from '../coverage';
import type { Locator } from '$lib/domain/record';
import { straighten } from '../article';
import type { Article } from './articles';
import { hashOfSlice } from './articles';

/**
 * What `locate`, `verify` and `coverage` need of the record, read without its full check: an editor uses them while the
 * rest of a claim is still being written.
 */
export interface SliceRecord {
  sources: { id: string; sha256: string }[];
  claims: (Omit<Located, 'locator'> & { id: string; locator: Locator[]; asPrinted: string | null })[];
  rules: Rule[];
  placeNames: string[];
}

type Row = Record<string, unknown>;
const rowsOf = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);

const readYaml = async (path: string): Promise<unknown> => {
  try {
    return parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

/** Reads sources, claims, exclusions and place names of a data folder. */
export async function readSlices(data: string): Promise<SliceRecord> {
  const files = (await readdir(join(data, 'claims')).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const claims: SliceRecord['claims'] = [];
  for (const name of files) {
    const file = (await readYaml(join(data, 'claims', name))) as { source?: string; claims?: unknown } | null;
    for (const row of rowsOf(file?.claims)) {
      const locator = rowsOf(row.locator) as unknown as SliceRecord['claims'][number]['locator'];
      const { asPrinted = null } = (row.quantity ?? {}) as { asPrinted?: string };
      claims.push({ id: String(row.id), source: String(file?.source), locator, asPrinted });
    }
  }
  const places = rowsOf(await readYaml(join(data, 'places.yaml')));
  const exclusions = rowsOf(await readYaml(join(data, 'exclusions.yaml')));
  return {
    sources: rowsOf(await readYaml(join(data, 'sources.yaml'))) as unknown as SliceRecord['sources'],
    claims,
    rules: exclusions.map((row) => ({
      source: String(row.source),
      paragraphs: (row.paragraphs as [number, number] | undefined) ?? null,
      match: (row.match as string | undefined) ?? null
    })),
    placeNames: places.flatMap((row) => [String(row.name), ...rowsOf(row.aliases).map(String)])
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
