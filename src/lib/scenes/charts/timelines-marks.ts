import { tenth } from '$lib/domain/tenth';
import { wordsWidth } from '$lib/charts/text';
import type { PictureMark, Piece } from '$lib/domain/chart';
import { CONTEXT_LOOK } from '$lib/domain/look';
import { endOf, startOf } from '$lib/ledger';
import { type Days } from './timelines-days';
import { eventHeight, LABEL, placeOf, type EventWeek, type Plan } from './timelines-plan';
import type { Event, Said } from './timelines-rows';

/** The marks of an event: above, what happened; below, what was said. */

const isSpan = ({ on }: Said): boolean => on?.includes('/') ?? false;

/** The days on which something happened, to scale; a point at the left where it began before the week. */
function happenedBar(happened: string, y: number, days: Days, plan: Plan): Piece[] {
  const [left, right] = [tenth(days.start(startOf(happened)) + 1), tenth(days.end(endOf(happened)) - 1)];
  const [top, bottom] = [tenth(y - plan.bar / 2), tenth(y + plan.bar / 2)];
  const d =
    startOf(happened) < days.week.first
      ? `M${left} ${tenth(y)}L${tenth(left + 5)} ${top}H${right}V${bottom}H${tenth(left + 5)}Z`
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
  const signs = said.looks.map((look, i): Piece => ({
    kind: 'sign',
    x: tenth(left + r + i * (2 * r + 2)),
    y: tenth(y),
    r,
    look
  }));
  const [look] = said.looks;
  if (said.on === null)
    return [{ kind: 'line', d: `M${tenth(dotsFrom)} ${tenth(y)}H${tenth(left - 2)}`, role: 'ghost' }, ...signs];
  if (!isSpan(said) || !look) return signs;
  const [start, end] = [days.start(startOf(said.on)) + 1, days.end(said.latest) - 1];
  const frame: Piece = { kind: 'bar', x: tenth(start), y: tenth(y - r - 1), width: tenth(end - start), height: tenth(2 * r + 2), look: { ...look, disputed: false } }; // prettier-ignore
  return [frame, ...signs];
}

/** From what happened to the first word of it: thin from its first day, as much as can have passed; thick from its last, what passed at least. */
function waitLines({ happened, said }: Event, y: number, days: Days, plan: Plan): Piece[] {
  const [first] = said.filter(({ on }) => on !== null).sort((a, b) => a.latest.localeCompare(b.latest));
  const [look] = first?.looks ?? [];
  if (happened === null || !first?.on || !look) return [];
  const to = tenth(isSpan(first) ? days.start(startOf(first.on)) : signsFrom(first, days, plan));
  const [from, last] = [tenth(days.start(startOf(happened)) + 1), tenth(days.end(endOf(happened)) - 1)];
  return [
    ...(from < to ? [{ kind: 'line', d: `M${from} ${tenth(y)}H${to}`, role: 'doubt', look } as const] : []),
    ...(last < to ? [{ kind: 'line', d: `M${last} ${tenth(y)}H${to}`, role: 'measure', look } as const] : [])
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
    y: tenth(place === 'above' ? y + LABEL - 2 : (happenedY + saidY) / 2 + 4),
    words: row.name,
    size: plan.size,
    role: 'label',
    ...(said.length === 0 ? { look: CONTEXT_LOOK } : {})
  };
  const dotsFrom = place === 'before' ? x + wordsWidth(row.name, plan.size) + 5 : days.left;
  const dots: Piece[] =
    happened === null && said.length > 0
      ? [
          {
            kind: 'line',
            d: `M${tenth(dotsFrom)} ${tenth(happenedY)}H${days.end(said[0]?.latest ?? days.week.last)}`,
            role: 'ghost'
          }
        ]
      : [];
  const square = (line: number) => (day: string): Piece => ({ kind: 'sign', x: days.middle(day), y: tenth(line), r: plan.r, look: CONTEXT_LOOK }); // prettier-ignore
  // Frames below the signs that stand in them.
  const ordered = [...said.filter(isSpan), ...said.filter((one) => !isSpan(one))];
  return {
    row: row.id,
    hit: { x, y: tenth(y), width: plan.panel, height: tenth(height) },
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
