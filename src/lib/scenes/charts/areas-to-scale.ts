import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const areasToScale: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
