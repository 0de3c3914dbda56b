import { tenth } from '$lib/domain/tenth';
import type { Piece, PictureMark } from '$lib/domain/chart';
import { CONTEXT_LOOK, type Look } from '$lib/domain/look';
import { hedgedBar, isOpen } from '$lib/charts/hedged-bar';
import { leading, textBlock, wordsWidth } from '$lib/charts/text';
import { formatDay } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import type { AreaPlan } from './areas-plan';
import { saidWords, windowWords, type AreaRow } from './areas-rows';

/** The lanes of the areas chart: a voice, its echo, a voice from outside. */

export interface Lane {
  mark: PictureMark;
  /** px, without the gap to the next. */
  height: number;
  /** Middle of its bar or sign, and how far its grid reaches above and below. */
  middle: number;
  half: number;
}

const SIGN = 5;
const ECHO_BAR = 6;
const note = (words: string, x: number, y: number, width: number): { pieces: Piece[]; height: number } =>
  textBlock(words, { x, y, width, size: 11, role: 'note' });

/** A short stroke for each tick of the axis and each edge of a day, behind the lane's bar only: lines don't cross words. */
export function laneGrid({ area, bars, day, days }: AreaPlan, ticks: readonly number[], top: number, bottom: number): Piece[] {
  const stroke = (x: number): string => `M${Math.round(x)} ${top}V${bottom}`;
  const edges = [...day.domain().map((one) => day(one) ?? 0), days.x + days.width - 2];
  const fine = [...ticks.filter((tick) => tick > 0).map((tick) => area(tick)), ...edges].map(stroke);
  return [
    { kind: 'line', d: fine.join(''), role: 'grid' },
    { kind: 'line', d: stroke(bars.x), role: 'axis' }
  ];
}

/** The strip of days: from the first to the last that the figure counts, and the sign on the day on which it was said. */
function dayStrip({ window, look, said }: AreaRow, { days, day }: AreaPlan, middle: number): Piece[] {
  const pieces: Piece[] = [];
  const slot = day.bandwidth();
  const end = window.to === null ? undefined : day(window.to);
  if (end !== undefined && window.known !== null) {
    const ends: Look = window.known === 'article' ? look : CONTEXT_LOOK;
    const tick = (x: number): string => `M${tenth(x)} ${middle - 5}v10`;
    const start = (window.from === null ? undefined : day(window.from)) ?? null;
    const [from, to] = [start ?? end, end + slot - 1];
    const line = `M${tenth(from)} ${middle}H${tenth(to)}${tick(to)}${start === null ? '' : tick(start + 1)}`;
    pieces.push({ kind: 'line', d: line, role: 'measure', look: ends });
    if (start === null) pieces.push({ kind: 'line', d: `M${tenth(end)} ${middle}H${days.x}`, role: 'ghost', look: ends });
  }
  const at = said === null ? undefined : day(said);
  if (at !== undefined) pieces.push({ kind: 'sign', x: at + slot / 2, y: middle, r: SIGN, look });
  return pieces;
}

/** The bar with its words above and below it. */
export function voiceLane(row: AreaRow, plan: AreaPlan, y: number): Lane {
  const { wide, level, bars, labels, name, area, days } = plan;
  const pieces: Piece[] = [];
  let top = y;
  if (wide) {
    const heading = textBlock(row.speaker, { x: labels.x, y: y + 1, width: labels.width, size: name, role: 'label', bold: true, look: row.look }); // prettier-ignore
    pieces.push(...heading.pieces);
    if (level < 2) pieces.push(...note(saidWords(row), labels.x, y + 1 + heading.height, labels.width).pieces);
  }
  const [nameWidth, valueWidth] = [wide ? 0 : wordsWidth(row.speaker, name, true) + 8, wordsWidth(row.value, name)];
  const oneLine = wide || nameWidth + valueWidth <= labels.width;
  const line = leading(name) - (level === 2 ? 3 : 1);
  const baseline = (): number => top + Math.round(name * 0.95);
  if (!wide) {
    pieces.push({ kind: 'text', x: labels.x, y: baseline(), words: row.speaker, size: name, role: 'label', bold: true, look: row.look }); // prettier-ignore
    if (!oneLine) top += line;
  }
  const valueX = wide ? bars.x : oneLine ? labels.x + nameWidth : labels.x;
  pieces.push({ kind: 'text', x: valueX, y: baseline(), words: row.value, size: name, role: 'value' });
  const after = valueX + valueWidth + 8;
  const room = (wide ? bars.x + bars.width : labels.x + labels.width) - after;
  if (level > 0 && row.remark && wordsWidth(row.remark, 11) <= room)
    pieces.push({ kind: 'text', x: after, y: baseline(), words: row.remark, size: 11, role: 'note' });
  top += line;
  const printed =
    level === 0 && row.printed !== null && row.outlet !== null
      ? [m.areas_printed({ outlet: row.outlet, printed: row.printed }), ...(row.remark ? [row.remark] : [])].join(': ')
      : null;
  top += level === 2 ? 3 : 4;
  const middle = top + plan.bar / 2;
  const openTo = bars.x + bars.width;
  pieces.push(
    ...hedgedBar({
      x: bars.x,
      y: top,
      width: area(row.km2) - bars.x,
      height: plan.bar,
      hedge: row.hedge,
      look: row.look,
      openTo
    }),
    ...dayStrip(row, plan, middle)
  );
  top += plan.bar;
  if (level === 0) {
    const below = [
      printed ? note(printed, bars.x, top + 3, wide ? bars.width : labels.width - bars.x) : null,
      wide ? note(windowWords(row.window), days.x, top + 3, days.width) : null
    ];
    pieces.push(...below.flatMap((block) => block?.pieces ?? []));
    top += 3 + Math.max(...below.map((block) => block?.height ?? 0));
  }
  return {
    mark: { row: row.row.id, hit: { x: 0, y, width: plan.width, height: top - y }, pieces },
    height: top - y,
    middle,
    half: plan.bar / 2 + 3
  };
}

/** Hangs on the bar above by a bracket; as thin as a retelling is. */
export function echoLane(row: AreaRow, plan: AreaPlan, y: number, above: number): Lane {
  const { wide, level, bars, labels, area } = plan;
  const pieces: Piece[] = [];
  let top = y;
  if (wide) pieces.push(...note(row.speaker, labels.x, y + 1, labels.width).pieces);
  const words = [wide ? '' : row.speaker, row.value].filter(Boolean).join(': ');
  const whole = level === 0 && row.remark ? `${words}; ${row.remark}` : words;
  const block = note(whole, bars.x, top, (wide ? bars.x + bars.width : labels.width) - bars.x);
  pieces.push(...block.pieces);
  top += block.height + 2;
  const middle = top + ECHO_BAR / 2;
  const look = { ...row.look, status: 'ghost' } as const;
  pieces.push(
    ...hedgedBar({
      x: bars.x,
      y: top,
      width: area(row.km2) - bars.x,
      height: ECHO_BAR,
      hedge: row.hedge,
      look,
      openTo: bars.x + bars.width
    }),
    { kind: 'line', d: `M${bars.x} ${above}h-6V${middle}h6`, role: 'leader' }
  );
  top += ECHO_BAR;
  return {
    mark: { row: row.row.id, hit: { x: 0, y, width: plan.width, height: top - y }, pieces },
    height: top - y,
    middle,
    half: ECHO_BAR / 2 + 1
  };
}

const shortDay = (day: string): string => {
  const [date, month] = formatDay(day).split(' ');
  return `${date ?? ''} ${(month ?? '').slice(0, 4).replace(/^(?!Sept).*$/, (name) => name.slice(0, 3))}`;
};

/** A sign on the axis, with who and when; what it counts stands in the table. */
export function outsideLane(row: AreaRow, plan: AreaPlan, y: number): Lane {
  const { wide, level, bars, labels, area, day } = plan;
  const height = level === 2 ? 15 : 20;
  const middle = y + height / 2;
  const baseline = middle + 4;
  const x = area(row.km2);
  const pieces: Piece[] = [{ kind: 'sign', x, y: middle, r: SIGN, look: row.look }];
  const said = row.said === null ? '' : shortDay(row.said);
  const who = `${row.speaker}, ${said}`;
  if (wide) pieces.push({ kind: 'text', x: labels.x, y: baseline, words: who, size: 11.5, role: 'label' });
  const words = wide ? row.value : who;
  const width = wordsWidth(words, 11);
  const fits = x + 10 + width <= plan.days.x - 6;
  const onward = fits ? x + 14 + width : x;
  if (isOpen(row.hedge) && onward < bars.x + bars.width)
    pieces.unshift({ kind: 'line', d: `M${tenth(onward)} ${middle}H${bars.x + bars.width}`, role: 'ghost', look: row.look });
  pieces.push({ kind: 'text', x: fits ? x + 10 : x - 10, y: baseline, words, size: 11, role: 'value', anchor: fits ? 'start' : 'end' }); // prettier-ignore
  const at = row.said === null ? undefined : day(row.said);
  if (at !== undefined) pieces.push({ kind: 'sign', x: at + day.bandwidth() / 2, y: middle, r: SIGN, look: row.look });
  return { mark: { row: row.row.id, hit: { x: 0, y, width: plan.width, height }, pieces }, height, middle, half: height / 2 };
}
