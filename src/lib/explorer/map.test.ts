import { expect, it } from 'vitest';
import { spotAt, spotRadius } from './map';

const SIZE = { width: 200, height: 100 };
const spots = [
  { id: 'large', at: { left: 50, top: 50 }, count: 100 },
  { id: 'small', at: { left: 52, top: 50 }, count: 1 },
  { id: 'far', at: { left: 5, top: 5 }, count: 4 }
];
const idAt = (x: number, y: number): string | undefined => spotAt(spots, x, y, SIZE)?.id;

it('a pointer means the spot whose middle is nearest, however large the others are', () => {
  expect(idAt(100, 50)).toBe('large');
  expect(idAt(104, 50)).toBe('small');
  expect(idAt(10, 5)).toBe('far');
});

it('a small spot can be hit from half a target away, a large one as far as it reaches', () => {
  expect(idAt(10, 16)).toBe('far');
  expect(idAt(10, 18)).toBeUndefined();
  expect(idAt(100 - spotRadius(100), 50)).toBe('large');
  expect(idAt(100 - spotRadius(100) - 1, 50)).toBeUndefined();
});

it('a spot’s area grows with its claims', () => {
  const area = (count: number): number => (spotRadius(count) - spotRadius(0)) ** 2;
  expect(area(40)).toBeGreaterThan(area(10));
});
