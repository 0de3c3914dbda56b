import type { Ask, Key, SheetPicture, Task, Words, Worksheet } from '$lib/domain/worksheet';
import { m } from '$lib/paraglide/messages.js';
import { textOf } from './words';

/** Worksheets and answers as Markdown, to be edited and printed elsewhere. */

export interface MarkdownForm {
  /** Address of a picture. */
  picture: (picture: SheetPicture) => string;
  /** What a picture shows, in words. */
  alt: (picture: SheetPicture) => string;
  /** Address of a claim's page. */
  claim: (id: string) => string;
  /** The last line: where it comes from, and under which licence. */
  source: string;
}

/** Dots, since a row of underscores would be a rule across the page. */
const ROOM = '…'.repeat(36);
const BLANK = '…'.repeat(6);

const ADDRESS = /https?:\/\/[^\s,;)]+[^\s,;).]/;
const SPECIAL = /[\\`*_{}[\]<>#|~!&]/g;

const literal = (text: string): string =>
  text
    .replace(SPECIAL, '\\$&')
    .replace(/^(\s*)([-+])(?=\s)/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/, '$1\\$2');

/** Text that Markdown takes for nothing but text; addresses become links. */
export const escapeMarkdown = (text: string): string =>
  text
    .split(new RegExp(`(${ADDRESS.source})`))
    .map((part, i) => (i % 2 === 1 ? `<${part}>` : literal(part)))
    .join('');

const plain = (words: Words): string => escapeMarkdown(textOf(words));

const linked = (words: Words, { claim }: MarkdownForm): string =>
  words.map((run) => (run.claim ? `[${escapeMarkdown(run.text)}](${claim(run.claim)})` : escapeMarkdown(run.text))).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
const room = (lines: number): string => Array.from({ length: lines }, () => ROOM).join('\n\n');

function askBody(ask: Ask): string[] {
  switch (ask.kind) {
    case 'lines':
    case 'picture':
      return ask.fields.flatMap(({ label, lines }) => [`**${plain(label)}**`, room(lines)]);
    case 'table':
      return [tableOf(ask.head.map(plain), ask.rows.map((cells) => cells.map((cell) => (cell === null ? BLANK : plain(cell)))))]; // prettier-ignore
    case 'choose':
      return [list(ask.options.map(({ letter, words }) => `**${letter}** ${plain(words)}`))];
    case 'calculate':
      return [...(ask.given.length > 0 ? [list(ask.given.map(plain))] : []), room(ask.room), `**${m.sheet_result()}** ${BLANK}`];
    default:
      return ask satisfies never;
  }
}

const picture = ({ picture: shown }: Ask, form: MarkdownForm): string[] =>
  shown === null ? [] : [`![${escapeMarkdown(form.alt(shown))}](${form.picture(shown)})`];

const titled = ({ number, title }: Ask, level: string): string => `${level} ${number}. ${escapeMarkdown(title)}`;

/** A worksheet for students: none of its answers is in it. */
export function sheetMarkdown({ title, ages: [from, to], minutes, intro, tasks }: Worksheet, form: MarkdownForm): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(m.sheet_facts({ from, to, minutes })),
    `${m.sheet_name()} ${BLANK}${BLANK}${BLANK} ${m.sheet_date()} ${BLANK}`,
    ...intro.map(plain),
    ...tasks.flatMap(({ ask }) => [titled(ask, '##'), plain(ask.prompt), ...picture(ask, form), ...askBody(ask)]),
    '---',
    escapeMarkdown(form.source)
  ];
  return `${blocks.join('\n\n')}\n`;
}

function keyBody({ ask, key }: Task, form: MarkdownForm): string[] {
  const of = (words: Words): string => linked(words, form);
  switch (key.kind) {
    case 'lines':
    case 'picture': {
      const fields = ask.kind === 'lines' || ask.kind === 'picture' ? ask.fields : [];
      return key.answers.map((words, i) => `**${plain(fields[i]?.label ?? [])}** ${of(words)}`);
    }
    case 'table':
      return ask.kind === 'table'
        ? [
            tableOf(
              ask.head.map(plain),
              key.rows.map((cells) => cells.map(of))
            )
          ]
        : [];
    case 'choose': {
      const right = ask.kind === 'choose' ? ask.options.find(({ letter }) => letter === key.letter) : undefined;
      return [`**${m.sheet_right({ letter: key.letter })}** ${plain(right?.words ?? [])}`, of(key.why)];
    }
    case 'calculate':
      return [...(key.working.length > 0 ? [list(key.working.map(plain))] : []), `**${plain(key.result)}**`, of(key.verdict)];
    default:
      return key satisfies never;
  }
}

const claimsOf = ({ claims }: Key, { claim }: MarkdownForm): string[] =>
  claims.length === 0 ? [] : [`${m.sheet_printed()}: ${claims.map((id) => `[${escapeMarkdown(id)}](${claim(id)})`).join(', ')}`];

export interface AnswersForm extends MarkdownForm {
  /** Title of a step, and what its picture shows. */
  reveal: (step: string) => { title: string; alt: string };
}

/** The answers to all worksheets. */
export function answersMarkdown(sheets: readonly Worksheet[], form: AnswersForm): string {
  const blocks = [
    `# ${escapeMarkdown(m.sheet_answers_title())}`,
    ...sheets.flatMap(({ title, tasks }) => [
      `## ${escapeMarkdown(title)}`,
      ...tasks.flatMap((task) => {
        const { ask, key } = task;
        const shown = key.kind === 'picture' ? form.reveal(key.step) : null;
        return [
          titled(ask, '###'),
          ...(shown ? [`**${m.sheet_reveal()}: ${escapeMarkdown(shown.title)}** ${escapeMarkdown(shown.alt)}`] : []),
          ...keyBody(task, form),
          ...(key.note ? [`*${m.sheet_note()}:* ${linked(key.note, form)}`] : []),
          ...claimsOf(key, form)
        ];
      })
    ]),
    '---',
    escapeMarkdown(form.source)
  ];
  return `${blocks.join('\n\n')}\n`;
}
