import { isMap, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { findSlice, type WrittenSlice } from '../article';
import { hashOfSlice, type Article } from './articles';

/** Turns a draft's quoted words into offsets and hashes, so that no article's text is kept. */

export interface Located {
  yaml: string;
  problems: string[];
}

interface SliceReading {
  slice: WrittenSlice | null;
  why: string;
}

const readSlice = (value: unknown): SliceReading => {
  const { paragraph, text, nth, start } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (!Number.isInteger(paragraph)) return { slice: null, why: 'found no paragraph number; allowed 1, 2, ...' };
  if (typeof text !== 'string') return { slice: null, why: `found ${JSON.stringify(text) ?? 'no text'}; allowed quoted words` };
  if (nth !== undefined && (!Number.isInteger(nth) || (nth as number) < 1)) {
    return { slice: null, why: `found nth ${JSON.stringify(nth)}; allowed 1, 2, ...` };
  }
  return {
    slice: {
      paragraph: paragraph as number,
      text,
      nth: nth as number | undefined,
      start: typeof start === 'number' ? start : undefined
    },
    why: ''
  };
};

/** The draft with `locator` in place of `slices`; everything else, comments too, stays as written. */
export function locateDraft(file: string, text: string, articles: readonly Article[]): Located {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems = document.errors.map(
    (error) => `${file}:${error.linePos?.[0].line ?? 1} yaml: ${error.message.split('\n')[0]}`
  );
  if (problems.length > 0) return { yaml: '', problems };
  const source = document.get('source');
  const article = articles.find((candidate) => candidate.source === source);
  const claims = document.get('claims');
  if (!article) {
    const known =
      articles.map((candidate) => candidate.source).join(', ') || 'no article (none matches a hash of data/sources.yaml)';
    return { yaml: '', problems: [`${file}:1 source: found ${String(source)}; allowed ${known}`] };
  }
  if (!isSeq(claims)) return { yaml: '', problems: [`${file}:1 claims: found no list; allowed a list of claims`] };
  for (const claim of claims.items) {
    if (isMap(claim))
      problems.push(...locateClaim(claim, file, lines, article, (value) => document.createNode(value, { flow: true })));
  }
  return { yaml: document.toString({ lineWidth: 0, flowCollectionPadding: true }), problems };
}

function locateClaim(
  claim: YAMLMap,
  file: string,
  lines: LineCounter,
  article: Article,
  node: (value: unknown) => unknown
): string[] {
  const pair = claim.items.find((item) => String(item.key) === 'slices');
  if (!pair) return [];
  const slicesNode = pair.value;
  const at = (offset: number | undefined): number => lines.linePos(offset ?? 0).line;
  const id = String(claim.get('id'));
  if (!isSeq(slicesNode)) return [`${file}:${at(claim.range?.[0])} ${id} slices: found no list; allowed a list`];
  const problems: string[] = [];
  const locator: unknown[] = [];
  for (const item of slicesNode.items) {
    const value: unknown = isMap(item) ? item.toJSON() : item;
    const line = at(isMap(item) ? item.range?.[0] : claim.range?.[0]);
    const { slice, why } = readSlice(value);
    const found = slice ? findSlice(article.paragraphs, slice) : { why };
    if ('why' in found) {
      problems.push(`${file}:${line} ${id} slices: ${found.why}`);
    } else {
      locator.push({ ...found, sha256: hashOfSlice(article.paragraphs[found.paragraph - 1] ?? '', found) });
    }
  }
  pair.key = node('locator') as typeof pair.key;
  pair.value = node(locator) as typeof pair.value;
  return problems;
}
