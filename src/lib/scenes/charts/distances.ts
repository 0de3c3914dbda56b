import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const distances: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
