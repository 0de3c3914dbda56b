import { describe, expect, it } from 'vitest';
import { CHARACTERS, GLYPH_WIDTHS } from './glyph-widths';
import { textWidth } from './text-width';

describe('textWidth', () => {
  it('is nothing for no text, and grows with size and with each character', () => {
    expect(textWidth('', 'sans', 12)).toBe(0);
    expect(textWidth('Kupiansk', 'sans', 24)).toBeCloseTo(2 * textWidth('Kupiansk', 'sans', 12));
    expect(textWidth('Kupiansk', 'sans', 12)).toBeCloseTo(textWidth('Kupi', 'sans', 12) + textWidth('ansk', 'sans', 12));
  });

  it('adds the tracking after every character', () => {
    expect(textWidth('Oskil', 'serifItalic', 10, 0.1)).toBeCloseTo(textWidth('Oskil', 'serifItalic', 10) + 5);
  });

  it('knows that a semibold line is wider, and that figures line up', () => {
    expect(textWidth('Balakliia', 'sansBold', 13)).toBeGreaterThan(textWidth('Balakliia', 'sans', 13));
    expect(textWidth('111', 'sans', 13)).toBe(textWidth('888', 'sans', 13));
  });

  it('reserves room for what the face lacks, and none for a stress mark', () => {
    expect(textWidth('漢', 'sans', 10)).toBeCloseTo(5.5);
    expect(textWidth('а\u0301', 'serifItalic', 10)).toBe(textWidth('а', 'serifItalic', 10));
  });

  it('has one width for each character in each face, Cyrillic in the serif', () => {
    for (const widths of Object.values(GLYPH_WIDTHS)) expect(widths).toHaveLength([...CHARACTERS].length);
    for (const char of 'Куп’янськ Їжґє') expect(GLYPH_WIDTHS.serifItalic[[...CHARACTERS].indexOf(char)]).toBeGreaterThan(100);
    for (const char of '“”‘’–—…·×°²') expect(GLYPH_WIDTHS.sans[[...CHARACTERS].indexOf(char)]).toBeGreaterThan(100);
  });
});
