import type { ChartSize, Picture, Piece } from '$lib/domain/chart';
import { linearAxis } from '$lib/charts/axis';
import { textBlock, wordsWidth } from '$lib/charts/text';
import { convert, formatDay, formatNumber, unitLabel } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { echoLane, laneGrid, outsideLane, voiceLane, type Lane } from './areas-lanes';
import { areaPlan, LEVELS, type AreaPlan, type Level } from './areas-plan';
import type { AreaRow } from './areas-rows';

/** The whole picture: bars on one axis, days on another, the voices from outside apart below. */

const TICKS = 14;
const DAYS = ['2022-09-01', '2022-09-11'] as const;

/** Both units under the bars, each with ticks of its own. */
function areaAxes({ area, bars }: AreaPlan, bottom: number): { pieces: Piece[]; ticks: number[] } {
  const [, largest = 0] = area.domain();
  const tickWidth = Math.max(44, bars.width / 7);
  const axis = (unit: 'km2' | 'mi2', textAt: number) =>
    linearAxis({
      domain: [0, convert(largest, 'km2', unit) ?? 0],
      range: [bars.x, bars.x + bars.width],
      top: bottom,
      bottom: bottom + 3,
      tickWidth,
      format: (value) => formatNumber(value),
      textAt
    });
  const [km2, mi2] = [axis('km2', bottom + TICKS), axis('mi2', bottom + TICKS * 2)];
  const unit = (name: 'km2' | 'mi2', y: number): Piece => ({ kind: 'text', x: bars.x + bars.width + 4, y, words: unitLabel(name), size: 11, role: 'tick' }); // prettier-ignore
  return {
    ticks: km2.scale.ticks(Math.floor(bars.width / tickWidth)),
    pieces: [
      { kind: 'line', d: `M${bars.x} ${bottom}H${bars.x + bars.width}`, role: 'axis' },
      ...km2.pieces,
      ...mi2.pieces.filter(({ kind }) => kind === 'text'),
      unit('km2', bottom + TICKS),
      unit('mi2', bottom + TICKS * 2)
    ]
  };
}

/** The numbers of the days: all where there is room, else some. */
function dayNumbers({ day, days }: AreaPlan, y: number): Piece[] {
  const slot = day.bandwidth();
  const every = slot >= 16 ? 1 : 5;
  return day
    .domain()
    .map((one) => ({ date: Number(one.slice(-2)), x: (day(one) ?? 0) + slot / 2 }))
    .filter(({ date }) => date % every === 1 % every)
    .map(({ date, x }): Piece => {
      const last = x + 7 > days.x + days.width;
      return { kind: 'text', x: last ? days.x + days.width : x, y, words: String(date), size: 11, role: 'tick', anchor: last ? 'end' : 'middle' }; // prettier-ignore
    });
}

const monthOf = (day: string): string => formatDay(day).split(' ').slice(1).join(' ');
const longestThatFits = (texts: readonly string[], width: number): string =>
  texts.find((text) => wordsWidth(text, 11, true) <= width) ?? texts.at(-1) ?? '';

function draw(rows: readonly AreaRow[], size: ChartSize, level: Level, extra: number): Picture {
  const largest = Math.max(...rows.map(({ km2 }) => km2));
  const plan = areaPlan(size.width, level, DAYS, largest);
  const gap = plan.gap + extra;
  const ground: Piece[] = [];
  const head = (words: string, x: number, y: number, row?: string): void =>
    void ground.push({ kind: 'text', x, y, words, size: 11, role: 'head', ...(row ? { row } : {}) });
  const full = m.areas_head_days_month({ month: monthOf(DAYS[0]) });
  head(m.areas_head_area(), plan.wide ? plan.bars.x : 0, 11);
  head(longestThatFits([full, m.areas_head_days()], plan.days.width), plan.days.x, 11);
  const top = 30;
  let y = top + (level === 2 ? 0 : 4);
  const lanes: Lane[] = [];
  let outsideBegun = false;
  let voice = 0;
  for (const row of rows) {
    if (row.part === 'outside' && !outsideBegun) {
      outsideBegun = true;
      y += level === 2 ? 0 : 6;
      const words = longestThatFits([m.areas_outside(), m.areas_outside_short()], plan.width);
      head(words, 0, y + 9, row.row.id);
      y += level === 2 ? 14 : 20;
    }
    const lane =
      row.part === 'outside'
        ? outsideLane(row, plan, y)
        : row.part === 'echo'
          ? echoLane(row, plan, y - gap + (level === 2 ? 2 : 5), voice)
          : voiceLane(row, plan, y);
    voice = lane.middle;
    lanes.push(lane);
    y = (lane.mark.hit?.y ?? y) + lane.height + (row.part === 'outside' ? Math.floor(extra / 3) : gap);
  }
  const bottom = y;
  const axes = areaAxes(plan, bottom);
  ground.unshift(...axes.pieces, ...dayNumbers(plan, 25));
  ground.push(...lanes.flatMap(({ middle, half }) => laneGrid(plan, axes.ticks, middle - half, middle + half)));
  const feet = bottom + TICKS * 2 + 6;
  const key = level === 0 ? textBlock(m.areas_key(), { x: 0, y: feet + 4, width: plan.width, size: 11, role: 'note' }) : null;
  ground.push(...(key?.pieces ?? []));
  return {
    width: size.width,
    height: Math.ceil(feet + (key ? key.height + 6 : 0)),
    ground,
    marks: lanes.map(({ mark }) => mark)
  };
}

/** Most air extra between two lanes, px. */
const AIRIEST = 26;

/** As roomy as the height allows; what is left over becomes air between the lanes. */
export function areasPicture(rows: readonly AreaRow[], size: ChartSize): Picture {
  const drawn = LEVELS.map((level) => ({ level, picture: draw(rows, size, level, 0) }));
  const { height } = size;
  const first = drawn.find(({ picture }) => height === null || picture.height <= height) ?? drawn.at(-1);
  if (!first) throw new Error('No level');
  if (height === null) return first.picture;
  const gaps = rows.filter(({ part }) => part !== 'outside').length + 1;
  const extra = Math.max(0, Math.min(AIRIEST, Math.floor((height - first.picture.height) / gaps)));
  return { ...draw(rows, size, first.level, extra), height };
}
