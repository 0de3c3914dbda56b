import type { Element, ElementContent, Root as HtmlRoot, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** What a reference in prose becomes. */
export interface Reference {
  /** Words where the prose gives none of its own. */
  text: string;
  /** Attributes of the element that stands for it, as `data-claim`. */
  attributes: Record<string, string>;
  /** Address within the page, where it leads somewhere. */
  href: string | null;
}

export type ReferenceKind = 'claim' | 'context' | 'check';

/** Finds what an id stands for; null where there is nothing of that name. */
export type Resolve = (kind: ReferenceKind, id: string) => Reference | null;

export interface Prose {
  html: string;
  /** What the prose refers to, in order. */
  references: { kind: ReferenceKind; id: string }[];
  /** Faults, each as `found; allowed`. */
  faults: { found: string; allowed: string }[];
}

const REFERENCE = /\{(claim|context|check|day|name) ([^}|]+?)(?:\s*\|\s*([^}]+?))?\s*\}/g;

const spoken = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children
});
const words = (value: string): Text => ({ type: 'text', value });

/**
 * Markdown to HTML, its references resolved. A digit that stands in no reference is a fault: every figure has an origin.
 */
export function renderProse(markdown: string, resolve: Resolve): Prose {
  const references: Prose['references'] = [];
  const faults: Prose['faults'] = [];

  function refer(kind: string, id: string, own: string | undefined): ElementContent {
    if (kind === 'day') {
      const day = new Date(`${id}T00:00:00Z`);
      if (Number.isNaN(day.getTime())) {
        faults.push({ found: `the day "${id}"`, allowed: 'a day YYYY-MM-DD' });
        return words(own ?? id);
      }
      return element('time', { dateTime: id }, [words(own ?? spoken.format(day))]);
    }
    if (kind === 'name') return element('span', { 'data-name': '' }, [words(own ?? id)]);
    const known = resolve(kind as ReferenceKind, id);
    if (!known) {
      faults.push({ found: `{${kind} ${id}}`, allowed: `the id of a ${kind} in the ledger` });
      return words(own ?? id);
    }
    references.push({ kind: kind as ReferenceKind, id });
    const content = [words(own ?? known.text)];
    return known.href
      ? element('a', { ...known.attributes, href: known.href }, content)
      : element('span', known.attributes, content);
  }

  function split({ value }: Text): ElementContent[] {
    const parts: ElementContent[] = [];
    let last = 0;
    for (const match of value.matchAll(REFERENCE)) {
      parts.push(words(value.slice(last, match.index)), refer(match[1] ?? '', (match[2] ?? '').trim(), match[3]));
      last = match.index + match[0].length;
    }
    parts.push(words(value.slice(last)));
    for (const part of parts) {
      const bare = part.type === 'text' ? /[^\s]*\d[^\s]*/.exec(part.value) : null;
      if (bare)
        faults.push({
          found: `the figure "${bare[0]}" in prose`,
          allowed: 'a figure inside {claim …}, {context …}, {check …}, {day …} or {name …}'
        });
    }
    return parts.filter((part) => part.type !== 'text' || part.value !== '');
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
