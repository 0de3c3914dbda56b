import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const claimsByDay: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
