import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const timelines: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
