import type { Picture, Piece, Rect } from '$lib/domain/chart';
import { isBold, wordsWidth } from './text';

/** Where a picture's texts are: to see that none covers another and none leaves the frame. */

export interface TextBox extends Rect {
  text: string;
}

/** From the height of capitals to the foot of descenders, as a share of the size. */
const ABOVE = 0.74;
const BELOW = 0.2;

export function textBox(piece: Extract<Piece, { kind: 'text' }>): TextBox {
  const { x, y, words, size, anchor = 'start' } = piece;
  const width = wordsWidth(words, size, isBold(piece));
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { text: words, x: left, y: y - size * ABOVE, width, height: size * (ABOVE + BELOW) };
}

export const textBoxes = ({ ground, marks }: Picture): TextBox[] =>
  [...ground, ...marks.flatMap(({ pieces }) => pieces)].flatMap((piece) => (piece.kind === 'text' ? [textBox(piece)] : []));

const SLACK = 0.5;

/** Pairs of texts that cover one another, and texts that leave the frame, in words; empty for a sound picture. */
export function textFaults(picture: Picture): string[] {
  const boxes = textBoxes(picture);
  const outside = boxes
    .filter(
      ({ x, y, width, height }) =>
        x < -SLACK || y < -SLACK || x + width > picture.width + SLACK || y + height > picture.height + SLACK
    )
    .map(({ text }) => `"${text}" leaves the frame`);
  const covering = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.x + SLACK < b.x + b.width &&
          b.x + SLACK < a.x + a.width &&
          a.y + SLACK < b.y + b.height &&
          b.y + SLACK < a.y + a.height
      )
      .map((b) => `"${a.text}" and "${b.text}" cover one another`)
  );
  return [...outside, ...covering];
}
