import { wordsWidth } from '$lib/charts/text';
import type { PictureMark, Piece } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import { endOf, startOf } from '$lib/ledger';
import { px, type Days } from './timelines-days';
import { eventHeight, LABEL, placeOf, type EventWeek, type Plan } from './timelines-plan';
import type { Event, Said } from './timelines-rows';

/** The marks of an event: above, what happened; below, what was said. */

export const CONTEXT: Look = { status: 'context', voice: 'context', disputed: false };

const isSpan = ({ on }: Said): boolean => on?.includes('/') ?? false;

/** The days on which something happened, to scale; a point at the left where it began before the week. */
function happenedBar(happened: string, y: number, days: Days, plan: Plan): Piece[] {
  const [left, right] = [px(days.start(startOf(happened)) + 1), px(days.end(endOf(happened)) - 1)];
  const [top, bottom] = [px(y - plan.bar / 2), px(y + plan.bar / 2)];
  const d =
    startOf(happened) < days.week.first
      ? `M${left} ${px(y)}L${px(left + 5)} ${top}H${right}V${bottom}H${px(left + 5)}Z`
      : `M${left} ${top}H${right}V${bottom}H${left}Z`;
  return [
    { kind: 'ground', d, ink: 'rule' },
    { kind: 'line', d, role: 'axis' }
  ];
}

/** Where the signs of an utterance begin: side by side in the last day on which it can have been made. */
const signsFrom = ({ latest, looks }: Said, days: Days, { r }: Plan): number => days.middle(latest) - looks.length * (r + 1) + 1;

function saidPieces(said: Said, y: number, dotsFrom: number, days: Days, plan: Plan): Piece[] {
  const { r } = plan;
  const left = signsFrom(said, days, plan);
  const signs = said.looks.map((look, i): Piece => ({ kind: 'sign', x: px(left + r + i * (2 * r + 2)), y: px(y), r, look }));
  const [look] = said.looks;
  if (said.on === null) return [{ kind: 'line', d: `M${px(dotsFrom)} ${px(y)}H${px(left - 2)}`, role: 'ghost' }, ...signs];
  if (!isSpan(said) || !look) return signs;
  const [start, end] = [days.start(startOf(said.on)) + 1, days.end(said.latest) - 1];
  const frame: Piece = { kind: 'bar', x: px(start), y: px(y - r - 1), width: px(end - start), height: px(2 * r + 2), look: { ...look, disputed: false } }; // prettier-ignore
  return [frame, ...signs];
}

/** From what happened to the first word of it: thin from its first day, as much as can have passed; thick from its last, what passed at least. */
function waitLines({ happened, said }: Event, y: number, days: Days, plan: Plan): Piece[] {
  const [first] = said.filter(({ on }) => on !== null).sort((a, b) => a.latest.localeCompare(b.latest));
  const [look] = first?.looks ?? [];
  if (happened === null || !first?.on || !look) return [];
  const to = px(isSpan(first) ? days.start(startOf(first.on)) : signsFrom(first, days, plan));
  const [from, last] = [px(days.start(startOf(happened)) + 1), px(days.end(endOf(happened)) - 1)];
  return [
    ...(from < to ? [{ kind: 'line', d: `M${from} ${px(y)}H${to}`, role: 'doubt', look } as const] : []),
    ...(last < to ? [{ kind: 'line', d: `M${last} ${px(y)}H${to}`, role: 'measure', look } as const] : [])
  ];
}

export function eventMark(event: Event, x: number, y: number, days: Days, weeks: readonly EventWeek[], plan: Plan): PictureMark {
  const { row, said, outside, happened } = event;
  const height = eventHeight(event, weeks, plan);
  const place = placeOf(event, weeks, plan);
  const lanes = y + height - plan.pitch;
  const [happenedY, saidY] = [lanes + plan.happened, lanes + plan.said];
  const label: Piece = {
    kind: 'text',
    x,
    y: px(place === 'above' ? y + LABEL - 2 : (happenedY + saidY) / 2 + 4),
    words: row.name,
    size: plan.size,
    role: 'label',
    ...(said.length === 0 ? { look: CONTEXT } : {})
  };
  const dotsFrom = place === 'before' ? x + wordsWidth(row.name, plan.size) + 5 : days.left;
  const dots: Piece[] =
    happened === null && said.length > 0
      ? [{ kind: 'line', d: `M${px(dotsFrom)} ${px(happenedY)}H${days.end(said[0]?.latest ?? days.week.last)}`, role: 'ghost' }]
      : [];
  const square = (line: number) => (day: string): Piece => ({ kind: 'sign', x: days.middle(day), y: px(line), r: plan.r, look: CONTEXT }); // prettier-ignore
  // Frames below the signs that stand in them.
  const ordered = [...said.filter(isSpan), ...said.filter((one) => !isSpan(one))];
  return {
    row: row.id,
    hit: { x, y: px(y), width: plan.panel, height: px(height) },
    pieces: [
      ...(place === 'none' ? [] : [label]),
      ...dots,
      ...(happened === null ? [] : happenedBar(happened, happenedY, days, plan)),
      ...outside.happened.map(square(happenedY)),
      ...waitLines(event, saidY, days, plan),
      ...ordered.flatMap((one) => saidPieces(one, saidY, dotsFrom, days, plan)),
      ...outside.said.map(square(saidY))
    ]
  };
}
