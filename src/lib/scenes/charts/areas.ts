import { areaColumns, areaRows, areasAlt } from './areas-rows';
import { areasPicture } from './areas-picture';
import type { ChartMaker } from './maker';

/** The areas claimed for one advance, each with its hedge and its days. */
export const areas: ChartMaker = (ledger, entry) => {
  const rows = areaRows(ledger, entry);
  return {
    columns: areaColumns(),
    rows: rows.map(({ row }) => row),
    alt: areasAlt(rows),
    picture: (size) => areasPicture(rows, size)
  };
};
