import { describe, expect, it } from 'vitest';
import { swiped } from './swipe';

const at = (x: number, y: number, ms: number) => ({ x, y, at: ms });

describe('a finger’s way', () => {
  it('turns the page: leftwards forward, rightwards back', () => {
    expect(swiped(at(300, 200, 0), at(180, 210, 200))).toBe('forward');
    expect(swiped(at(100, 200, 0), at(220, 190, 200))).toBe('back');
  });

  it('is a tap, a scroll or a long press, and turns nothing', () => {
    expect(swiped(at(300, 200, 0), at(290, 200, 80))).toBeNull();
    expect(swiped(at(300, 200, 0), at(220, 320, 200))).toBeNull();
    expect(swiped(at(300, 200, 0), at(180, 210, 1200))).toBeNull();
  });
});
