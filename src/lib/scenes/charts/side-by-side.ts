import type { ChartMaker } from './maker';
import { sidesPicture } from './side-by-side-picture';
import { sideColumns, sidesAlt, topicsOf } from './side-by-side-rows';

/** Both offensives at one scale, heading by heading, with what of each may not be compared. */
export const sideBySide: ChartMaker = (ledger, entry) => {
  const topics = topicsOf(ledger, entry);
  return {
    columns: sideColumns(),
    rows: topics.flatMap(({ rows }) => rows.map(({ row }) => row)),
    alt: sidesAlt(topics),
    picture: (size) => sidesPicture(topics, size)
  };
};
