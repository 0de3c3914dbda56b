import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const certainty: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
