import { group, max } from 'd3';
import type { ChartSize, Picture, PictureMark, Piece } from '$lib/domain/chart';
import { textBlock, wordsWidth } from '$lib/charts/text';
import { formatNumber } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { labelWidth, machines, sayer, SIZES, soldiers, unnumbered, windowRule, windowWords, type Density, type Frame, type LossRow, type Made } from './losses-rows'; // prettier-ignore

/** Counts that one side made of the other's losses: soldiers to one scale, machines to another, the rest as signs. */

interface Panel {
  marks: PictureMark[];
  ground: Piece[];
  /** Where it ends, px. */
  bottom: number;
}

const TWO_COLUMNS_FROM = 700;
const APART = 36;
const DENSITIES: readonly Density[] = ['full', 'short', 'tight'];
const MOST_AIR = 16;
/** Round lengths that tell a panel's scale. */
const PEOPLE = 10_000;
const MACHINES = 500;

const most = (rows: readonly LossRow[]): number => max(rows, ({ least }) => least ?? 0) ?? 0;

/** A head, with the length of a round number beside it as a map has it; nothing else tells the panel's scale. */
function head(
  words: string,
  { density, x, width }: Frame,
  y: number,
  scale: { words: string; length: number } | null
): { pieces: Piece[]; height: number } {
  const { head: size } = SIZES[density];
  const own = scale ? Math.max(scale.length, wordsWidth(scale.words, 11)) + 12 : 0;
  const title = textBlock(words, { x, y, width: width - own, size, role: 'head' });
  if (!scale) return title;
  const [right, foot] = [x + width - 1, y + size + 6];
  const pieces: Piece[] = [
    { kind: 'line', d: `M${(right - scale.length).toFixed(1)} ${foot - 4}V${foot}H${right}V${foot - 4}`, role: 'axis' },
    { kind: 'text', x: right, y: foot - 6, words: scale.words, size: 11, role: 'tick', anchor: 'end' }
  ];
  return { pieces: [...title.pieces, ...pieces], height: Math.max(title.height, foot + 2 - y) };
}

/** Marks below one another. */
function column(
  rows: readonly LossRow[],
  y: number,
  gap: number,
  make: (row: LossRow, y: number) => Made
): { marks: PictureMark[]; bottom: number } {
  let at = y;
  const marks = rows.map((row) => {
    const { mark, height } = make(row, at);
    at += height + gap;
    return mark;
  });
  return { marks, bottom: at - gap };
}

function soldierPanel(title: string, rows: readonly LossRow[], frame: Frame, y: number): Panel {
  const scale = frame.width / most(rows);
  const top = head(title, frame, y, {
    words: frame.density === 'tight' ? formatNumber(PEOPLE) : m.chart_losses_scale_people({ n: formatNumber(PEOPLE) }),
    length: PEOPLE * scale
  });
  const { gap, inner } = SIZES[frame.density];
  const made = column(rows, y + top.height + inner, gap + frame.air, (row, at) => soldiers(row, frame, at, scale));
  return { ...made, ground: top.pieces };
}

/** One speaker's count over the same days: both are told once. */
function machinePanel(title: string, rows: readonly LossRow[], frame: Frame, y: number): Panel {
  const { density, x, width } = frame;
  const { note, inner } = SIZES[density];
  const labels = labelWidth(rows, density);
  const scale = (width - labels) / most(rows);
  const [first] = rows;
  const over = first && density === 'tight' ? `, ${windowWords(first, density)}` : '';
  const top = head(`${title}${over}`, frame, y, {
    words: density === 'tight' ? formatNumber(MACHINES) : m.chart_losses_scale_machines({ n: formatNumber(MACHINES) }),
    length: MACHINES * scale
  });
  const ground = [...top.pieces];
  let at = y + top.height;
  const write = (words: string): void => {
    const block = textBlock(words, { x, y: at, width, size: note, role: 'note' });
    ground.push(...block.pieces);
    at += block.height;
  };
  if (first && density !== 'tight') write(sayer(first));
  const made = column(rows, at + inner, frame.air / 2, (row, from) => machines(row, frame, from, scale, labels));
  at = made.bottom;
  if (first?.days && density !== 'tight') {
    ground.push(windowRule(first.days, frame, at + 6));
    at += 8;
    write(windowWords(first, density));
  }
  if (density === 'full' && first?.note) write(m.chart_losses_to_know({ what: first.note }));
  return { marks: made.marks, ground, bottom: at };
}

function unnumberedPanel(title: string, rows: readonly LossRow[], frame: Frame, y: number): Panel {
  const { gap, inner } = SIZES[frame.density];
  const top = head(title, frame, y, null);
  const made = column(rows, y + top.height + inner, Math.max(2, gap - 5) + frame.air, (row, at) => unnumbered(row, frame, at));
  return { ...made, ground: top.pieces };
}

function panelOf(title: string, rows: readonly LossRow[], frame: Frame, y: number): Panel {
  if (rows.every(({ least }) => least === null)) return unnumberedPanel(title, rows, frame, y);
  return (rows.some(({ unit }) => unit === 'people') ? soldierPanel : machinePanel)(title, rows, frame, y);
}

/** @param air px more between marks than the words need */
function compose(rows: readonly LossRow[], width: number, density: Density, air = 0): Omit<Picture, 'width'> {
  const two = width >= TWO_COLUMNS_FROM;
  const share = two ? (width - APART) / 2 : width;
  const day = (share - 4) / (max(rows, ({ days }) => days ?? 0) ?? 1);
  const marks: PictureMark[] = [];
  const ground: Piece[] = [];
  const ends = { left: 0, right: 0 };
  for (const [title, own] of group(rows, ({ group: name }) => name ?? '')) {
    const side = two && marks.length > 0 ? 'right' : 'left';
    const frame: Frame = { density, x: side === 'left' ? 1 : share + APART, width: share - 2, day, air };
    const gap = ends[side] === 0 ? 0 : Math.round(SIZES[density].gap * 1.4) + 2 + air;
    const panel = panelOf(title, own, frame, ends[side] + gap);
    marks.push(...panel.marks);
    ground.push(...panel.ground);
    ends[side] = panel.bottom;
  }
  return { height: Math.ceil(Math.max(ends.left, ends.right) + 2), marks, ground };
}

/** With as many words as the room allows, and what room is left between the marks. */
export function lossesPicture(rows: readonly LossRow[], { width, height }: ChartSize): Picture {
  for (const density of DENSITIES) {
    const made = compose(rows, width, density);
    if (height === null) return { width, ...made };
    if (made.height <= height) {
      const air = Math.min(MOST_AIR, Math.floor((height - made.height) / (rows.length + 2)));
      return { width, ...compose(rows, width, density, air), height };
    }
  }
  throw new Error(`Losses do not fit into ${width} × ${height ?? 0} px`);
}
