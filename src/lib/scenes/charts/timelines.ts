import type { ChartMaker } from './maker';
import { pictureOf } from './timelines-picture';
import type { EventWeek } from './timelines-plan';
import { altOf, columns, eventsOf } from './timelines-rows';
import { monthOf, runOfDays, silentDays, WEEKS } from './weeks';

export const timelines: ChartMaker = (ledger, entry) => {
  const events = eventsOf(ledger, entry);
  const weeks: EventWeek[] = WEEKS.map((week) => ({
    week,
    silent: silentDays(ledger, week),
    events: events.filter((event) => event.week === week.id)
  }));
  return {
    columns: columns(),
    rows: events.map(({ row }) => row),
    alt: altOf(
      events,
      weeks.map(({ week, silent }) => ({ name: monthOf(week), silent: runOfDays(silent) }))
    ),
    picture: (size) => pictureOf(weeks, size)
  };
};
