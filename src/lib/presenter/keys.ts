import type { Move } from './place';

/** What a key or a button asks for. */
export type Command = Move | 'overview' | 'black' | 'fullscreen' | 'notes' | 'labels' | 'link' | 'help' | 'close';

/** A key as a browser names it, with what was held down. */
export interface Press {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Where the press falls. */
export interface Setting {
  /** Digits typed so far, towards the number of a slide. */
  typed: string;
  /** Whether letters, digits and punctuation do anything. */
  characters: boolean;
  /** Whether the focus is on a button or a link, which Space and Enter press. */
  onControl: boolean;
}

/** What a press means: a command, digits typed so far (none clears them), or the number of a slide to go to. */
export type Meaning = { command: Command } | { typed: string } | { slide: number };

const NAMED: Readonly<Record<string, Command>> = {
  PageDown: 'forward',
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
  Home: 'first',
  End: 'last'
};

const CHARACTERS: Readonly<Record<string, Command>> = {
  o: 'overview',
  b: 'black',
  '.': 'black',
  f: 'fullscreen',
  n: 'notes',
  l: 'labels',
  r: 'reveal',
  q: 'link',
  '?': 'help'
};

/** More digits than any deck has slides. */
const MOST_DIGITS = 3;

/** Whether a key writes a character, and so may be switched off. */
const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';

function meaningOfNumber({ key }: Press, typed: string): Meaning | null {
  if (/^\d$/.test(key)) return { typed: (typed + key).slice(-MOST_DIGITS) };
  if (typed === '') return null;
  if (key === 'Enter') return { slide: Number(typed) };
  if (key === 'Backspace') return { typed: typed.slice(0, -1) };
  return key === 'Escape' ? { typed: '' } : null;
}

/** What a press means to a deck; null where it is none of its business. */
export function meaningOf(press: Press, { typed, characters, onControl }: Setting): Meaning | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = press;
  if (ctrlKey || altKey || metaKey || (isCharacter(key) && !characters)) return null;
  if (onControl && (key === ' ' || (key === 'Enter' && typed === ''))) return null;
  const number = meaningOfNumber(press, typed);
  if (number) return number;
  if (key === ' ') return { command: shiftKey ? 'back' : 'forward' };
  if (key === 'Escape') return { command: 'close' };
  const command = isCharacter(key) ? CHARACTERS[key.toLowerCase()] : shiftKey ? undefined : NAMED[key];
  return command ? { command } : null;
}
