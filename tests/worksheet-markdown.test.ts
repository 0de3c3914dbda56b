import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import type { Ask } from '$lib/domain/worksheet';
import { answersMarkdown, sheetMarkdown } from '$lib/lessons/markdown';
import { textForm } from '$lib/surfaces/lessons/text-form';
import { sheet, sheets } from './sheets';

describe('a worksheet as Markdown', () => {
  const parse = (text: string): Root => unified().use(remarkParse).parse(text);
  const headings = ({ children }: Root): string[] =>
    children.flatMap((node) => (node.type === 'heading' ? [`${node.depth} ${flat(node)}`] : []));
  const flat = (node: RootContent): string =>
    'children' in node ? node.children.map(flat).join('') : 'value' in node ? node.value : '';
  const cells = (line: string): number => line.replace(/\\\|/g, '').split('|').length - 2;

  it.each(sheets.map((one) => [one.id, one] as const))('%s keeps its headings, its tables and its room', async (id, one) => {
    const text = sheetMarkdown(one, await textForm('../../'));
    expect(headings(parse(text))).toEqual([`1 ${one.title}`, ...one.tasks.map(({ ask }) => `2 ${ask.number}. ${ask.title}`)]);
    const tables = one.tasks.filter(({ ask }) => ask.kind === 'table').map(({ ask }) => ask as Extract<Ask, { kind: 'table' }>);
    const lines = text.split('\n').filter((line) => line.startsWith('|'));
    expect(lines.map(cells)).toEqual(tables.flatMap(({ head, rows }) => Array(rows.length + 2).fill(head.length)));
    expect(text).toContain('……');
    expect(text).not.toMatch(/undefined|\bnull\b|teach\/answers/);
    expect(text.match(/!\[/g)?.length ?? 0).toBe(one.tasks.filter(({ ask }) => ask.picture !== null).length);
    expect(id).toBe(one.id);
  });

  it('leads by absolute addresses where the site has one', async () => {
    const one = sheet('notice-wonder-headline');
    expect(sheetMarkdown(one, await textForm('../../'))).toContain(
      '](../../teach/worksheets/pictures/notice-wonder-headline-1.png)'
    );
    const answers = answersMarkdown(sheets, await textForm('https://example.org/lesson/'));
    expect(answers).toContain('](https://example.org/lesson/data/claim/nbc24-1600/)');
    expect(headings(parse(answers)).filter((heading) => heading.startsWith('2'))).toEqual(
      sheets.map(({ title }) => `2 ${title}`)
    );
  });
});
