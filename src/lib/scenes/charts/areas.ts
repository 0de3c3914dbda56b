import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const areas: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
