import { tenth } from '$lib/domain/tenth';
import { scaleLinear } from 'd3';
import { EVERY_ROW, type ChartSize, type Picture, type PictureMark, type Piece } from '$lib/domain/chart';
import type { Verdict } from '$lib/domain/sets';
import { textBlock } from '$lib/charts/text';
import { convert } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { designFor, type Design } from './distance-design';
import { type Lane } from './distance-lane';
import type { DistanceLine } from './distance-lines';
import { marksOf, pitchOf } from './distance-marks';

/** Farther than any of the lines, km; what is longer is torn off. */
const FARTHEST = 118;

export function verdictHead(verdict: Verdict): string {
  switch (verdict) {
    case 'holds':
    case 'rounded':
      return m.distances_holds();
    case 'differs':
      return m.distances_differs();
    case 'cannot-check':
      return m.distances_cannot_check();
    case 'wrong-unit':
      return m.distances_wrong_unit();
    default:
      return verdict satisfies never;
  }
}

interface Flow {
  y: number;
  ground: Piece[];
  marks: PictureMark[];
}

interface Block {
  pieces: Piece[];
  /** px */
  height: number;
}

/** The claim's words and what explains the gap, as much of them as the room beside the lines holds. */
function saidBlock({ said, saidShort, note, look }: DistanceLine, y: number, design: Design, room: number): Block {
  const { left, width, size, notes } = design;
  const column = { x: 0, width: left > 0 ? left : width };
  const heading = (words: string): Block => textBlock(words, { ...column, y, size, role: 'label', bold: true, look });
  const whole = heading(said ?? '');
  const below = { ...column, y: y + whole.height + 1, size: Math.min(12, size), role: 'note' as const };
  const why: Block = note === null ? { pieces: [], height: 0 } : textBlock(note, below);
  const full = { pieces: [...whole.pieces, ...why.pieces], height: whole.height + why.height + 3 };
  return notes ? full : ([full, whole].find(({ height }) => height <= room) ?? heading(saidShort));
}

/** A claim and its lines, below what is there already. */
function block(lines: readonly DistanceLine[], flow: Flow, design: Design, scale: Lane['scale']): void {
  const [first] = lines;
  const top = flow.y;
  const room = lines.length * design.pitch + 1;
  const said = first && !design.inline ? saidBlock(first, top, design, room) : { pieces: [], height: 0 };
  let y = top + (design.left > 0 ? 0 : said.height);
  lines.forEach((line, i) => {
    const [own, ...rest] = marksOf(line, y, design, scale);
    if (own) flow.marks.push({ ...own, pieces: [...(i === 0 ? said.pieces : []), ...own.pieces] }, ...rest);
    y = tenth(y + pitchOf(line, design));
  });
  flow.y = (design.notes ? Math.max(y, top + said.height) : y) + design.gap;
}

/** Runs of lines that share something, in their order. */
function runsOf<Key>(lines: readonly DistanceLine[], key: (line: DistanceLine) => Key): DistanceLine[][] {
  const runs: DistanceLine[][] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    if (before && key(before) === key(line)) runs.at(-1)?.push(line);
    else runs.push([line]);
  });
  return runs;
}

/** Ticks of one system of units: where, and the figure. */
function axisOf({ x0, x1 }: Design, farthest: number, unit: 'km' | 'mi', y: number): { x: number; value: number; text: Piece }[] {
  const scale = scaleLinear().domain([0, farthest]).range([x0, x1]);
  return scale.ticks(Math.floor((x1 - x0) / 62)).map((value) => {
    const x = Math.round(scale(value));
    const anchor = value === 0 ? 'start' : 'middle';
    return { x, value, text: { kind: 'text', x, y, words: `${value} ${unit}`, size: 11, role: 'tick', anchor } };
  });
}

/** Claims under the verdict of their check, each over or beside its lines. */
export function distancePicture(lines: readonly DistanceLine[], size: ChartSize): Picture {
  const groups = runsOf(lines, ({ verdict }) => verdict);
  const blocks = groups.map((group) => runsOf(group, ({ claim }) => claim.id));
  const design = designFor(size, { lines: lines.length, groups: groups.length, blocks: blocks.flat().length });
  const { width, x0, x1 } = design;
  const top = 16;
  const scale = scaleLinear().domain([0, FARTHEST]).range([x0, x1]);
  const flow: Flow = { y: top + design.gap, ground: [], marks: [] };
  groups.forEach((group, i) => {
    const [first] = group;
    if (design.heads > 0 && first) {
      if (i > 0) flow.ground.push({ kind: 'line', d: `M0 ${flow.y}H${width}`, role: 'axis' });
      flow.ground.push({
        kind: 'text',
        x: 0,
        y: flow.y + design.headSize + (design.notes ? 6 : 1),
        words: verdictHead(first.verdict),
        size: design.headSize,
        role: 'head',
        row: EVERY_ROW
      });
      flow.y += design.heads;
    } else if (i > 0) {
      flow.ground.push({ kind: 'line', d: `M0 ${tenth(flow.y - design.gap / 2)}H${width}`, role: 'axis' });
    }
    for (const run of blocks[i] ?? []) block(run, flow, design, scale);
  });
  const bottom = flow.y;
  const lanes = flow.marks.flatMap(({ hit }) => (hit ? [hit] : []));
  const spans = design.beside ? [[top, bottom]] : lanes.map((hit) => [hit.y + design.size + 2, hit.y + hit.height - 2]);
  const ticks = axisOf(design, FARTHEST, 'km', 11);
  const grid = ticks.map(({ x, value }): Piece => ({
    kind: 'line',
    d: spans.map(([from, to]) => `M${x} ${tenth(from ?? 0)}V${tenth(to ?? 0)}`).join(''),
    role: value === 0 ? 'axis' : 'grid'
  }));
  const miles = design.miles ? axisOf(design, convert(FARTHEST, 'km', 'mi') ?? 0, 'mi', bottom + 12) : [];
  const figures = [...ticks, ...miles].map(({ text }) => text);
  const height = size.height ?? Math.ceil(bottom + (design.miles ? 18 : 4));
  return { width, height, ground: [...grid, ...figures, ...flow.ground], marks: flow.marks };
}
