import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, placeIn, type Move, type Place } from './place';

const slides = fc
  .array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 9 })
  .map((rounds) => rounds.map((count, i) => ({ id: `step-${i}`, rounds: count })));
const anywhere = fc.record({ index: fc.integer({ min: -5, max: 15 }), shown: fc.integer({ min: -5, max: 9 }) });
const move = fc.constantFrom<Move>('forward', 'back', 'first', 'last', 'reveal');

describe('a move', () => {
  it('never leads out of the deck', () => {
    fc.assert(
      fc.property(slides, anywhere, fc.array(move), (deck, start, moves) => {
        const end = moves.reduce<Place>((place, one) => moved(deck, place, one), placeIn(deck, start));
        expect(end).toEqual(placeIn(deck, end));
      })
    );
  });

  it('forward passes every round of every slide once, and back the same way', () => {
    fc.assert(
      fc.property(slides, (deck) => {
        const there: Place[] = [{ index: 0, shown: 0 }];
        const total = deck.reduce((sum, { rounds }) => sum + rounds + 1, 0);
        for (let i = 1; i < total; i += 1) there.push(moved(deck, there.at(-1) as Place, 'forward'));
        expect(there).toEqual(deck.flatMap(({ rounds }, index) => Array.from({ length: rounds + 1 }, (_, shown) => ({ index, shown })))); // prettier-ignore
        const last = there.at(-1) as Place;
        expect(moved(deck, last, 'forward')).toEqual(last);
        const back = there.toReversed().slice(1).map((_, i) => moved(deck, there.toReversed()[i] as Place, 'back')); // prettier-ignore
        expect(back).toEqual(there.toReversed().slice(1));
      })
    );
  });

  it('reveals no more than there is, and stays on its slide', () => {
    const deck = [{ id: 'areas', rounds: 2 }, { id: 'cost', rounds: 0 }]; // prettier-ignore
    expect(moved(deck, { index: 0, shown: 1 }, 'reveal')).toEqual({ index: 0, shown: 2 });
    expect(moved(deck, { index: 0, shown: 2 }, 'reveal')).toEqual({ index: 0, shown: 2 });
  });

  it('from nonsense starts at the first', () => {
    expect(placeIn([{ id: 'title', rounds: 0 }], { index: NaN, shown: Infinity })).toEqual({ index: 0, shown: 0 });
    expect(placeIn([], { index: 3, shown: 1 })).toEqual({ index: 0, shown: 0 });
  });
});
