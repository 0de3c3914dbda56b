import { range } from 'd3';
import type { PictureMark, Piece, Rect } from '$lib/domain/chart';
import { textBlock } from '$lib/charts/text';
import type { FigureRow } from './figure-row';

/** A number of people as squares to scale, with its parts inside it. */

/** A whole and what lies inside it. */
export interface Tray {
  whole: FigureRow;
  parts: FigureRow[];
}

const PER_SQUARE = 1000;
/** Squares in a column. */
const COLUMN = 10;

/** Rows of a group with numbers, its first row the whole. */
export function traysOf(rows: readonly FigureRow[]): Tray[] {
  const trays: Tray[] = [];
  for (const row of rows) {
    if (row.least === null || row.group === null) continue;
    if (row.part) trays.at(-1)?.parts.push(row);
    else trays.push({ whole: row, parts: [] });
  }
  return trays;
}

export const squaresOf = ({ least }: FigureRow): number => Math.round((least ?? 0) / PER_SQUARE);
export const columnsOf = (row: FigureRow): number => Math.ceil(squaresOf(row) / COLUMN);

/** Upper left corner of a tray, and the pitch of its squares; px. */
interface Grid {
  x: number;
  y: number;
  cell: number;
}

/** Squares stand on one another in columns of ten, the columns beside one another. */
function squares({ x, y, cell }: Grid, from: number, to: number): string {
  const side = cell - (cell < 9 ? 1 : 2);
  return range(from, to)
    .map((i) => `M${x + Math.floor(i / COLUMN) * cell} ${y + (COLUMN - 1 - (i % COLUMN)) * cell}h${side}v${side}h-${side}Z`)
    .join('');
}

/** A bracket along a row's columns; broken at the end where the figure is open there. @param down towards the squares, px */
function bracket(row: FigureRow, { x, cell }: Grid, y: number, down: number): Piece[] {
  const right = x + columnsOf(row) * cell - 2;
  const line = { kind: 'line', look: row.look } as const;
  if (row.hedge === null || row.hedge === 'exact' || row.hedge === 'unstated')
    return [{ ...line, d: `M${x} ${y + down}V${y}H${right}V${y + down}`, role: 'axis' }];
  const [solid, end] = row.hedge === 'more-than' ? [right, right + cell] : [right - cell, right];
  return [
    { ...line, d: `M${x} ${y + down}V${y}H${solid}`, role: 'axis' },
    { ...line, d: `M${solid} ${y}H${end}`, role: 'ghost' }
  ];
}

export interface Column {
  x: number;
  width: number;
  anchor?: 'start' | 'end';
}
export interface Block {
  pieces: Piece[];
  height: number;
}

/** Paragraphs below one another. */
export function stacked(blocks: readonly ((y: number) => Block)[], y: number): Block {
  let at = y;
  const pieces = blocks.flatMap((block) => {
    const made = block(at);
    at += made.height;
    return made.pieces;
  });
  return { pieces, height: at - y };
}

/** The figure, what it counts and, where there is room, who said so. */
export function caption(row: FigureRow, column: Column, roomy: boolean): (y: number) => Block {
  return (y) =>
    stacked(
      [
        (at) => textBlock(row.figure, { ...column, y: at, size: roomy ? 17 : 13, role: 'value', bold: true, look: row.look }),
        (at) => textBlock(row.text, { ...column, y: at, size: roomy ? 13 : 11, role: 'label' }),
        ...(roomy ? [(at: number) => textBlock(row.who, { ...column, y: at, size: 12, role: 'note' })] : [])
      ],
      y
    );
}

/** A whole with its parts: squares, brackets, captions. */
export function trayMarks(
  { whole, parts }: Tray,
  grid: Grid,
  above: Block & Rect,
  roomy: boolean,
  right: number
): { marks: PictureMark[]; bottom: number } {
  const { x, y, cell } = grid;
  const count = squaresOf(whole);
  const bottom = y + COLUMN * cell;
  const marks: PictureMark[] = [
    {
      row: whole.id,
      hit: {
        x: Math.min(x, above.x),
        y: above.y,
        width: Math.max(columnsOf(whole) * cell, above.width),
        height: bottom - above.y
      },
      pieces: [
        { kind: 'shape', d: squares(grid, 0, count), look: whole.look, pale: parts.length > 0 },
        ...bracket(whole, grid, y - 7, 5),
        ...above.pieces
      ]
    }
  ];
  let low = bottom;
  let done = 0;
  for (const part of parts) {
    const edge = x + Math.floor(done / COLUMN) * cell;
    const from = done === 0 ? x : Math.max(edge, Math.round(right * 0.56));
    const width = (part === parts.at(-1) ? right : Math.max(x + columnsOf(part) * cell, right * 0.56)) - from - 8;
    const under = caption(part, { x: from, width }, roomy)(bottom + 9);
    const foot = bottom + 9 + under.height;
    const first = done === 0;
    const near = from - edge < cell;
    const leader: Piece[] = near
      ? [{ kind: 'line', d: `M${from + 3} ${bottom - 1}V${bottom + 9}`, role: 'leader', look: part.look }]
      : [];
    marks.push({
      row: part.id,
      hit: first
        ? { x, y, width: columnsOf(part) * cell, height: foot - y }
        : { x: edge, y: bottom - cell, width: from + width - edge, height: foot - bottom + cell },
      pieces: [
        { kind: 'shape', d: squares(grid, done, squaresOf(part)), look: part.look },
        ...(first ? bracket(part, grid, bottom + 5, -5) : leader),
        ...under.pieces
      ]
    });
    low = Math.max(low, foot);
    done = squaresOf(part);
  }
  return { marks, bottom: low };
}
