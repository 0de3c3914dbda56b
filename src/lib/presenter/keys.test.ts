import { describe, expect, it } from 'vitest';
import { meaningOf, type Press, type Setting } from './keys';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  ...{ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false },
  ...held
});
const quiet: Setting = { typed: '', characters: true, onControl: false };
const CHARACTERS = ['o', 'b', '.', 'f', 'n', 'l', 'r', 'q', '?', '7'];

describe('a press', () => {
  it.each([
    ['forward', ['PageDown', 'ArrowRight', 'ArrowDown', ' ']],
    ['back', ['PageUp', 'ArrowLeft', 'ArrowUp']],
    ['first', ['Home']],
    ['last', ['End']],
    ['overview', ['o', 'O']],
    ['black', ['b', 'B', '.']],
    ['fullscreen', ['f']],
    ['notes', ['n']],
    ['labels', ['l']],
    ['reveal', ['r']],
    ['link', ['q']],
    ['help', ['?']],
    ['close', ['Escape']]
  ])('asks for %s', (command, keys) => {
    expect(keys.map((key) => meaningOf(press(key), quiet))).toEqual(keys.map(() => ({ command })));
  });

  it('of Shift and Space goes back; of Shift and an arrow selects text, and is not ours', () => {
    expect(meaningOf(press(' ', { shiftKey: true }), quiet)).toEqual({ command: 'back' });
    expect(meaningOf(press('ArrowRight', { shiftKey: true }), quiet)).toBeNull();
    expect(meaningOf(press('?', { shiftKey: true }), quiet)).toEqual({ command: 'help' });
  });

  it.each(['ctrlKey', 'altKey', 'metaKey'] as const)('with %s is the browser’s', (held) => {
    const keys = ['PageDown', 'ArrowLeft', ' ', 'Home', 'Escape', ...CHARACTERS];
    expect(keys.map((key) => meaningOf(press(key, { [held]: true }), quiet))).toEqual(keys.map(() => null));
  });

  it('of a character means nothing once characters are switched off; every other key goes on', () => {
    const off = { ...quiet, characters: false };
    expect(CHARACTERS.map((key) => meaningOf(press(key), off))).toEqual(CHARACTERS.map(() => null));
    expect(meaningOf(press('PageDown'), off)).toEqual({ command: 'forward' });
    expect(meaningOf(press(' '), off)).toEqual({ command: 'forward' });
  });

  it('of Space or Enter on a button is the button’s own', () => {
    const onControl = { ...quiet, onControl: true };
    expect([' ', 'Enter'].map((key) => meaningOf(press(key), onControl))).toEqual([null, null]);
    expect(meaningOf(press('PageDown'), onControl)).toEqual({ command: 'forward' });
    expect(meaningOf(press('Enter'), { ...onControl, typed: '7' })).toEqual({ slide: 7 });
  });

  it('means nothing where no key was promised', () => {
    const keys = ['Enter', 'Tab', 'a', 'z', '/', 'F5', 'Shift', 'Backspace', 'Dead'];
    expect(keys.map((key) => meaningOf(press(key), quiet))).toEqual(keys.map(() => null));
  });
});

describe('a number', () => {
  const typed = (digits: string): Setting => ({ ...quiet, typed: digits });

  it('is typed digit by digit, and Enter goes to its slide', () => {
    expect(meaningOf(press('1'), quiet)).toEqual({ typed: '1' });
    expect(meaningOf(press('7'), typed('1'))).toEqual({ typed: '17' });
    expect(meaningOf(press('Enter'), typed('17'))).toEqual({ slide: 17 });
  });

  it('can be mended, dropped, and never grows', () => {
    expect(meaningOf(press('Backspace'), typed('17'))).toEqual({ typed: '1' });
    expect(meaningOf(press('Escape'), typed('17'))).toEqual({ typed: '' });
    expect(meaningOf(press('9'), typed('123'))).toEqual({ typed: '239' });
  });

  it('does not stand in the way of another key', () => {
    expect(meaningOf(press('PageDown'), typed('17'))).toEqual({ command: 'forward' });
    expect(meaningOf(press('b'), typed('17'))).toEqual({ command: 'black' });
  });
});
