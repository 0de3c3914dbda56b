import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraphsOf, type FoundSlice } from '../article';

/** The articles themselves, which are not in the project: a folder outside it, each file known by its hash. */

export interface Article {
  source: string;
  paragraphs: string[];
}

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The hash that a locator keeps: of exactly the slice, as UTF-8. */
export const hashOfSlice = (line: string, { start, end }: Pick<FoundSlice, 'start' | 'end'>): string =>
  sha256(line.slice(start, end));

export interface ArticleFolder {
  articles: Article[];
  /** Sources for which no file of the folder has the right hash. */
  missing: string[];
}

/** Reads the plain-text files of a folder and keeps those whose hash a source names. */
export async function readArticles(folder: string, sources: readonly { id: string; sha256: string }[]): Promise<ArticleFolder> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const articles: Article[] = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const source = sources.find((candidate) => candidate.sha256 === sha256(bytes));
    if (source) articles.push({ source: source.id, paragraphs: paragraphsOf(bytes.toString('utf8')) });
  }
  const missing = sources.filter(({ id }) => !articles.some((article) => article.source === id)).map(({ id }) => id);
  return { articles, missing };
}
