import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const provenance: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
