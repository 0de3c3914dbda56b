import { expect, it } from 'vitest';
import { PathText } from './path-text';

const draw = (write: (text: PathText) => void): string => {
  const text = new PathText();
  write(text);
  return text.toString();
};

it('writes relative steps in tenths, without needless characters', () => {
  const text = draw((path) => {
    path.moveTo(10, 10);
    path.lineTo(10.3, 9.5);
    path.lineTo(12, 9.46);
    path.lineTo(12, 14);
    path.closePath();
  });
  expect(text).toBe('M10 10l.3-.5h1.7v4.5z');
});

it('leaves out points that fall on the one before', () => {
  const text = draw((path) => {
    path.moveTo(1, 1);
    path.lineTo(1.02, 0.98);
    path.lineTo(2, 1);
  });
  expect(text).toBe('M1 1h1');
});

it('does not add up what it rounds away', () => {
  const text = draw((path) => {
    path.moveTo(0, 0);
    for (let i = 1; i <= 100; i++) path.lineTo(i * 0.14, i * 1);
  });
  const x = [...text.slice(4).matchAll(/\.(\d)/g)].reduce((sum, [, tenths]) => sum + Number(tenths), 0);
  expect(x).toBe(140);
});

it('starts a second ring relative to the first one’s start', () => {
  const text = draw((path) => {
    path.moveTo(5, 5);
    path.lineTo(6, 6);
    path.closePath();
    path.moveTo(7, 5);
    path.lineTo(8, 6);
  });
  expect(text).toBe('M5 5l1 1zm2 0l1 1');
});
