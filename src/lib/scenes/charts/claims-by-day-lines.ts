import { sum } from 'd3';
import type { Ledger } from '$lib/domain/record';
import { m } from '$lib/paraglide/messages.js';
import { writtenOn, type Bucket, type Cell } from './claims-by-day-rows';
import { daysOf, monthOf, shortMonthOf, silentDays, WEEKS, type Week } from './weeks';

/** Claims that stand in one bar. */
export interface Heap {
  cells: Cell[];
  count: number;
}

export interface DayHeap extends Heap {
  /** `2022-09-10` */
  day: string;
  /** Outlets whose article bears the day. */
  written: string[];
}

/** Claims that have no place on the axis of days. */
export interface ApartHeap extends Heap {
  label: string;
  /** Explains the label where there is room. */
  note: string;
  /** Both, for the text alternative. */
  words: string;
  retold: boolean;
}

export interface WeekHeaps {
  id: Week['id'];
  head: string;
  shortHead: string;
  /** One for each day, in order; empty where no claim was made. */
  days: DayHeap[];
  /** Those at the beginning on which no claim was made. */
  silent: string[];
  apart: ApartHeap[];
}

const heapOf = (cells: Cell[]): Heap => ({ cells, count: sum(cells, ({ looks }) => looks.length) });

/** What each week shows: its days, and what has no day. */
export function weekHeaps(ledger: Ledger, cells: readonly Cell[]): WeekHeaps[] {
  const again = ledger.sources.filter(({ derivesFrom }) => derivesFrom !== null).map(({ outlet }) => outlet);
  const againNote = m.byday_again_note({ outlet: again.join(', ') });
  const apart: { bucket: Bucket; label: string; note: string; words: string }[] = [
    { bucket: 'several', label: m.byday_several(), note: m.byday_several_note(), words: m.byday_several_note() },
    { bucket: 'undated', label: m.byday_no_day(), note: m.byday_no_day_note(), words: m.byday_no_day_note() },
    { bucket: 'retold', label: m.byday_again(), note: againNote, words: `${m.byday_again()} ${againNote}` }
  ];
  return WEEKS.map((week) => {
    const heap = (bucket: Bucket): Heap => heapOf(cells.filter((cell) => cell.week === week.id && cell.bucket === bucket));
    return {
      id: week.id,
      head: monthOf(week),
      shortHead: shortMonthOf(week),
      days: daysOf(week).map((day) => ({ day, written: writtenOn(ledger, day), ...heap(day) })),
      silent: silentDays(ledger, week),
      apart: apart
        .map(({ bucket, ...named }) => ({ ...named, retold: bucket === 'retold', ...heap(bucket) }))
        .filter(({ count }) => count > 0)
    };
  });
}
