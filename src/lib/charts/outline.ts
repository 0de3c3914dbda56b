import { PathText } from '$lib/cartography/path-text';

/** Shapes of the base map, taken from its path text, moved and scaled into a chart. */

export type Point = readonly [x: number, y: number];

/** Chart = k × map + (x, y). */
export interface Placing {
  k: number;
  x: number;
  y: number;
}

const TOKEN = /[a-z]|-?(?:\d+\.?\d*|\.\d+)/gi;

/** The runs of a path that is written as the base map writes it: moves, lines and closings, in steps or absolute. */
export function runsOf(d: string): Point[][] {
  const tokens = d.match(TOKEN) ?? [];
  const runs: Point[][] = [];
  let [x, y, command, i] = [0, 0, '', 0];
  let start: Point = [0, 0];
  const next = (): number => Number(tokens[i++]);
  while (i < tokens.length) {
    if (/[a-z]/i.test(tokens[i] ?? '')) command = tokens[i++] ?? '';
    if (command === 'z' || command === 'Z') {
      [x, y] = start;
      continue;
    }
    const base = command === command.toLowerCase() ? ([x, y] as const) : ([0, 0] as const);
    const kind = command.toLowerCase();
    if (kind === 'h') x = base[0] + next();
    else if (kind === 'v') y = base[1] + next();
    else [x, y] = [base[0] + next(), base[1] + next()];
    if (kind === 'm') {
      start = [x, y];
      runs.push([]);
      command = command === 'm' ? 'l' : 'L';
    }
    runs.at(-1)?.push([x, y]);
  }
  return runs;
}

/** Points closer than this to the one before are left out, px. */
const FINEST = 0.9;

/** Path text of runs in their place, in tenths of a px. */
export function drawRuns(runs: readonly (readonly Point[])[], { k, x, y }: Placing, closed: boolean): string {
  const text = new PathText();
  for (const run of runs) {
    let last: Point | null = null;
    run.forEach(([u, v], i) => {
      const at: Point = [u * k + x, v * k + y];
      const end = i === run.length - 1;
      if (last && !end && Math.hypot(at[0] - last[0], at[1] - last[1]) < FINEST) return;
      if (last) text.lineTo(at[0], at[1]);
      else text.moveTo(at[0], at[1]);
      last = at;
    });
    if (closed && run.length > 0) text.closePath();
  }
  return text.toString();
}

export interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The rectangle round some runs. */
export function boundsOf(runs: readonly (readonly Point[])[]): Bounds {
  const points = runs.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The parts of a run whose points pass, each with two points at least. */
export function partsWhere(run: readonly Point[], passes: (point: Point) => boolean): Point[][] {
  const parts: Point[][] = [[]];
  for (const point of run) {
    if (passes(point)) parts.at(-1)?.push(point);
    else if (parts.at(-1)?.length) parts.push([]);
  }
  return parts.filter(({ length }) => length > 1);
}
