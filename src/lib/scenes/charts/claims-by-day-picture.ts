import { VOICES } from '$lib/domain/look';
import { textBlock } from '$lib/charts/text';
import { unitAt, unitBarLength, unitRunPath, type UnitBar } from '$lib/charts/unit-bar';
import { textWidth } from '$lib/cartography/text-width';
import type { ChartSize, Picture, PictureMark, Piece } from '$lib/domain/chart';
import { apartAbreast, apartHeight, footOf, LABEL, layoutFor, namesOutlets, pictureHeight, towerHeight, weekStep, type Layout } from './claims-by-day-layout'; // prettier-ignore
import { m } from '$lib/paraglide/messages.js';
import { type ApartHeap, type DayHeap, type Heap, type WeekHeaps } from './claims-by-day-lines';
import { shortDay } from './weeks';
import { voiceWord } from './words';

interface Drawn {
  ground: Piece[];
  marks: PictureMark[];
}

/** Wide enough for a day with its month. */
const WIDE_COLUMN = 40;
const SIGN = 0.39;
/** What is retold keeps its place and its colour, and little of its size. */
const ECHO = 0.24;

/** The signs of a bar as marks, a cell each, with an unseen ground between the signs that opens it too. */
function marksOf({ cells }: Heap, bar: UnitBar, radius: number): PictureMark[] {
  let from = 0;
  return cells.map(({ row, looks }) => {
    const start = from;
    from += looks.length;
    return {
      row: row.id,
      hit: null,
      pieces: [
        { kind: 'ground', d: unitRunPath(start, from, bar), ink: 'paper', opacity: 0 },
        ...looks.map((look, i): Piece => ({
          kind: 'sign',
          ...unitAt(start + i, bar),
          r: Math.round(bar.pitch * radius * 10) / 10,
          look
        }))
      ]
    };
  });
}

function towerOf(heap: DayHeap, left: number, base: number, layout: Layout): Drawn {
  const { column, abreast, pitch } = layout;
  const middle = left + column / 2;
  const day: Piece = {
    kind: 'text',
    x: middle,
    y: base + 14,
    words: column >= WIDE_COLUMN ? shortDay(heap.day) : String(Number(heap.day.slice(-2))),
    size: 12,
    role: 'tick',
    anchor: 'middle',
    bold: heap.written.length > 0
  };
  if (heap.count === 0) return { ground: [day], marks: [] };
  const bar: UnitBar = { x: Math.round(middle - (abreast * pitch) / 2), y: base - 2, abreast, pitch, grows: 'up' };
  const top = bar.y - unitBarLength(heap.count, bar);
  const crown = [
    String(heap.count),
    ...(namesOutlets(layout) ? heap.written.map((outlet) => m.byday_writes({ outlet })).reverse() : [])
  ].map((words, i): Piece => ({
    kind: 'text',
    x: i === 0 ? middle : bar.x + abreast * pitch,
    y: top - 5 - i * 13,
    words,
    size: i === 0 ? 13 : 11,
    role: i === 0 ? 'value' : 'note',
    anchor: i === 0 ? 'middle' : 'end',
    bold: i === 0
  }));
  return { ground: [day, ...crown], marks: marksOf(heap, bar, SIGN) };
}

function apartOf(heap: ApartHeap, x: number, y: number, layout: Layout): Drawn {
  const { tight, panel, pitch } = layout;
  const bar: UnitBar = {
    x: x + layout.indent,
    y: tight ? y : y + LABEL + 2,
    abreast: apartAbreast(heap, layout),
    pitch,
    grows: 'right'
  };
  const thick = bar.abreast * pitch;
  const middle = bar.y + thick / 2 + 4.5;
  const count = String(heap.count);
  const countAt = bar.x + unitBarLength(heap.count, bar) + 6;
  const noteAt = tight ? countAt + textWidth(count, 'sansBold', 13) + 7 : x + textWidth(heap.label, 'sansBold', 12) + 7;
  const note: Piece = { kind: 'text', x: noteAt, y: tight ? middle : y + 12, words: heap.note, size: 11, role: 'note' };
  return {
    ground: [
      { kind: 'text', x, y: tight ? middle : y + 12, words: heap.label, size: 12, role: 'head' },
      ...(noteAt + textWidth(heap.note, 'sans', 11) <= x + panel ? [note] : []),
      { kind: 'text', x: countAt, y: middle, words: count, size: 13, role: 'value', bold: true },
      ...(heap.retold ? [{ kind: 'line', d: unitRunPath(0, heap.count, bar), role: 'ghost' } as const] : [])
    ],
    marks: marksOf(heap, bar, heap.retold ? ECHO : SIGN)
  };
}

/** In the room that the silent days leave: who speaks, in the order of the towers, and that nobody is dated to these days. */
function silenceOf(week: WeekHeaps, none: string, x: number, base: number, key: boolean, layout: Layout): Piece[] {
  const width = week.silent.length * layout.column - 10;
  const block = textBlock(none, { x, y: 0, width, size: 11, role: 'note' });
  const words = textBlock(none, { x, y: base - block.height - 6, width, size: 11, role: 'note' });
  const names = key
    ? [...VOICES].reverse().map((voice, i): Piece => ({
        kind: 'text',
        x,
        y: base - block.height - 26 - (VOICES.length - 1 - i) * 16,
        words: voiceWord(voice),
        size: 12,
        role: 'tick',
        bold: true,
        look: { status: 'claimed', voice, disputed: false }
      }))
    : [];
  return [...names, ...words.pieces];
}

/** Towers of signs on the days of two weeks: every claim once; what has no day lies apart. */
export function pictureOf(weeks: readonly WeekHeaps[], none: string, size: ChartSize): Picture {
  const layout = layoutFor(weeks, size);
  const ground: Piece[] = [];
  const marks: PictureMark[] = [];
  let [x, y] = [0, 0];
  weeks.forEach((week, i) => {
    const base = y + towerHeight(week, weeks, layout);
    const drawn = [
      ...week.days.map((heap, at) => towerOf(heap, x + at * layout.column, base, layout)),
      ...week.apart.map((heap, at) => {
        const above = week.apart.slice(0, at).reduce((sum, one) => sum + apartHeight(one, layout), 0);
        return apartOf(heap, x, base + footOf(layout) + above, layout);
      })
    ];
    ground.push(
      { kind: 'text', x, y: y + 13, words: layout.column < WIDE_COLUMN ? week.shortHead : week.head, size: 14, role: 'head' },
      { kind: 'line', d: `M${x} ${base + 0.5}H${x + layout.panel}`, role: 'axis' },
      ...silenceOf(week, none, x, base, i === 0, layout),
      ...drawn.flatMap((one) => one.ground)
    );
    marks.push(...drawn.flatMap((one) => one.marks));
    if (layout.beside) x = size.width - layout.panel;
    else y += weekStep(week, weeks, layout);
  });
  return { width: size.width, height: size.height ?? pictureHeight(weeks, layout), ground, marks };
}
