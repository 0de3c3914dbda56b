import { tenth } from '$lib/domain/tenth';
import type { Piece, PictureMark } from '$lib/domain/chart';
import { leading, textBlock, wordsWidth } from '$lib/charts/text';
import type { SideRow } from './side-by-side-rows';

/** What one heading shows of one offensive: each kind of figure in its own form, at a scale that both offensives share. */

/** With all words; with short ones beside the shapes; with what fits into a phone's upper half. */
export type Detail = 'full' | 'brief' | 'tight';

/** Shared by both offensives, so that lengths, areas, ticks and days may be compared by eye. */
export interface Scales {
  /** px per km, of squares. */
  area: number;
  /** px per km, of depths. */
  depth: number;
  /** Side of the largest square, km. */
  largest: number;
  /** Whether the words stand below the squares, which then have the room. */
  below: boolean;
  /** Between two ticks, px, and how many stand in a line. */
  tick: number;
  line: number;
  /** Width of a day, px. */
  day: number;
}

export interface CellRoom {
  x: number;
  y: number;
  width: number;
  detail: Detail;
  /** Whether another cell stands beside this one, with which it shares its base line. */
  paired: boolean;
  /** Of words, px. */
  size: number;
  scales: Scales;
}

export interface Cell {
  marks: PictureMark[];
  height: number;
}
export type DrawCell = (rows: readonly SideRow[], room: CellRoom) => Cell;

/** Who gives a figure: the first of its names that fits beside it, or none. */
export const nameThatFits = ({ text, short }: SideRow, value: string, width: number, size: number): string | undefined =>
  [text, short].find((one) => wordsWidth(one, size, true) + 6 + wordsWidth(value, size) <= width);

/** Name and figure on one line. */
export function figureLine(row: SideRow, name: string | undefined, value: string, x: number, y: number, size: number): Piece[] {
  const after = name === undefined ? 0 : tenth(wordsWidth(name, size, true) + 6);
  return [
    ...(name === undefined
      ? []
      : [{ kind: 'text', x, y, words: name, size, role: 'label', bold: true, look: row.look } as const]),
    { kind: 'text', x: tenth(x + after), y, words: value, size, role: 'value' }
  ];
}

const sideOf = ({ figures }: SideRow, k: number): number => Math.sqrt(figures[0] ?? 0) * k;

/** Squares that share their lower left corner, and a band of two lengths above them; words to the right or below. */
export const areaCell: DrawCell = (rows, { x, y, width, detail, paired, size, scales: { area: k, largest, below } }) => {
  const pitch = leading(size) + 1;
  const squares = rows.filter(({ figures }) => figures.length === 1).sort((a, b) => sideOf(a, k) - sideOf(b, k));
  const bands = rows.filter(({ figures }) => figures.length === 2).map((row) => ({ row, deep: (row.figures[0] ?? 0) * k, wide: (row.figures[1] ?? 0) * k })); // prettier-ignore
  const top = sideOf(squares.at(-1) as SideRow, k);
  const beside = below ? x : tenth(x + Math.max(top, ...bands.map(({ wide }) => wide)) + 8);
  const room = x + width - beside;
  /** Name above figure, where the two have no room on one line. */
  const stacks = (row: SideRow): boolean => detail !== 'tight' && nameThatFits(row, row.value ?? '', room, size) === undefined;
  const own = top + bands.reduce((sum, { row, deep }) => sum + deep + (stacks(row) && !below ? 12 : 4), 0);
  const shapes = Math.ceil(paired ? Math.max(largest * k, own) : own);
  const listed = below ? 5 + pitch * (rows.length + bands.filter(({ row }) => stacks(row)).length) : 0;
  const tall = below ? shapes + listed : Math.max(shapes, detail === 'tight' ? 0 : pitch * squares.length);
  const base = below ? y + shapes : y + tall;
  // One kind of name for all, so that they read as a list.
  const long = squares.every((row) => nameThatFits(row, row.value ?? '', room, size) === row.text);
  const label = (row: SideRow, line: number, besideAt: number, down = 0): Pick<PictureMark, 'hit' | 'pieces'> => {
    if (detail === 'tight') return { hit: null, pieces: [] };
    const baseline = below ? base + 5 + line * pitch + size + down : besideAt;
    const name = nameThatFits(long ? row : { ...row, text: row.short }, row.value ?? '', room, size);
    const pieces = figureLine(row, name, row.value ?? '', beside, baseline, size);
    return { hit: { x: beside - 4, y: tenth(baseline - size), width: tenth(room), height: pitch }, pieces };
  };
  const marks = [...squares].reverse().map((row, i): PictureMark => {
    const side = tenth(sideOf(row, k));
    const d = `M${tenth(x)} ${base}h${side}v${-side}h${-side}Z`;
    const single = squares.length === 1;
    const line = squares.length - 1 - i;
    const { hit, pieces } = label(row, line, Math.round(single ? base - side / 2 + 4 : y + line * pitch + size));
    // Its own ground first: the pattern of a larger square does not show through.
    const ground: Piece = { kind: 'ground', d, ink: 'paper' };
    return { row: row.row.id, hit, pieces: [ground, { kind: 'shape', d, look: row.look }, ...pieces] };
  });
  bands.forEach(({ row, deep, wide }, i) => {
    const at = tenth(base - top - deep - 4);
    const d = `M${tenth(x)} ${at}h${tenth(wide)}v${tenth(deep)}h${tenth(-wide)}Z`;
    const down = stacks(row) ? leading(size) : 0;
    const { hit, pieces } = label(row, squares.length + i, Math.round(at + deep / 2 + 4 + down / 2), down);
    const baseline = pieces.flatMap((piece) => (piece.kind === 'text' ? piece.y : []))[0] ?? 0;
    const above: Piece[] = down > 0 ? [{ kind: 'text', x: beside, y: baseline - down, words: row.text, size, role: 'label', bold: true, look: row.look }] : []; // prettier-ignore
    marks.push({ row: row.row.id, hit, pieces: [{ kind: 'shape', d, look: row.look }, ...above, ...pieces] });
  });
  return { marks, height: tall };
};

/** Words of ours, each with the sign of how sure and whose they are. */
export const wordsCell: DrawCell = (rows, { x, y, width, detail, size }) => {
  let top = y;
  const close = detail !== 'full';
  const [indent, of] = [close ? 11 : 16, close ? 11 : size];
  const marks = rows.map((row): PictureMark => {
    const words = close ? row.short : row.text;
    const block = textBlock(words, { x: x + indent, y: top, width: width - indent, size: of, role: 'label' });
    const height = block.height + (close ? -1 : 5);
    const sign: Piece = { kind: 'sign', x: x + (close ? 4 : 5), y: top + Math.round(of * 0.6) + 1, r: close ? 3.5 : 4.5, look: row.look }; // prettier-ignore
    const mark = { row: row.row.id, hit: { x, y: top, width, height }, pieces: [sign, ...block.pieces] };
    top += height;
    return mark;
  });
  return { marks, height: top - y };
};
