import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestThatFits } from './sizes';

const size = fc.record({ width: fc.integer({ min: 1, max: 2000 }), height: fc.integer({ min: 1, max: 2000 }) });
const area = ({ width, height }: { width: number; height: number }): number => width * height;

it('chooses the largest picture that fits, and the smallest where none does', () => {
  fc.assert(
    fc.property(fc.array(size, { minLength: 1 }), size, (pictures, room) => {
      const chosen = largestThatFits(pictures, room) ?? room;
      const fitting = pictures.filter(({ width, height }) => width <= room.width && height <= room.height);
      const wanted = fitting.length > 0 ? Math.max(...fitting.map(area)) : Math.min(...pictures.map(area));
      expect(area(chosen)).toBe(wanted);
    })
  );
  expect(largestThatFits([], { width: 1, height: 1 })).toBeUndefined();
});
