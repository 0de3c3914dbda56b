import { group, rollup } from 'd3';
import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import type { Look } from '$lib/domain/look';
import type { Claim, Context, IsoDate, Ledger } from '$lib/domain/record';
import { actorOf, claimById, dateText, endOf, sourceDay, sourceOf, startOf, claimLook, formatQuantity } from '$lib/ledger';
import { daysBetween } from '$lib/ledger/dates';
import { m } from '$lib/paraglide/messages.js';
import type { ChartEntry, EntryRow } from '$lib/story/chart-entry';
import { statusWord } from '$lib/ui/status';
import { weekOf, type Week } from './weeks';

/** Claims of an event that were made on the same day by one voice, equally sure. */
export interface Said {
  /** Null where the article gives no day. */
  on: IsoDate | null;
  /** The last day on which it can have been said: its own, or the article's. */
  latest: string;
  looks: Look[];
}

/** A row of the chart: what happened, and when it was said. */
export interface Event {
  row: ChartRow;
  week: Week['id'];
  /** Null where no claim gives a day. */
  happened: IsoDate | null;
  said: Said[];
  /** Days of facts from outside the five: what happened then, and what was said then. */
  outside: { happened: string[]; said: string[] };
  /** Days from the event to the first word, at least and at most; null where one of the two has no day. */
  wait: { least: number; most: number } | null;
}

export const columns = (): ChartColumn[] => [
  { key: 'week', label: m.timelines_week(), type: 'text' },
  { key: 'happened', label: m.timelines_happened(), type: 'text' },
  { key: 'said', label: m.timelines_said(), type: 'text' },
  { key: 'latest', label: m.timelines_latest(), type: 'text' },
  { key: 'least', label: m.timelines_least(), type: 'number' },
  { key: 'most', label: m.timelines_most(), type: 'number' },
  { key: 'by', label: m.timelines_by(), type: 'text' },
  { key: 'certainty', label: m.timelines_certainty(), type: 'text' },
  { key: 'figure', label: m.timelines_figure(), type: 'text' }
];

const unique = (items: readonly string[]): string[] => [...new Set(items)];

/** The one span of days that an event's claims give; two that differ are two events, and a fault of the file. */
function happenedOf(id: string, claims: readonly Claim[]): IsoDate | null {
  const spans = unique(claims.flatMap(({ happenedOn }) => happenedOn ?? []));
  if (spans.length > 1) throw new Error(`${id} in data/charts/03-timelines.md has claims of different days: ${spans.join(', ')}`);
  return spans[0] ?? null;
}

function saidOf(ledger: Ledger, claims: readonly Claim[]): Said[] {
  const latestOf = (claim: Claim): string =>
    claim.claimedOn === null ? (sourceDay(ledger, sourceOf(ledger, claim)) ?? '') : endOf(claim.claimedOn);
  const groups = group(claims, (claim) => `${claim.claimedOn} ${latestOf(claim)}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const looks = new Map(own.map((claim) => claimLook(ledger, claim)).map((look) => [JSON.stringify(look), look]));
    return [{ on: first.claimedOn, latest: latestOf(first), looks: [...looks.values()] }];
  });
}

/** A fact with a figure was said on its day; one without is what happened then. */
const outsideOf = (contexts: readonly Context[]): Event['outside'] => ({
  happened: contexts.flatMap(({ value, date }) => (value === null && date ? [date] : [])),
  said: contexts.flatMap(({ value, date }) => (value !== null && date ? [date] : []))
});

/** From its last day to the first on which it can have been said, and from its first day to the last. */
function waitOf(happened: IsoDate | null, said: readonly Said[]): Event['wait'] {
  const spans = said.flatMap(({ on }) => (on === null ? [] : [on])).sort();
  const [first] = spans;
  if (happened === null || first === undefined) return null;
  const days = (from: string, to: string): number => Math.max(0, daysBetween(from, to));
  return { least: days(endOf(happened), startOf(first)), most: days(startOf(happened), endOf(first)) };
}

function eventOf(ledger: Ledger, { id, text, claims: ids, context, checks }: EntryRow): Event {
  const claims = ids.map((one) => claimById(ledger, one));
  const contexts = context.flatMap((one) => ledger.contexts.find((known) => known.id === one) ?? []);
  const happened = happenedOf(id, claims);
  const said = saidOf(ledger, claims);
  const outside = outsideOf(contexts);
  const [day = ''] = [...said.map(({ latest }) => latest), ...outside.happened, ...outside.said];
  const week = weekOf(day);
  if (!week) throw new Error(`${id} in data/charts/03-timelines.md lies in neither week`);
  const wait = waitOf(happened, said);
  const row: ChartRow = {
    id,
    name: text,
    cells: {
      week: week.id === 'kharkiv' ? m.act_kharkiv() : m.act_kursk(),
      happened: happened ?? (outside.happened.join('; ') || null),
      said: unique(said.map(({ on }) => on ?? m.timelines_no_day())).join('; ') || outside.said.join('; ') || null,
      latest: said.map(({ latest }) => latest).sort().at(-1) ?? null, // prettier-ignore
      least: wait?.least ?? null,
      most: wait?.most ?? null,
      by: unique(claims.map((claim) => actorOf(ledger, claim).name)).join('; ') || m.source_context(),
      certainty: unique(claims.map(({ status }) => statusWord(status))).join('; ') || null,
      figure: unique(claims.flatMap(({ quantity }) => (quantity ? [formatQuantity(quantity)] : []))).join('; ') || null
    },
    claims: claims.map((claim) => claim.id),
    context,
    checks
  };
  return { row, week: week.id, happened, said, outside, wait };
}

export const eventsOf = (ledger: Ledger, { rows }: ChartEntry): Event[] => rows.map((row) => eventOf(ledger, row));

/** What the chart shows, in a few sentences: on which days the first words fell, which waited longest, what has no day. */
export function altOf(events: readonly Event[], weeks: readonly { name: string; silent: string }[]): string {
  const named = (own: readonly Event[]): string => own.map(({ row }) => row.name).join('; ');
  const reported = events.filter(({ said }) => said.length > 0);
  const firstWords = reported.map(({ said }) => said.map(({ on }) => on ?? m.timelines_no_day()).sort()[0] ?? '');
  const byDay = [...rollup(firstWords, ({ length }) => length, (on) => on)].sort(([a], [b]) => a.localeCompare(b)); // prettier-ignore
  const late = reported
    .filter(({ wait }) => wait !== null && wait.least > 0)
    .sort((a, b) => (b.wait?.least ?? 0) - (a.wait?.least ?? 0))
    .map(({ row, wait }) => m.timelines_alt_late({ name: row.name, days: wait?.least ?? 0 }));
  return [
    m.timelines_alt({ count: reported.length }),
    m.timelines_alt_first({ days: byDay.map(([on, count]) => `${/^\d/.test(on) ? dateText(on) : on} ${count}`).join('; ') }),
    m.timelines_alt_waits({ names: late.join('; ') }),
    ...weeks.map(({ name, silent }) => m.timelines_alt_week({ week: name, days: silent })),
    m.timelines_alt_no_day({ names: named(reported.filter(({ happened }) => happened === null)) }),
    m.timelines_alt_outside({ names: named(events.filter(({ said }) => said.length === 0)) })
  ].join(' ');
}
