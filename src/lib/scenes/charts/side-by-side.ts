import { listDraft } from './list';
import type { ChartMaker } from './maker';

export const sideBySide: ChartMaker = (ledger, entry) => listDraft(ledger, entry);
