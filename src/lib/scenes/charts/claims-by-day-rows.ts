import { group } from 'd3';
import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { voiceOf, type Look, type Voice, VOICES } from '$lib/domain/look';
import type { Claim, Ledger } from '$lib/domain/record';
import { STATUSES } from '$lib/domain/sets';
import { actorOf, dateText, sourceById, sourceDay, sourceOf, claimLook } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { statusWord } from '$lib/ui/status';
import { voiceWord } from './words';
import { weekOf, type Week } from './weeks';

/** Claims that share a day, a voice and a certainty: a row of the table, and a run of signs in the picture. */
export interface Cell {
  row: ChartRow;
  week: Week['id'];
  bucket: Bucket;
  voice: Voice;
  /** Of each claim, in the order of the row's. */
  looks: Look[];
}

/** Where a claim stands: on its day; on one of several; where the article gives none; or in the text that retells another. */
export type Bucket = string | 'several' | 'undated' | 'retold';

export function bucketOf(ledger: Ledger, claim: Claim): Bucket {
  if (sourceOf(ledger, claim).derivesFrom !== null) return 'retold';
  if (claim.claimedOn === null) return 'undated';
  return claim.claimedOn.includes('/') ? 'several' : claim.claimedOn;
}

const whenText = (bucket: Bucket, day: string | null, latest: string): string => {
  const when = day === null ? m.byday_undated({ day: dateText(latest) }) : dateText(day);
  return bucket === 'retold' ? m.byday_retold({ when }) : when;
};

/** The days of a chart of claims by day, in the order in which it shows them. */
const RANKS = ['several', 'undated', 'retold'];
const rankOf = (bucket: Bucket): number => 1 + RANKS.indexOf(bucket);

export const columnsOf = (ledger: Ledger): ChartColumn[] => [
  { key: 'day', label: m.byday_day(), type: 'text' },
  { key: 'latest', label: m.byday_latest(), type: 'text' },
  { key: 'voice', label: m.byday_voice(), type: 'text' },
  { key: 'certainty', label: m.byday_certainty(), type: 'text' },
  { key: 'count', label: m.chart_claims(), type: 'number' },
  { key: 'disputed', label: m.status_disputed(), type: 'number' },
  ...ledger.sources.map(({ id, outlet, published }): ChartColumn => ({
    key: id,
    label: m.byday_in({ outlet, year: published?.slice(0, 4) ?? m.byday_no_date() }),
    type: 'number'
  }))
];

/** Every claim of the ledger, each in one cell. */
export function cellsOf(ledger: Ledger): Cell[] {
  const latestOf = (claim: Claim): string => sourceDay(ledger, sourceOf(ledger, claim)) ?? '';
  const voice = (claim: Claim): Voice => voiceOf(actorOf(ledger, claim).side);
  const cells = group(ledger.claims, (claim) =>
    [bucketOf(ledger, claim), claim.claimedOn ?? `by-${latestOf(claim)}`, voice(claim), claim.status].join(' ')
  );
  return [...cells.values()]
    .flatMap((claims) => {
      const [first] = claims;
      return first ? [cellOf(ledger, first, claims, latestOf(first))] : [];
    })
    .sort(
      (a, b) =>
        a.week.localeCompare(b.week) ||
        rankOf(a.bucket) - rankOf(b.bucket) ||
        a.bucket.localeCompare(b.bucket) ||
        VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice) ||
        STATUSES.findIndex((one) => one === a.looks[0]?.status) - STATUSES.findIndex((one) => one === b.looks[0]?.status) ||
        a.row.id.localeCompare(b.row.id)
    );
}

function cellOf(ledger: Ledger, first: Claim, claims: readonly Claim[], published: string): Cell {
  const bucket = bucketOf(ledger, first);
  const { claimedOn: day, status } = first;
  const voice = voiceOf(actorOf(ledger, first).side);
  const week = weekOf(published);
  if (!week) throw new Error(`No week of this chart holds ${published}`);
  const looks = claims.map((claim) => claimLook(ledger, claim));
  const latest = day === null ? published : (day.split('/')[1] ?? day);
  const inSource = Object.fromEntries(ledger.sources.map(({ id }) => [id, claims.filter(({ source }) => source === id).length]));
  const row: ChartRow = {
    id: [bucket === 'retold' ? 'retold-' : '', (day ?? `by-${published}`).replace('/', '-to-'), `-${voice}-${status}`].join(''),
    name: m.byday_row({
      when: whenText(bucket, day, latest),
      voice: voiceWord(voice),
      status: statusWord(status),
      count: claims.length
    }),
    cells: {
      day,
      latest,
      voice: voiceWord(voice),
      certainty: statusWord(status),
      count: claims.length,
      disputed: looks.filter(({ disputed }) => disputed).length,
      ...inSource
    },
    claims: claims.map(({ id }) => id),
    context: [],
    checks: []
  };
  return { row, week: week.id, bucket, voice, looks };
}

/** Outlets whose article bears a day; in the order of the ledger. */
export const writtenOn = (ledger: Ledger, day: string): string[] =>
  ledger.sources.filter(({ published }) => published === day).map(({ id }) => sourceById(ledger, id).outlet);
