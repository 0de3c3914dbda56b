import { tenth } from '$lib/domain/tenth';
import { wordsWidth } from '$lib/charts/text';
import type { ChartSize, Picture, PictureMark, Piece } from '$lib/domain/chart';
import { VOICES, type Look } from '$lib/domain/look';
import { m } from '$lib/paraglide/messages.js';
import { daysAcross, type Days } from './timelines-days';
import { eventMark } from './timelines-marks';
import { eventHeight, KEY_LINE, pictureHeight, planFor, weekHeight, weekStep, type EventWeek, type Plan } from './timelines-plan'; // prettier-ignore
import { daysOf, monthOf, weekdayOf } from './weeks';
import { voiceWord } from './words';

const SHADE = 0.35;
const NEUTRAL: Look = { status: 'claimed', voice: 'outlet', disputed: false };

/** Head of a week: its month, its days, the shade over those without a claim. */
function weekGround({ week, silent }: EventWeek, height: number, x: number, y: number, days: Days, plan: Plan): Piece[] {
  const top = y + plan.head - 4;
  const bottom = tenth(y + height);
  const [first, last] = [silent[0], silent.at(-1)];
  const shade: Piece[] =
    first && last
      ? [{ kind: 'ground', d: `M${days.start(first)} ${top}H${days.end(last)}V${bottom}H${days.start(first)}Z`, ink: 'rule', opacity: SHADE }] // prettier-ignore
      : [];
  const heads = daysOf(week).flatMap((day): Piece[] => {
    const head = { kind: 'text', x: days.middle(day), role: 'tick', anchor: 'middle' } as const;
    return [
      { kind: 'line', d: `M${days.start(day)} ${top}V${bottom}`, role: 'grid' },
      ...(plan.weekdays ? [{ ...head, y: y + 29, words: weekdayOf(day), size: 11 }] : []),
      { ...head, y: top - 5, words: String(Number(day.slice(-2))), size: 12 }
    ];
  });
  const end = days.end(week.last);
  return [
    { kind: 'text', x, y: y + 13, words: monthOf(week), size: 14, role: 'head' },
    ...shade,
    ...heads,
    { kind: 'line', d: `M${end} ${top}V${bottom}`, role: 'grid' },
    { kind: 'line', d: `M${days.left} ${top}H${end}`, role: 'axis' }
  ];
}

interface KeyItem {
  words: string;
  look?: Look;
  /** At the left edge and the middle of its line. */
  sample: ((x: number, y: number) => Piece[]) | null;
}

/** What the two lines of an event mean, drawn as they are. */
const signItems = (): KeyItem[] => [
  {
    words: m.timelines_key_happened(),
    sample: (x, y) => [
      { kind: 'ground', d: `M${x} ${y - 3}h20v6h-20Z`, ink: 'rule' },
      { kind: 'line', d: `M${x} ${y - 3}h20v6h-20Z`, role: 'axis' }
    ]
  },
  {
    words: m.timelines_key_said(),
    sample: (x, y) => [
      { kind: 'line', d: `M${x} ${y}h12`, role: 'doubt', look: NEUTRAL },
      { kind: 'sign', x: tenth(x + 15.5), y, r: 4, look: NEUTRAL }
    ]
  },
  { words: m.timelines_no_day(), sample: (x, y) => [{ kind: 'line', d: `M${x} ${y}h20`, role: 'ghost' }] },
  {
    words: m.timelines_silent(),
    sample: (x, y) => [{ kind: 'ground', d: `M${x} ${y - 6}h20v12h-20Z`, ink: 'rule', opacity: SHADE }]
  }
];
const voiceItems = (): KeyItem[] =>
  VOICES.map((voice) => ({ words: voiceWord(voice), look: { status: 'claimed', voice, disputed: false }, sample: null }));

function keyLines(items: readonly KeyItem[], width: number): { pieces: Piece[]; line: number }[] {
  let [x, line] = [0, 0];
  return items.map(({ words, look, sample }) => {
    const bold = look !== undefined;
    const text = wordsWidth(words, 11, bold);
    const needs = (sample ? 25 : 0) + text;
    if (x > 0 && x + needs > width) [x, line] = [0, line + 1];
    const y = 8 + line * KEY_LINE;
    const label: Piece = { kind: 'text', x: tenth(x + needs - text), y: y + 4, words, size: 11, role: 'note', ...(look ? { look, bold } : {}) }; // prettier-ignore
    const pieces = [...(sample?.(tenth(x), y) ?? []), label];
    x += needs + 13;
    return { pieces, line };
  });
}

/** The key: with the voices where they all have room in so many lines; else without, cut to what has room. */
function keyOf(width: number, most: number): { pieces: Piece[]; lines: number } {
  const whole = keyLines([...signItems(), ...voiceItems()], width);
  const items = whole.every(({ line }) => line < most) ? whole : keyLines(signItems(), width);
  const shown = items.filter(({ line }) => line < most);
  return { pieces: shown.flatMap(({ pieces }) => pieces), lines: 1 + Math.max(...shown.map(({ line }) => line)) };
}

/** Two weeks of events, each with the days on which it happened and the day on which that was said. */
export function pictureOf(weeks: readonly EventWeek[], size: ChartSize): Picture {
  const key = keyOf(size.width, size.height === null ? 4 : 1);
  const plan = planFor(weeks, size, key.lines);
  const ground: Piece[] = key.pieces;
  const marks: PictureMark[] = [];
  let [x, y] = [0, plan.key];
  for (const one of weeks) {
    const days = daysAcross(one.week, x + plan.panel - plan.plot, plan.plot);
    ground.push(...weekGround(one, weekHeight(one, weeks, plan), x, y, days, plan));
    let at = y + plan.head;
    for (const event of one.events) {
      marks.push(eventMark(event, x, at, days, weeks, plan));
      at += eventHeight(event, weeks, plan);
    }
    if (plan.beside) x = size.width - plan.panel;
    else y += weekStep(one, weeks, plan);
  }
  return { width: size.width, height: size.height ?? Math.ceil(pictureHeight(weeks, plan)), ground, marks };
}
