import { CHARACTERS, GLYPH_WIDTHS } from './glyph-widths';

/** The faces that labels are set in, as `ui/fonts.css` names them: regular and semibold sans, italic serif. */
export type LabelFace = keyof typeof GLYPH_WIDTHS;

/** For a character that the face lacks and some system face will draw. */
const USUAL_WIDTH = 550;

const POSITION: ReadonlyMap<string, number> = new Map([...CHARACTERS].map((char, i) => [char, i]));

const isCombining = (char: string): boolean => /\p{M}/u.test(char);

/**
 * Width of a line of text in px, without a browser: the sum of its advances, plus `tracking` em after each character as
 * `letter-spacing` does. Kerning is left out, so a real line is at most a little narrower.
 */
export function textWidth(text: string, face: LabelFace, sizePx: number, tracking = 0): number {
  const widths: readonly number[] = GLYPH_WIDTHS[face];
  let em = 0;
  for (const char of text) {
    const position = POSITION.get(char);
    const advance = position === undefined ? 0 : (widths[position] ?? 0);
    em += (advance === 0 && !isCombining(char) ? USUAL_WIDTH : advance) / 1000 + tracking;
  }
  return em * sizePx;
}
