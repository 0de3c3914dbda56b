import type { ChartSize } from '$lib/domain/chart';
import { STATUSES } from '$lib/domain/sets';
import { frameFor, linesOf, nameLeading, type Frame } from './certainty-frame';
import type { CertaintyRow } from './certainty-rows';

/** Where the signs of each claimant stand: a sign a claim, in columns of certainty that all rows share. Lengths in px. */

export interface Zone {
  x: number;
  /** Signs abreast. */
  columns: number;
}

export interface PlacedRow {
  y: number;
  height: number;
  /** Signs one above the other. */
  deep: number;
  /** Upper edge of the signs. */
  top: number;
  label: string[];
}

export interface Layout {
  /** From one sign to the next. */
  pitch: number;
  size: number;
  /** Of each certainty, in their order. */
  zones: Zone[];
  /** Where begins what is only retold, whose signs are half as large. */
  retoldX: number;
  rows: PlacedRow[];
  /** Upper edges of the groups' heads; none where there is no room for them. */
  heads: number[];
  named: 'above' | 'beside';
  /** Whether each cell says how many signs it holds. */
  counts: boolean;
  /** Lower end of the words above the zones. */
  top: number;
  height: number;
}

/** Signs of what is retold in a row that is so many lines deep. */
const RETOLD_COLUMNS = 8;

/** How deep a row is where its zones are so many columns wide. */
function deepFor(row: CertaintyRow, columns: readonly number[]): number {
  const deep = STATUSES.map((status, i) => Math.ceil(row.cells[status].length / (columns[i] ?? 1)));
  return Math.max(1, ...deep, Math.ceil(row.retold.length / (2 * RETOLD_COLUMNS)));
}

const columnsAt = (rows: readonly CertaintyRow[], deep: number): number[] =>
  STATUSES.map((status) => Math.max(1, ...rows.map(({ cells }) => Math.ceil(cells[status].length / deep))));

interface Shape {
  pitch: number;
  columns: number[];
  deep: number[];
  height: number;
}

/** From a row's upper edge to its signs: below the name, or so that the first line of signs stands level with it. */
function signsFrom(row: CertaintyRow, pitch: number, frame: Frame): number {
  const { names, size } = frame;
  return names > 0 ? Math.max(0, (nameLeading(size) - pitch) / 2) : linesOf(row.name, frame).length * nameLeading(size) + 3;
}

function heightOf(row: CertaintyRow, deep: number, pitch: number, frame: Frame): number {
  const { names, size, least, gap } = frame;
  const signs = signsFrom(row, pitch, frame) + (names > 0 ? deep * pitch : Math.max(least, deep * pitch));
  const label = linesOf(row.name, frame).length * nameLeading(size);
  return Math.max(least, label, signs) + gap;
}

function shapeOf(rows: readonly CertaintyRow[], pitch: number, columns: number[], frame: Frame): Shape {
  const deep = rows.map((row) => deepFor(row, columns));
  return { pitch, columns, deep, height: rows.reduce((sum, row, i) => sum + heightOf(row, deep[i] ?? 1, pitch, frame), 0) };
}

/** How many columns fit beside the names at a pitch. */
function columnsIn({ width, names, between, apart, counts }: Frame, pitch: number): number {
  const retold = (RETOLD_COLUMNS * pitch) / 2 + (counts ? 16 : 0);
  return Math.floor((width - names - STATUSES.length * between - apart[0] - apart[1] - retold) / pitch);
}

/** Columns for each zone that make the picture lowest. */
function lowest(rows: readonly CertaintyRow[], pitch: number, frame: Frame): Shape | null {
  const total = columnsIn(frame, pitch);
  const [mostClaimed = 1, mostAssessed = 1, mostAcknowledged = 1] = columnsAt(rows, 1);
  const verified = 1;
  let best: Shape | null = null;
  for (let claimed = 3; claimed <= mostClaimed; claimed += 1) {
    for (let acknowledged = 2; acknowledged <= mostAcknowledged; acknowledged += 1) {
      const assessed = Math.min(mostAssessed, total - claimed - acknowledged - verified);
      if (assessed < 3) continue;
      const shape = shapeOf(rows, pitch, [claimed, assessed, acknowledged, verified], frame);
      if (!best || shape.height < best.height) best = shape;
    }
  }
  return best;
}

/** Rows of one depth, so that lengths compare as bars do, where the frame is wide enough; else as low as can be. */
function shapeFor(rows: readonly CertaintyRow[], groups: number, frame: Frame): Shape {
  const { height, head, pitches, top } = frame;
  const room = height === null ? Infinity : height - top - groups * head - 2;
  for (const deep of height === null ? [2, 3] : []) {
    for (const pitch of pitches) {
      const columns = columnsAt(rows, deep);
      const wide = columns.reduce((sum, one) => sum + one, 0);
      if (wide <= columnsIn(frame, pitch)) {
        const even = { ...shapeOf(rows, pitch, columns, frame), deep: rows.map(() => deep) };
        return { ...even, height: rows.reduce((sum, row) => sum + heightOf(row, deep, pitch, frame), 0) };
      }
    }
  }
  for (const pitch of pitches) {
    const shape = lowest(rows, pitch, frame);
    if (shape && shape.height <= room) return shape;
  }
  throw new Error(`No room for the claimants in ${frame.width} × ${height ?? 'any'}`);
}

export function layoutFor(rows: readonly CertaintyRow[], size: ChartSize): Layout {
  const frame = frameFor(size);
  const groups = rows.filter(({ group }, i) => group !== rows[i - 1]?.group).length;
  const { pitch, columns, deep, height } = shapeFor(rows, groups, frame);
  // What is left of a bound height goes between the rows.
  const room = size.height === null ? 0 : size.height - frame.top - groups * frame.head - 2 - height;
  const spare = Math.min(6, Math.floor((10 * room) / rows.length) / 10);
  let x = frame.names;
  const zones = columns.map((one, i) => {
    if (i === columns.length - 1) x += frame.apart[0];
    const zone = { x: Math.round(x), columns: one };
    x += one * pitch + frame.between;
    return zone;
  });
  let y = frame.top;
  const heads: number[] = [];
  const placed = rows.map((row, i): PlacedRow => {
    if (frame.head > 0 && row.group !== rows[i - 1]?.group) {
      heads.push(y);
      y += frame.head;
    }
    const label = linesOf(row.name, frame);
    const high = heightOf(row, deep[i] ?? 1, pitch, frame) + spare;
    const at = y;
    y = Math.round((y + high) * 10) / 10;
    return { y: at, height: high, deep: deep[i] ?? 1, top: Math.round((at + signsFrom(row, pitch, frame)) * 10) / 10, label };
  });
  const { counts, names } = frame;
  const named = names > 0 ? 'beside' : 'above';
  return {
    pitch,
    size: frame.size,
    zones,
    retoldX: Math.round(x + frame.apart[1]),
    rows: placed,
    heads,
    named,
    counts,
    top: frame.top,
    height: Math.ceil(y + 2)
  };
}
