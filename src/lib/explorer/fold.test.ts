import { expect, it } from 'vitest';
import { fold, wordsOf } from './fold';

it.each([
  ['Куп’янськ', ' купянськ'],
  ["Куп'янськ", ' купянськ'],
  ['Харьковская область', ' харьковская область'],
  ['about 2,500 km²', ' about 2500 km2'],
  ['Ukraine–Russia border', ' ukraine russia border'],
  ['Vovčansk', ' vovcansk'],
  ['U.K. ministry', ' uk ministry'],
  [' …', '']
])('%s folds to its words', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

it('folds a composed letter as its parts', () => {
  expect(fold('Ізюмський'.normalize('NFC'))).toBe(fold('Ізюмський'.normalize('NFD')));
});

it('takes each word of a search once', () => {
  expect(wordsOf('  Kursk  kursk, 1,000 ')).toEqual(['kursk', '1000']);
});
