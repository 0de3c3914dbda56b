import type { ChartMaker } from './maker';
import { flowOf } from './provenance-flow';
import { flowPicture } from './provenance-picture';
import { articleName, flowAlt, flowColumns, flowRows } from './provenance-rows';

export const provenance: ChartMaker = (ledger, entry) => {
  const flow = flowOf(ledger);
  const words = new Map(entry.rows.map(({ id, text }) => [id, text]));
  return {
    columns: flowColumns(),
    rows: flowRows(flow),
    alt: flowAlt(flow),
    picture: (size) => flowPicture(flow, (article) => articleName(article, flow), words, size)
  };
};
