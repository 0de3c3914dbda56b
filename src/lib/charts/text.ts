import type { Piece, TextRole } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import { wrap } from '$lib/cartography/lines';
import { textWidth } from '$lib/cartography/text-width';

/** Words of charts: measured, broken into lines, placed. */

type TextPiece = Extract<Piece, { kind: 'text' }>;

export const isBold = ({ role, bold }: Pick<TextPiece, 'role' | 'bold'>): boolean => bold ?? role === 'head';

/** Width in px at its widest: with both systems of units. */
export const wordsWidth = (words: string, size: number, bold = false): number =>
  textWidth(words, bold ? 'sansBold' : 'sans', size);

/** Line height in px for a size of type. */
export const leading = (size: number): number => Math.round(size * 1.25);

interface BlockStyle {
  x: number;
  /** Upper edge. */
  y: number;
  width: number;
  size: number;
  role: TextRole;
  anchor?: 'start' | 'middle' | 'end';
  bold?: boolean;
  look?: Look;
}

/** A paragraph in lines no wider than `width`: its pieces, and its height in px. */
export function textBlock(
  words: string,
  { x, y, width, size, role, anchor, bold, look }: BlockStyle
): { pieces: Piece[]; height: number } {
  const heavy = bold ?? role === 'head';
  const lines = wrap(words, heavy ? 'sansBold' : 'sans', size, width);
  const pieces = lines.map((line, i): Piece => ({
    kind: 'text',
    x,
    y: y + Math.round(size * 0.95) + i * leading(size),
    words: line,
    size,
    role,
    ...(anchor ? { anchor } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(look ? { look } : {})
  }));
  return { pieces, height: lines.length * leading(size) };
}
