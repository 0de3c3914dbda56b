import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const people: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
