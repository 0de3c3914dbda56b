import { describe, expect, it } from 'vitest';
import type { HostMessage } from './dialect';
import { NOWHERE, placeAfter, type Place } from './place';

const HEIGHT = 3000;
const GUARDIAN = 4;
const PYM = 6;
const OWN = 7;
const view = (top: number, track = false): HostMessage => ({ type: 'view', view: { top, height: 800, track } });
const scrolls = (...all: number[]): Place =>
  all.reduce((place, scroll) => placeAfter(place, { type: 'scroll', scroll }, GUARDIAN, HEIGHT), NOWHERE);

describe('the place of a frame', () => {
  it('is the last that a host has told', () => {
    const place = placeAfter(placeAfter(NOWHERE, view(100), PYM, HEIGHT), view(-40), PYM, HEIGHT);
    expect(place.view).toEqual({ top: -40, height: 800, track: false });
  });

  it('is the same object where nothing is new', () => {
    const place = placeAfter(NOWHERE, view(100), PYM, HEIGHT);
    expect(placeAfter(place, view(100), PYM, HEIGHT)).toBe(place);
    expect(placeAfter(place, { type: 'hello' }, OWN, HEIGHT)).toBe(place);
    const scrolled = scrolls(200);
    expect(placeAfter(scrolled, { type: 'scroll', scroll: 200 }, GUARDIAN, HEIGHT)).toBe(scrolled);
  });

  it('is told by the richest dialect once that has spoken', () => {
    const own = placeAfter(placeAfter(NOWHERE, view(5), PYM, HEIGHT), view(7, true), OWN, HEIGHT);
    expect(own.view).toEqual({ top: 7, height: 800, track: true });
    expect(placeAfter(own, view(9), PYM, HEIGHT)).toBe(own);
  });
});

describe('a Guardian page', () => {
  it('tells how far the frame is scrolled', () => {
    expect(scrolls(0).view).toEqual({ top: 0, height: null, track: false });
    expect(scrolls(0, 640.5).view?.top).toBe(-640.5);
  });

  it('says 1 once the frame is passed', () => {
    expect(scrolls(2900, 1).view?.top).toBe(-HEIGHT);
    expect(scrolls(2900, 1, 1).view?.top).toBe(-HEIGHT);
    expect(scrolls(2900, 1, 2950).view?.top).toBe(-2950);
  });

  it('means one pixel by 1 where the frame was at its top', () => {
    expect(scrolls(0, 1).view?.top).toBe(-1);
    expect(scrolls(900, 0, 1).view?.top).toBe(-1);
  });
});
