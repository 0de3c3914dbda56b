import { range } from 'd3';
import type { ChartSize, Picture, PictureMark, Piece } from '$lib/domain/chart';
import { textBlock } from '$lib/charts/text';
import { m } from '$lib/paraglide/messages.js';
import { sentenceOf, type FigureRow } from './figure-row';
import { caption, columnsOf, squaresOf, stacked, trayMarks, traysOf, type Column, type Tray } from './people-trays';

/** People as squares to scale: a part inside its whole, what stands apart beside it, what has no number as a sign. */

const LARGEST = 32;
/** The smallest square beside which there is room for secondary lines. */
const ROOMY_FROM = 13;
/** Between two trays, in squares. */
const APART = 2.5;
const SIDE_BY_SIDE_FROM = 720;
const TWO_COLUMNS_FROM = 520;

/** What lies in no tray: squares to scale where it has a number, else the sign of its certainty. */
function listed(row: FigureRow, column: Column, y: number, cell: number, roomy: boolean): { mark: PictureMark; height: number } {
  const indent = Math.max(24, 2 * cell + 6);
  const size = roomy ? 13 : 11;
  const beside = { x: column.x + indent, width: column.width - indent };
  const words = stacked(
    [
      (at) => textBlock(sentenceOf(row), { ...beside, y: at, size, role: 'label' }),
      ...(roomy && row.note ? [(at: number) => textBlock(row.note ?? '', { ...beside, y: at, size: 12, role: 'note' })] : [])
    ],
    y
  );
  const side = cell - 2;
  const sign: Piece =
    row.least === null
      ? { kind: 'sign', x: column.x + indent - 16, y: y + size * 0.65, r: roomy ? 6 : 5, look: row.look }
      : {
          kind: 'shape',
          d: range(squaresOf(row)).map((i) => `M${column.x + 1 + i * cell} ${y + 1}h${side}v${side}h-${side}Z`).join(''), // prettier-ignore
          look: row.look
        };
  const height = Math.max(words.height, row.least === null ? 0 : cell);
  return { mark: { row: row.id, hit: { x: column.x, y, width: column.width, height }, pieces: [sign, ...words.pieces] }, height };
}

interface Plan {
  cell: number;
  roomy: boolean;
  /** Whether what lies in no tray stands beside them, not below. */
  side: boolean;
}

const acrossOf = (trays: readonly Tray[]): number =>
  trays.reduce((sum, { whole }) => sum + columnsOf(whole), (trays.length - 1) * APART);

function compose(rows: readonly FigureRow[], width: number, { cell, roomy, side }: Plan): Omit<Picture, 'width'> {
  const trays = traysOf(rows);
  const inTrays = new Set(trays.flatMap(({ whole, parts }) => [whole, ...parts]));
  const area = side ? acrossOf(trays) * cell : Math.min(width, Math.max(acrossOf(trays) * cell, 290));
  // The first tray stands at the left, the last at the right, however small the squares.
  const placed = trays.map(({ whole }, i) => {
    const own = columnsOf(whole) * cell;
    const column: Column = i === 0 ? { x: 1, width: area * 0.52 } : { x: area - 2, width: area * 0.46, anchor: 'end' };
    return {
      column,
      x: i === 0 ? 1 : Math.floor(area - own),
      left: i === 0 ? 0 : area - column.width,
      write: caption(whole, column, roomy)
    };
  });
  const y = Math.max(...placed.map(({ write }) => write(0).height)) + 10;
  const marks: PictureMark[] = [];
  let bottom = 0;
  for (const [i, tray] of trays.entries()) {
    const at = placed[i];
    if (!at) continue;
    const top = y - 10 - at.write(0).height;
    const made = trayMarks(
      tray,
      { x: at.x, y, cell },
      { ...at.write(top), x: at.left, y: top, width: at.column.width },
      roomy,
      area
    );
    marks.push(...made.marks);
    bottom = Math.max(bottom, made.bottom);
  }
  const list: Column = side ? { x: area + 40, width: width - area - 40 } : { x: 1, width: width - 1 };
  const first = side ? 2 : bottom + (roomy ? 14 : 6);
  const key = textBlock(m.chart_people_square(), { ...list, y: first, size: roomy ? 12 : 11, role: 'note' });
  const loose = rows.filter((one) => !inTrays.has(one));
  const columns = !side && width >= TWO_COLUMNS_FROM ? 2 : 1;
  const wide = (list.width - (columns - 1) * 24) / columns;
  let at = first + key.height + (roomy ? 8 : 2);
  for (const line of range(0, loose.length, columns)) {
    const made = loose
      .slice(line, line + columns)
      .map((row, i) => listed(row, { x: list.x + i * (wide + 24), width: wide }, at, cell, roomy));
    marks.push(...made.map(({ mark }) => mark));
    at += Math.max(...made.map(({ height }) => height)) + (roomy ? 8 : 2);
  }
  return { height: Math.ceil(Math.max(bottom, at)), ground: key.pieces, marks };
}

/** With squares as large as the room allows, in the plan that allows the largest. */
export function peoplePicture(rows: readonly FigureRow[], { width, height }: ChartSize): Picture {
  const across = acrossOf(traysOf(rows));
  const sides = width < SIDE_BY_SIDE_FROM ? [false] : height === null ? [true] : [true, false];
  const plans = [true, false].flatMap((roomy) =>
    sides.flatMap((side) => {
      const largest = Math.min(LARGEST, Math.floor((width * (side ? 0.62 : 1)) / across));
      return range(largest, roomy ? ROOMY_FROM - 1 : 0, -1).map((cell): Plan => ({ cell, roomy, side }));
    })
  );
  const [made] = plans
    .flatMap((plan) => {
      const one = compose(rows, width, plan);
      return height === null || one.height <= height ? [{ plan, one }] : [];
    })
    .sort((a, b) => Number(b.plan.roomy) - Number(a.plan.roomy) || b.plan.cell - a.plan.cell);
  if (!made) throw new Error(`People do not fit into ${width} × ${height} px`);
  return { width, ...made.one, height: height ?? made.one.height };
}
