import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '$lib/domain/options';
import { bareRecord } from './bare';
import { bareWords, townWords } from './bare-words';
import type { SceneRecord } from './record';
import { viewAt } from './view';

const record: SceneRecord = {
  claims: {
    a: { side: 'ukraine', status: 'claimed', disputedFrom: null, who: 'A', value: null },
    b: { side: 'outlet', status: 'verified', disputedFrom: null, who: 'B', value: null }
  },
  places: {
    east: { x: 9, y: 1, name: 'East', rough: 0 },
    west: { x: 1, y: 1, name: 'West', rough: 5 },
    town: { x: 5, y: 5, name: 'Town', rough: 0 }
  },
  steps: [
    {
      id: 'one',
      act: 'kursk',
      title: 'What it is',
      asOf: '2024-08-12',
      box: { x: 0, y: 0, w: 10, h: 10 },
      lit: [
        { place: 'east', claims: ['b'], note: null },
        { place: 'west', claims: ['a'], note: 'a note' }
      ],
      marks: [
        { id: 'square', kind: 'area', d: 'M0 0h9v9h-9Z', feature: null, width: null, x: 0, y: 0, label: 'Name', ghost: false, claims: ['a'], context: [] } // prettier-ignore
      ],
      towns: ['town'],
      panel: {
        kind: 'captions',
        title: 'Told here',
        ticks: null,
        rows: [{ text: 'it', who: null, value: null, at: null, claims: ['a'], context: [] }]
      },
      chart: null,
      alt: null
    }
  ],
  names: [],
  border: []
};
const unlabelled = { ...DEFAULT_OPTIONS, labels: false };

describe('a picture without names', () => {
  it('has no panel, and leaves the record as it was', () => {
    const view = viewAt(bareRecord(record, 'one'), 'one', 1, unlabelled);
    expect(view.panels).toEqual([]);
    expect(view.points.map(({ id }) => id)).toEqual(['east', 'west', 'town']);
    expect(record.steps[0]?.panel).not.toBeNull();
  });

  it('is told by its forms alone, from west to east', () => {
    const words = bareWords(viewAt(bareRecord(record, 'one'), 'one', 1, unlabelled));
    expect(words).toBe(
      'A map without names. Signs from west to east: hollow, with a broken edge, in a wide circle; filled, with a ring. Besides: a shape to scale, with a broken edge. A scale bar.'
    );
  });

  it('shows towns alone where it is told to, and no town that the story does not know', () => {
    const view = viewAt(bareRecord(record, 'one', ['town', 'east']), 'one', 1);
    expect(view.shapes).toEqual([]);
    expect(townWords(view)).toBe('A map with a scale bar and these towns, from west to east: Town, East.');
    expect(() => bareRecord(record, 'one', ['gone'])).toThrow(RangeError);
    expect(() => bareRecord(record, 'two')).toThrow(RangeError);
  });
});
