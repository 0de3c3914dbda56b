import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const losses: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
