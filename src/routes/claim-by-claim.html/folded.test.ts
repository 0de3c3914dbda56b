import { expect, it } from 'vitest';
import { fold, unfold } from './folded';

it('folds the links of drawings, each once, and gives them back as they were', () => {
  const drawings = [
    '<g><a href="./x/" data-claim="a b"><path/></a></g>',
    '<a href="./x/" data-claim="a b">1 > 0</a><a href="./y/">y</a>'
  ];
  const folded = fold(drawings);
  expect(folded.links).toHaveLength(2);
  expect(folded.texts.join('')).not.toContain('href');
  expect(unfold(folded)).toEqual(drawings);
});
