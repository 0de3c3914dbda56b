/** Text as a search compares it: without case, accents, apostrophes, or the marks inside a number. */

const MARKS = /\p{M}/gu;
const ASCII = /^[\0-\x7f]*$/;

/** Words of letters and digits, each with a space before it: `Куп’янськ, 2,500 km²` is ` купянськ 2500 km2`. */
export function fold(text: string): string {
  const plain = ASCII.test(text) ? text : text.normalize('NFKD').replace(MARKS, '');
  const words = plain
    .toLowerCase()
    .replace(/['’ʼ`]/g, '')
    .replace(/\b([a-z])\./g, '$1')
    .replace(/(\d),(?=\d{3})/g, '$1')
    .match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(' ')}` : '';
}

/** The words of a search, each once. */
export const wordsOf = (search: string): string[] => [...new Set(fold(search).split(' ').filter(Boolean))];
