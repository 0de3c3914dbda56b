import { VOICES } from '$lib/domain/look';
import { sum } from 'd3';
import { m } from '$lib/paraglide/messages.js';
import { weekHeaps, type Heap } from './claims-by-day-lines';
import { pictureOf } from './claims-by-day-picture';
import { cellsOf, columnsOf } from './claims-by-day-rows';
import type { ChartMaker } from './maker';
import { runOfDays, shortDay } from './weeks';
import { voiceWord } from './words';

/** A bar in words: which it is, how many claims, and of whom. */
function barWords(label: string, { cells, count }: Heap): string {
  const byVoice = VOICES.flatMap((voice) => {
    const own = sum(
      cells.filter((cell) => cell.voice === voice),
      ({ looks }) => looks.length
    );
    return own > 0 ? [`${voiceWord(voice)} ${own}`] : [];
  });
  return `${label} ${count} (${byVoice.join(', ')})`;
}

export const claimsByDay: ChartMaker = (ledger) => {
  const cells = cellsOf(ledger);
  const weeks = weekHeaps(ledger, cells);
  const retold = sum(weeks.flatMap(({ apart }) => apart).filter((heap) => heap.retold), ({ count }) => count); // prettier-ignore
  const alt = [
    m.byday_alt({ total: sum(cells, ({ looks }) => looks.length), retold }),
    ...weeks.map((week) =>
      m.byday_alt_week({
        week: week.head,
        days: runOfDays(week.silent),
        bars: [
          ...week.days.filter(({ count }) => count > 0).map((heap) => barWords(shortDay(heap.day), heap)),
          ...week.apart.map((heap) => barWords(heap.words, heap))
        ].join('; ')
      })
    )
  ].join(' ');
  return {
    columns: columnsOf(ledger),
    rows: cells.map(({ row }) => row),
    alt,
    picture: (size) => pictureOf(weeks, m.byday_none(), size)
  };
};
