import type { Ledger } from '$lib/domain/record';
import type { AskBody, KeyBody, SheetPicture, Task, Words, Worksheet } from '$lib/domain/worksheet';
import { VERDICT } from '$lib/card/words';
import { findClaim } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { choicesOf, type RefuseAt } from './choices';
import type { SheetEntry, TaskEntry, TaskOf } from './entry';
import { cellOf } from './fields';
import { printedTwin, workingOf } from './numbers';
import { wordsOf } from './words';

/** From an entry of data/lessons/worksheets to what students and teachers see: all figures and answers from the ledger. */

/** What the story has that a picture may show. */
export interface Known {
  /** Ids of steps that show a map. */
  steps: ReadonlySet<string>;
  /** Ids of places and orientation towns. */
  towns: ReadonlySet<string>;
}

interface Making {
  ledger: Ledger;
  refuse: RefuseAt;
}

interface Parts {
  ask: AskBody;
  key: KeyBody;
}

function lines(task: TaskOf<'lines' | 'picture'>, { ledger, refuse }: Making) {
  const fields = task.fields.map(({ label, lines: count }, i) => ({
    label: wordsOf(label, ledger, refuse(['fields', i, 'label'])),
    lines: count
  }));
  const answers = task.fields.map(({ answer }, i) => wordsOf(answer, ledger, refuse(['fields', i, 'answer'])));
  return { fields, answers };
}

function table({ columns, rows }: TaskOf<'table'>, { ledger, refuse }: Making): Parts {
  const cells = rows.map((row, r) =>
    columns.map(({ field, source }, c): Words => {
      if (field === 'text') {
        if (row.text === null) refuse(['rows', r, 'text'])('no text', 'words for the column text');
        return wordsOf(row.text ?? '', ledger, refuse(['rows', r, 'text']));
      }
      const found = cellOf(ledger, row, field, source);
      if (!found) refuse(['columns', c, 'field'])(`${field} of ${row.id ?? row.claims.join(', ')}`, 'a field that the row has');
      return found ?? [];
    })
  );
  const asked = columns.map(({ ask }) => ask);
  if (!asked.includes(true)) refuse(['columns'])('nothing to fill', 'one column at least with ask: true');
  const head = columns.map((column, c) => wordsOf(column.head, ledger, refuse(['columns', c, 'head'])));
  const blank = cells.map((row) => row.map((cell, c) => (asked[c] ? null : cell)));
  return { ask: { kind: 'table', head, rows: blank }, key: { kind: 'table', rows: cells, asked } };
}

function choose(task: TaskOf<'choose'>, { ledger, refuse }: Making): Parts {
  const choices = choicesOf(ledger, task, refuse) ?? { options: [], letter: '' };
  const why = wordsOf(task.why, ledger, refuse(['why']));
  return { ask: { kind: 'choose', options: choices.options }, key: { kind: 'choose', letter: choices.letter, why } };
}

function calculate(task: TaskOf<'calculate'>, { ledger, refuse }: Making): Parts {
  const check = ledger.checks.find(({ id }) => id === task.check);
  const claim = check && findClaim(ledger, check.claim);
  if (!check || !claim) refuse(['check'])(task.check, 'the id of a check');
  else if (check.verdict === 'cannot-check' || !check.recomputed)
    refuse(['check'])(`${check.id}, which has nothing to be held against`, 'a check with a verdict');
  const given = task.given.map((text, i) => wordsOf(text, ledger, refuse(['given', i])));
  const twin = claim?.quantity && check?.kind === 'conversion' ? printedTwin(claim.quantity) : null;
  const said = check ? VERDICT[check.verdict]() : '';
  const verdict: Words = [
    { text: twin === null ? `${said}.` : m.sheet_verdict({ verdict: said, printed: twin }) },
    ...(task.why === null ? [] : [{ text: ' ' }, ...wordsOf(task.why, ledger, refuse(['why']))])
  ];
  return {
    ask: { kind: 'calculate', given, room: task.room },
    key: {
      kind: 'calculate',
      working: check && claim ? workingOf(check, claim).map((text): Words => [{ text }]) : [],
      result: check?.recomputed ? [{ text: check.recomputed.text, check: check.id }] : [],
      verdict
    }
  };
}

function partsOf(task: TaskEntry, making: Making): Parts {
  switch (task.kind) {
    case 'lines': {
      const { fields, answers } = lines(task, making);
      return { ask: { kind: task.kind, fields }, key: { kind: task.kind, answers } };
    }
    case 'picture': {
      const { fields, answers } = lines(task, making);
      return { ask: { kind: task.kind, fields }, key: { kind: task.kind, answers, step: task.picture.step } };
    }
    case 'table':
      return table(task, making);
    case 'choose':
      return choose(task, making);
    case 'calculate':
      return calculate(task, making);
    default:
      return task satisfies never;
  }
}

/** Claims that a key names, in the order in which they first stand there. */
function claimsIn(key: KeyBody): string[] {
  const found: string[] = [];
  JSON.stringify(key, (name, value: unknown) => {
    if (name === 'claim' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

function pictureOf(task: TaskEntry, name: string, known: Known, refuse: RefuseAt): SheetPicture | null {
  if (task.picture === null) return null;
  const { step, labels, towns } = task.picture;
  if (!known.steps.has(step)) refuse(['picture', 'step'])(step, 'the id of a step that shows a map');
  for (const [i, town] of (towns ?? []).entries())
    if (!known.towns.has(town)) refuse(['picture', 'towns', i])(town, 'the id of a place or of a town of the base map');
  return { step, labels, towns, name };
}

/** A worksheet with its answers; faults are told by their path in the entry. */
export function worksheetOf(
  ledger: Ledger,
  entry: SheetEntry,
  intro: readonly Words[],
  known: Known,
  refuse: RefuseAt
): Worksheet {
  const tasks = entry.tasks.map((task, i): Task => {
    const at: RefuseAt = (path) => refuse(['tasks', i, ...path]);
    const { ask, key } = partsOf(task, { ledger, refuse: at });
    if (entry.tasks.findIndex(({ id }) => id === task.id) !== i) at(['id'])(task.id, 'an id that no other task here has');
    for (const [c, id] of task.claims.entries()) if (!findClaim(ledger, id)) at(['claims', c])(id, 'the id of a claim');
    wordsOf(task.title, ledger, at(['title']));
    return {
      ask: {
        ...ask,
        id: task.id,
        number: i + 1,
        title: task.title,
        minutes: task.minutes,
        prompt: wordsOf(task.prompt, ledger, at(['prompt'])),
        picture: pictureOf(task, `${entry.id}-${i + 1}`, known, at)
      },
      key: {
        ...key,
        claims: [...new Set([...claimsIn(key), ...task.claims])],
        note: task.note === null ? null : wordsOf(task.note, ledger, at(['note']))
      }
    };
  });
  const minutes = tasks.reduce((sum, { ask }) => sum + ask.minutes, 0);
  return { id: entry.id, title: entry.title, ages: entry.ages, minutes, intro, tasks };
}
