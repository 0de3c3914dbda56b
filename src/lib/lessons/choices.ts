import type { Ledger } from '$lib/domain/record';
import type { Words } from '$lib/domain/worksheet';
import { findClaim } from '$lib/ledger';
import type { TaskOf } from './entry';
import { computed, conversionChoices, type Amount } from './numbers';
import { textOf, wordsOf, type Refuse } from './words';

/** The options of a choice, in an order that tells nothing: numbers by size, words by the task's id. */

export interface Choices {
  options: { letter: string; words: Words }[];
  /** Letter of the right one. */
  letter: string;
}

const LETTERS = 'ABCDEFGH';

/** A number from a text, the same on every machine. */
const spread = (text: string): number => [...text].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);

function lettered(options: readonly Words[], right: number): Choices {
  return {
    options: options.map((words, i) => ({ letter: LETTERS[i] ?? '', words })),
    letter: LETTERS[right] ?? ''
  };
}

function numbered(right: Amount, wrong: readonly Amount[]): Choices {
  const sorted = [right, ...wrong].sort((a, b) => a.value - b.value || a.text.localeCompare(b.text, 'en'));
  return lettered(
    sorted.map(({ text }) => [{ text }]),
    sorted.indexOf(right)
  );
}

/** Path of a field of the task, what was found there, what is allowed. */
export type RefuseAt = (path: (string | number)[]) => Refuse;

function ofNumbers(ledger: Ledger, task: TaskOf<'choose'>, refuse: RefuseAt): Choices | null {
  if (task.check !== null) {
    const check = ledger.checks.find(({ id }) => id === task.check);
    const claim = check && findClaim(ledger, check.claim);
    const found = check && claim ? conversionChoices(check, claim) : null;
    if (!found) refuse(['check'])(task.check, 'the id of a check that converts an area or a length');
    return found && numbered(found.right, found.wrong);
  }
  if (task.formula === null) return null;
  const right = computed(ledger, task.formula);
  const wrong = task.wrong.map((formula) => computed(ledger, formula));
  [right, ...wrong].forEach((one, i) => {
    if (!one)
      refuse(i === 0 ? ['formula'] : ['wrong', i - 1])('nothing to compute', 'claims or contexts with figures in one unit');
  });
  return right && numbered(right.amount, wrong.flatMap((one) => one?.amount ?? [])); // prettier-ignore
}

function ofWords(ledger: Ledger, task: TaskOf<'choose'>, refuse: RefuseAt): Choices | null {
  if (task.right === null) {
    refuse(['right'])('no answer', 'words, a check or a formula');
    return null;
  }
  const right = wordsOf(task.right, ledger, refuse(['right']));
  const near = task.near.map((text, i) => wordsOf(text, ledger, refuse(['near', i])));
  const at = spread(task.id) % (near.length + 1);
  return lettered([...near.slice(0, at), right, ...near.slice(at)], at);
}

/** The options of a task; null where it has none, with the reason told. */
export function choicesOf(ledger: Ledger, task: TaskOf<'choose'>, refuse: RefuseAt): Choices | null {
  const choices = task.check === null && task.formula === null ? ofWords(ledger, task, refuse) : ofNumbers(ledger, task, refuse);
  if (choices && choices.options.length < 3) refuse(['near'])(`${choices.options.length} options`, 'three options at least');
  const texts = choices?.options.map(({ words }) => textOf(words)) ?? [];
  const twice = texts.find((text, i) => texts.indexOf(text) !== i);
  if (twice !== undefined) refuse(['near'])(`"${twice}" twice`, 'options that differ');
  return choices;
}
