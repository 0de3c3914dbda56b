import { tenth } from '$lib/domain/tenth';
import type { Piece, PictureMark } from '$lib/domain/chart';
import { hedgedBar, isOpen } from '$lib/charts/hedged-bar';
import { leading, textBlock, wordsWidth } from '$lib/charts/text';
import { dateText } from '$lib/ledger';
import { addDays, daysBetween } from '$lib/ledger/dates';
import { areaCell, figureLine, nameThatFits, wordsCell, type DrawCell } from './side-by-side-cells';
import type { SideRow } from './side-by-side-rows';

/** Cells whose figures are lengths and counts. */

/** Bars from one line, as long as the depths. */
export const depthCell: DrawCell = (rows, { x, y, width, detail, size, scales: { depth } }) => {
  let top = y;
  const marks = rows.map((row): PictureMark => {
    const start = top;
    const [long, value] = [(row.figures[0] ?? 0) * depth, row.value ?? ''];
    const words: Piece[] = [];
    if (detail === 'full') {
      words.push(...figureLine(row, nameThatFits(row, value, width, size), value, x, top + size, size));
      top += leading(size) + 1;
    } else {
      const room = width - long - 5;
      const name = detail === 'tight' ? undefined : nameThatFits({ ...row, text: row.short }, value, room, 11);
      words.push(...figureLine(row, name, value, tenth(x + long + 5), top + 9, 11));
    }
    const [down, height] = detail === 'full' ? [1, 9] : [2, 7];
    const bar = hedgedBar({ x, y: top + down, width: long, height, hedge: row.hedge, look: row.look, openTo: x + width });
    top += detail === 'full' ? height + 8 : 13;
    return { row: row.row.id, hit: { x, y: start, width, height: top - start }, pieces: [...bar, ...words] };
  });
  return { marks, height: top - y - (detail === 'full' ? 5 : 0) };
};

/** As many signs as settlements. */
export const settlementsCell: DrawCell = ([row], { x, y, width, detail, size, scales: { tick, line } }) => {
  if (!row) return { marks: [], height: 0 };
  const count = row.figures[0] ?? 0;
  const value = row.value ?? '';
  const top = detail === 'full' ? y + leading(size) + 2 : y;
  const at = (i: number): { x: number; y: number } => ({
    x: tenth(x + ((i % line) + 0.5) * tick),
    y: tenth(top + (Math.floor(i / line) + 0.5) * tick)
  });
  const pieces: Piece[] = Array.from({ length: count }, (_, i) => ({
    kind: 'sign',
    ...at(i),
    r: tenth(tick * 0.36),
    look: row.look
  }));
  if (isOpen(row.hedge)) {
    const beyond = at(count - 1);
    const d = `M${tenth(beyond.x + tick * 0.6)} ${beyond.y}h${tenth(tick * 1.6)}`;
    pieces.push({ kind: 'line', d, role: 'ghost', look: row.look });
  }
  if (detail === 'full') pieces.push(...figureLine(row, nameThatFits(row, value, width, size), value, x, y + size, size));
  else {
    const beside = tenth(x + line * tick + 10 + (detail === 'tight' ? 0 : tick));
    // The heading says what is counted.
    const bare = value.replace(/ \D+$/, '');
    const name = nameThatFits({ ...row, text: row.short }, bare, x + width - beside, 11);
    pieces.push(...figureLine(row, name, bare, beside, Math.round(top + tick + 3), 11));
  }
  const height = Math.ceil(top - y + Math.ceil(count / line) * tick);
  return { marks: [{ row: row.row.id, hit: { x, y, width, height }, pieces }], height };
};

const isContext = ({ look }: SideRow): boolean => look.status === 'context';
const withoutYear = (date: string): string => dateText(date).replace(/ \d{4}$/, '');

/** A strip of the days that are counted; a start that is known from outside has its sign below its day. */
export const daysCell: DrawCell = (rows, { x, y, width, detail, size, scales: { day } }) => {
  const counted = rows.find((row) => !isContext(row) && row.from !== null && row.to !== null);
  if (!counted || counted.from === null || counted.to === null) return { marks: [], height: 0 };
  const { from, to, look } = counted;
  const days = daysBetween(from, to) + 1;
  const [left, right] = [tenth(x), tenth(x + days * day)];
  const heading = detail === 'full' ? textBlock(counted.text, { x, y, width, size, role: 'label', bold: true, look }) : null;
  const [top, tall] = heading ? [y + heading.height + 2, 12] : [y + 1, 9];
  const below = top + tall;
  const edges = Array.from({ length: days - 1 }, (_, i) => `M${tenth(x + (i + 1) * day)} ${top}v${tall}`).join('');
  // A start without a day has no edge.
  const outline = counted.openStart ? `M${left} ${top}H${right}V${below}H${left}` : `M${left} ${top}H${right}V${below}H${left}Z`;
  const pieces: Piece[] = [...(heading?.pieces ?? []), { kind: 'shape', d: outline, look }, { kind: 'line', d: edges, role: 'axis', look }]; // prettier-ignore
  if (detail === 'brief') pieces.push(...figureLine(counted, counted.short, withoutYear(`${from}/${to}`), right + 8, below, 11));
  const marks: PictureMark[] = [{ row: counted.row.id, hit: { x, y, width, height: below - y }, pieces }];
  const [line, foot] = detail === 'full' ? [below + 10, 19] : detail === 'brief' ? [below + 8, 16] : [below + 7, 12];
  for (const row of rows.filter(isContext)) {
    if (row.from === null) continue;
    const middle = tenth(x + (daysBetween(from, row.from) + 0.5) * day);
    const sign: Piece = { kind: 'sign', x: middle, y: line, r: detail === 'full' ? 4.5 : 3.5, look: row.look };
    const room = x + width - middle - 9;
    const words = [`${row.text} ${withoutYear(row.from)}`, `${row.short} ${withoutYear(row.from)}`];
    const label = detail === 'tight' ? undefined : words.find((one) => wordsWidth(one, 11) <= room);
    const note: Piece[] = label
      ? [{ kind: 'text', x: tenth(middle + 9), y: line + 4, words: label, size: 11, role: 'note' }]
      : [];
    marks.push({ row: row.row.id, hit: { x, y: below, width, height: foot }, pieces: [sign, ...note] });
  }
  return { marks, height: below - y + foot };
};

/** Which heading is drawn how. */
export const CELLS: Readonly<Record<string, DrawCell>> = {
  area: areaCell,
  depth: depthCell,
  settlements: settlementsCell,
  days: daysCell,
  warning: wordsCell,
  conceded: wordsCell
};

/** The most days that one of the rows tells of. */
export const spanOf = (rows: readonly SideRow[]): number =>
  Math.max(0, ...rows.map(({ from, to }) => (from !== null && to !== null ? daysBetween(from, addDays(to, 1)) : 0)));
