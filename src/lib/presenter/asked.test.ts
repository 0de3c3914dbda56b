import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Prediction } from '$lib/domain/prediction';
import { keptAt, nextAt, roundsOf, spokenAt } from './asked';

const prediction = fc.array(fc.nat({ max: 3 }), { maxLength: 6 }).map((sizes): Prediction => ({
  heading: 'How much?',
  ask: 'Guess.',
  chart: 'areas',
  voicings: sizes.map((size, i) => ({
    who: `speaker ${i}`,
    rows: Array.from({ length: size + 1 }, (_, j) => `row-${i}-${j}`),
    says: []
  }))
}));
const rowsOf = ({ voicings }: Prediction): string[] => voicings.flatMap(({ rows }) => rows);

describe('a slide that asks first', () => {
  it('keeps everything back to begin with, and strictly less after each round', () => {
    fc.assert(
      fc.property(prediction, (asked) => {
        expect(keptAt(asked, 0)?.rows).toEqual(rowsOf(asked));
        for (let shown = 1; shown < roundsOf(asked); shown += 1) {
          const [before, after] = [keptAt(asked, shown - 1)?.rows ?? [], keptAt(asked, shown)?.rows ?? []];
          expect(after.length).toBeLessThan(before.length);
          expect(before).toEqual(expect.arrayContaining([...after]));
        }
      })
    );
  });

  it('keeps nothing back after its last round, however often it is asked for more', () => {
    fc.assert(
      fc.property(prediction, fc.nat({ max: 5 }), (asked, more) => {
        expect(keptAt(asked, roundsOf(asked) + more)).toBeNull();
        expect(nextAt(asked, roundsOf(asked) + more)).toBeNull();
      })
    );
  });

  it('shows or keeps each row, never both, and says whose are next', () => {
    fc.assert(
      fc.property(prediction, fc.nat({ max: 9 }), (asked, shown) => {
        const kept = keptAt(asked, shown)?.rows ?? [];
        const spoken = spokenAt(asked, shown).flatMap(({ rows }) => rows);
        expect([...spoken, ...kept]).toEqual(rowsOf(asked));
        const next = nextAt(asked, shown);
        if (next && next !== 'words') expect(kept.slice(0, next.rows.length)).toEqual(next.rows);
        if (next === 'words') expect(kept).toEqual([]);
      })
    );
  });

  it('is no slide that asks nothing', () => {
    expect([roundsOf(undefined), keptAt(undefined, 0)]).toEqual([0, null]);
  });
});
