import { describe, expect, it } from 'vitest';
import { keyOf } from './datawrapper';
import { pymId } from './pym';
import { secretIn } from './wordpress';

describe('the names of a frame', () => {
  it.each([
    ['?childId=pym-0-a1b2c', 'pym-0-a1b2c'],
    ['?theme=dark&initialWidth=600&childId=graphic&parentTitle=A%20title&parentUrl=https%3A%2F%2Fx.example', 'graphic'],
    ['?childId=%D1%84-1', 'ф-1'],
    ['?childId=:r1:', ':r1:'],
    ['', null],
    ['?childId=', null],
    ['?childId=a&childId=b', null],
    ['?childId=a%20b', null],
    ['?childId=axPYMxb', null],
    ['?childId=%22%3E%3Cscript%3E', null],
    [`?childId=${'a'.repeat(201)}`, null],
    ['?childid=a', null]
  ])('pym: %s', (search, id) => {
    expect(pymId(search)).toBe(id);
  });

  it.each([
    ['#?secret=aB3dE6gH9j', 'aB3dE6gH9j'],
    ['#?secret=', null],
    ['#?secret=a-b', null],
    ['#secret=aB3dE6gH9j', null],
    ['#?secret=aB3dE6gH9j&more=1', null],
    [`#?secret=${'a'.repeat(65)}`, null],
    ['', null]
  ])('WordPress: %s', (hash, secret) => {
    expect(secretIn(hash)).toBe(secret);
  });

  it.each([
    ['https://x.example/embed/step/a/', 'x.example/embed/step/a/'],
    ['http://localhost:4173/embed/step/a/?mode=static#?secret=abc', 'localhost:4173/embed/step/a/?mode=static'],
    // What would end the string in a selector is left out.
    ["https://x.example/embed/step/a/?a='b", 'x.example/embed/step/a/?a='],
    ['https://x.example/a/?b=\\', 'x.example/a/?b='],
    ['about:srcdoc', null]
  ])('Datawrapper: %s', (address, key) => {
    expect(keyOf(address)).toBe(key);
  });
});
