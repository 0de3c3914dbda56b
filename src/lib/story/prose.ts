import type { Element, ElementContent, Root as HtmlRoot, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { unitRuns } from '$lib/domain/unit-runs';

/** What a reference in prose becomes. */
export interface Reference {
  /** Words where the prose gives none of its own. */
  text: string;
  /** Attributes of the element that stands for it, as `data-claim`. */
  attributes: Record<string, string>;
  /** Its address, where it leads somewhere. */
  href: string | null;
}

/** The kinds of reference that every prose may hold, each with what its id has to be. */
export const FIGURES = {
  claim: 'the id of a claim in the ledger',
  context: 'the id of a context in the ledger',
  check: 'the id of a check in the ledger'
};
export type FigureKind = keyof typeof FIGURES;

/** Finds what an id stands for; null where there is nothing of that name. */
export type Resolve<Kind extends string = FigureKind> = (kind: Kind, id: string) => Reference | null;

export interface ProseFault {
  /** Line of the prose, from 1. */
  line: number;
  found: string;
  allowed: string;
}

export interface Prose<Kind extends string = FigureKind> {
  html: string;
  /** What the prose refers to, in order. */
  references: { kind: Kind; id: string }[];
  faults: ProseFault[];
}

const spoken = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children
});
const words = (value: string): Text => ({ type: 'text', value });
/** Words whose figures in two systems of units are marked, so that the reader may choose one. */
const figures = (value: string): ElementContent[] =>
  unitRuns(value).map(({ text, unit }) => (unit === null ? words(text) : element('span', { 'data-unit': unit }, [words(text)])));

/**
 * Markdown to HTML, its references resolved. A digit that stands in no reference is a fault: every figure has an origin.
 * @param kinds what may be referred to, besides `{day …}` and `{name …}`
 */
export function renderProse<Kind extends string = FigureKind>(
  markdown: string,
  resolve: Resolve<Kind>,
  kinds: Readonly<Record<Kind, string>> = FIGURES as Record<Kind, string>
): Prose<Kind> {
  const references: Prose<Kind>['references'] = [];
  const faults: ProseFault[] = [];
  const names = [...Object.keys(kinds), 'day', 'name'];
  const pattern = new RegExp(`\\{(${names.join('|')}) ([^}|]+?)(?:\\s*\\|\\s*([^}]+?))?\\s*\\}`, 'g');
  const braces = names.map((name) => `{${name} …}`);
  const origins = `a figure inside ${braces.slice(0, -1).join(', ')} or ${braces.at(-1) ?? ''}`;

  function refer(kind: string, id: string, own: string | undefined, line: number): ElementContent {
    if (kind === 'day') {
      const day = new Date(`${id}T00:00:00Z`);
      if (Number.isNaN(day.getTime())) {
        faults.push({ line, found: `the day "${id}"`, allowed: 'a day YYYY-MM-DD' });
        return words(own ?? id);
      }
      return element('time', { dateTime: id }, [words(own ?? spoken.format(day))]);
    }
    if (kind === 'name') return element('span', { 'data-name': '' }, [words(own ?? id)]);
    const known = resolve(kind as Kind, id);
    if (!known) {
      faults.push({ line, found: `{${kind} ${id}}`, allowed: kinds[kind as Kind] });
      return words(own ?? id);
    }
    references.push({ kind: kind as Kind, id });
    const content = figures(own ?? known.text);
    return known.href
      ? element('a', { ...known.attributes, href: known.href }, content)
      : element('span', known.attributes, content);
  }

  function split({ value, position }: Text): ElementContent[] {
    const parts: ElementContent[] = [];
    const lineAt = (index: number): number => (position?.start.line ?? 1) + value.slice(0, index).split('\n').length - 1;
    const plain = (from: number, to?: number): void => {
      const text = value.slice(from, to);
      const bare = /[^\s]*\d[^\s]*/.exec(text);
      if (bare) faults.push({ line: lineAt(from + bare.index), found: `the figure "${bare[0]}" in prose`, allowed: origins });
      if (text !== '') parts.push(words(text));
    };
    let last = 0;
    for (const match of value.matchAll(pattern)) {
      plain(last, match.index);
      parts.push(refer(match[1] ?? '', (match[2] ?? '').trim(), match[3], lineAt(match.index)));
      last = match.index + match[0].length;
    }
    plain(last);
    return parts;
  }

  function walk(children: ElementContent[]): ElementContent[] {
    return children.flatMap((child) => {
      if (child.type === 'text') return split(child);
      if (child.type === 'element') return [{ ...child, children: walk(child.children) }];
      return [child];
    });
  }

  const html = unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(() => (tree: HtmlRoot) => {
      tree.children = walk(tree.children as ElementContent[]);
    })
    .use(rehypeStringify)
    .processSync(markdown);
  return { html: String(html).trim(), references, faults };
}
