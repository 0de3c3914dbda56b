import { tenth } from '$lib/domain/tenth';
import type { ScaleLinear } from 'd3';
import type { Piece } from '$lib/domain/chart';
import type { DistanceLine, Measured } from './distance-lines';

/** Where the printed and the measured length of a line are drawn, px. */
export interface Lane {
  scale: ScaleLinear<number, number>;
  /** Upper edge of the bar, and how high it is. */
  barY: number;
  bar: number;
  /** Middle of the rule, and how high its ends are. */
  ruleY: number;
  end: number;
  /** Where words that stand on the rule's line end. */
  wordsTo?: number;
}

/** A bar that runs off the frame: its right edge is torn. */
function torn({ scale, barY, bar }: Lane): string {
  const [left, right] = scale.range() as [number, number];
  const teeth = bar < 6 ? 2 : 4;
  const edge = Array.from({ length: teeth }, (_, n) => `L${right - (n % 2 ? 0 : 6)} ${tenth(barY + ((n + 1) * bar) / teeth)}`);
  return `M${left} ${barY}H${right}${edge.join('')}H${left}Z`;
}

/** From nought, or from the lower figure of a range. */
function barOf({ printed, look, noLength }: DistanceLine, lane: Lane): Piece[] {
  if (noLength) return [{ kind: 'shape', d: torn(lane), look }];
  if (!printed) return [];
  const [from, to] = [printed[0] === printed[1] ? 0 : printed[0], printed[1]].map(lane.scale) as [number, number];
  return [{ kind: 'bar', x: tenth(from), y: lane.barY, width: tenth(to - from), height: lane.bar, look }];
}

/** The same length once more, dotted under its bar, for whoever repeats it. */
export function echoPieces({ printed, look }: DistanceLine, { scale, barY, bar }: Lane): Piece[] {
  const y = tenth(barY + bar + 2.5);
  return printed ? [{ kind: 'line', d: `M${scale(0)} ${y}H${tenth(scale(printed[1]))}`, role: 'ghost', look }] : [];
}

/** Short strokes across a line, px. */
const strokes = (xs: readonly number[], y: number, high: number): string =>
  xs.map((x) => `M${tenth(x)} ${tenth(y - high / 2)}v${tenth(high)}`).join('');

/** Firm up to where our doubt begins, thin to where it ends, a stroke at the likeliest. */
function ruleOf({ at, min, max }: Measured, { scale, ruleY, end }: Lane): Piece[] {
  const [low, high] = [tenth(scale(min)), tenth(scale(max))];
  return [
    { kind: 'line', d: `M${scale(0)} ${ruleY}H${low}${strokes([scale(at)], ruleY, end)}`, role: 'measure' },
    { kind: 'line', d: `M${low} ${ruleY}H${high}${strokes([low, high], ruleY, end / 2)}`, role: 'doubt' }
  ];
}

/** Where measuring tests nothing: hollow brackets round where it would be, on a dotted line. */
function bracketsOf(measured: Measured | null, { scale, ruleY, end, wordsTo }: Lane): Piece[] {
  const [zero = 0, farthest = 0] = scale.range();
  const right = measured ? tenth(scale(measured.max)) : farthest;
  const left = measured ? tenth(Math.min(scale(measured.min), right - 6)) : zero;
  const [top, bottom, lip] = [tenth(ruleY - end / 2), tenth(ruleY + end / 2), 3];
  const [from, to] = measured ? [zero, left] : [tenth(wordsTo ?? left + 6), right - 6];
  const dotted: Piece[] = to > from + 2 ? [{ kind: 'line', d: `M${from} ${ruleY}H${to}`, role: 'ghost' }] : [];
  const bracket = (x: number, turn: number): string => `M${tenth(x + turn)} ${top}H${x}V${bottom}H${tenth(x + turn)}`;
  return [...dotted, { kind: 'line', d: bracket(left, lip) + bracket(right, -lip), role: 'doubt' }];
}

/** What was printed above what we measure. */
export function lanePieces(line: DistanceLine, lane: Lane): Piece[] {
  const bar = barOf(line, lane);
  if (line.noLength) return bar;
  const tested = line.measured !== null && line.verdict !== 'cannot-check';
  return [...bar, ...(tested && line.measured ? ruleOf(line.measured, lane) : bracketsOf(line.measured, lane))];
}
