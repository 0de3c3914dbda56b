import { scaleLinear, type ScaleLinear } from 'd3';
import type { Piece } from '$lib/domain/chart';

export interface AxisOptions {
  /** In the unit of the values. */
  domain: readonly [number, number];
  /** px. */
  range: readonly [number, number];
  /** Upper and lower end of the grid lines, px. */
  top: number;
  bottom: number;
  /** Room that a tick's text takes, px: decides how many there are. */
  tickWidth: number;
  format: (value: number) => string;
  /** Baseline of the ticks' texts; above the grid where null is not given. */
  textAt: number;
}

/** A horizontal scale with its grid and its ticks. */
export function linearAxis({ domain, range, top, bottom, tickWidth, format, textAt }: AxisOptions): {
  scale: ScaleLinear<number, number>;
  pieces: Piece[];
} {
  const scale = scaleLinear()
    .domain([...domain])
    .range([...range]);
  const count = Math.max(2, Math.floor(Math.abs(range[1] - range[0]) / tickWidth));
  const pieces = scale.ticks(count).flatMap((value): Piece[] => {
    const x = Math.round(scale(value));
    return [
      { kind: 'line', d: `M${x} ${top}V${bottom}`, role: value === 0 ? 'axis' : 'grid' },
      { kind: 'text', x, y: textAt, words: format(value), size: 11, role: 'tick', anchor: x - range[0] < tickWidth / 3 ? 'start' : range[1] - x < tickWidth / 3 ? 'end' : 'middle' } // prettier-ignore
    ];
  });
  return { scale, pieces };
}
