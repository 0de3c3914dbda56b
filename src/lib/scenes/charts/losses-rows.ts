import type { PictureMark, Piece, Rect } from '$lib/domain/chart';
import type { Unit } from '$lib/domain/sets';
import { hedgedBar } from '$lib/charts/hedged-bar';
import { textBlock, wordsWidth } from '$lib/charts/text';
import { m } from '$lib/paraglide/messages.js';
import type { FigureRow } from './figure-row';

/** The marks of the losses: hatched bars, an empty frame, signs; each with as many words as there is room for. */

export interface LossRow extends FigureRow {
  /** Days over which it was counted; null where it has no number. */
  days: number | null;
  unit: Unit | null;
}

/** How much is said beside a mark: all of it; who, and how long; no more than the figure and its days. */
export type Density = 'full' | 'short' | 'tight';

export interface Frame {
  density: Density;
  x: number;
  width: number;
  /** px that the longest window of time takes, for a day. */
  day: number;
  /** px to spare between marks. */
  air: number;
}
/** A mark and where it ends, px. */
export interface Made {
  mark: PictureMark;
  height: number;
}

export const SIZES = {
  full: { head: 14, label: 14, note: 12, bar: 18, gap: 16, inner: 5 },
  short: { head: 13, label: 12, note: 11, bar: 14, gap: 7, inner: 3 },
  tight: { head: 12, label: 11, note: 11, bar: 8, gap: 2, inner: 2 }
} as const;
const FRAME = 64;

/** A bar in the form of its claim and of its hedge, hatched: nobody checked it. */
function bar(row: LossRow, { x, y, width, height }: Rect): Piece[] {
  const hedged = { x, y, width: Math.max(2, width), height, hedge: row.hedge ?? 'unstated', look: row.look, openTo: x + width };
  return hedgedBar(hedged).map((piece) => (piece.kind === 'bar' || piece.kind === 'shape' ? { ...piece, hatch: true } : piece));
}

/** A rule as long as the time over which was counted. */
export function windowRule(days: number, { x, day }: Frame, y: number): Piece {
  const right = (x + days * day).toFixed(1);
  return { kind: 'line', d: `M${x} ${y - 2}v4M${x} ${y}H${right}M${right} ${y - 2}v4`, role: 'axis' };
}

export const windowWords = ({ days, window }: LossRow, density: Density): string =>
  density === 'full' ? m.chart_losses_over({ n: days ?? 0, window }) : m.chart_losses_in({ n: days ?? 0 });

export const sayer = ({ who, said }: LossRow): string => [who, said].filter(Boolean).join(', ');

/** A count of soldiers, or the frame of one that nobody printed. @param scale px for a soldier */
export function soldiers(row: LossRow, frame: Frame, y: number, scale: number): Made {
  const { density, x, width } = frame;
  const size = SIZES[density];
  const pieces: Piece[] = [];
  let at = y;
  const write = (words: string, role: 'value' | 'note', bold = false): void => {
    const style = { x, y: at, width, size: role === 'value' ? size.label : size.note, role, bold };
    const block = textBlock(words, bold ? { ...style, look: row.look } : style);
    pieces.push(...block.pieces);
    at += block.height;
  };
  const figure = row.least === null ? m.chart_losses_blank() : row.figure;
  write(
    `${row.text}: ${figure}${density === 'tight' && row.days !== null ? `, ${windowWords(row, density)}` : ''}`,
    'value',
    true
  );
  if (density !== 'tight') write(sayer(row), 'note');
  at += size.inner - 2;
  if (row.least === null) {
    // Open at its end: nobody can say how long it is.
    pieces.push({ kind: 'line', d: `M${x + FRAME} ${at}H${x}v${size.bar}h${FRAME}`, role: 'ghost', look: row.look });
    at += size.bar;
  } else {
    pieces.push(...bar(row, { x, y: at, width: row.least * scale, height: size.bar }));
    at += size.bar;
  }
  if (row.days !== null && density !== 'tight') {
    at += 7;
    pieces.push(windowRule(row.days, frame, at));
    at += 2;
    write(windowWords(row, density), 'note');
  } else at += 2;
  if (density === 'full' && row.note) write(m.chart_losses_to_know({ what: row.note }), 'note');
  return { mark: { row: row.id, hit: { x, y, width, height: at - y }, pieces }, height: at - y };
}

/** A count of machines: its figure at the left, its bar beside it. @param scale px for a machine */
export function machines(row: LossRow, { density, x, width }: Frame, y: number, scale: number, labels: number): Made {
  const size = SIZES[density];
  const pitch = Math.max(size.bar, Math.round(size.label * 1.25)) + size.inner;
  const middle = y + pitch / 2;
  return {
    mark: {
      row: row.id,
      hit: { x, y, width, height: pitch },
      pieces: [
        {
          kind: 'text',
          x,
          y: middle + size.label * 0.36,
          words: row.figure,
          size: size.label,
          role: 'value',
          bold: true,
          look: row.look
        },
        ...bar(row, { x: x + labels, y: middle - size.bar / 2, width: (row.least ?? 0) * scale, height: size.bar })
      ]
    },
    height: pitch
  };
}

/** Room that the machines' figures take, px. */
export const labelWidth = (rows: readonly LossRow[], density: Density): number =>
  Math.ceil(Math.max(...rows.map(({ figure }) => wordsWidth(figure, SIZES[density].label, true)))) + 10;

/** What was said without a number. */
export function unnumbered(row: LossRow, { density, x, width }: Frame, y: number): Made {
  const size = SIZES[density];
  const words = { x: x + 22, width: width - 22 };
  const text = textBlock(row.text, { ...words, y, size: size.label - (density === 'full' ? 1 : 0), role: 'label' });
  const told = density === 'full' ? textBlock(sayer(row), { ...words, y: y + text.height, size: size.note, role: 'note' }) : null;
  const low = text.height + (told?.height ?? 0);
  const note =
    density === 'full' && row.note
      ? textBlock(m.chart_losses_to_know({ what: row.note }), { ...words, y: y + low, size: size.note, role: 'note' })
      : null;
  const height = low + (note?.height ?? 0);
  const sign: Piece = { kind: 'sign', x: x + 8, y: y + size.label * 0.65, r: density === 'full' ? 6 : 5, look: row.look };
  const pieces = [sign, ...text.pieces, ...(told?.pieces ?? []), ...(note?.pieces ?? [])];
  return { mark: { row: row.id, hit: { x, y, width, height }, pieces }, height };
}
