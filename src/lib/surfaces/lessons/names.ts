import type { PlanPart } from '$lib/domain/lesson';
import type { WorksheetId } from '$lib/domain/worksheet';
import { m } from '$lib/paraglide/messages.js';

/** Parts of plans and worksheets by name. */

export function partName(part: PlanPart): string {
  switch (part) {
    case 'before':
      return m.teach_before();
    case 'answers':
      return m.teach_good_answers();
    case 'differentiation':
      return m.teach_differentiation();
    case 'further':
      return m.teach_further();
    default:
      return part satisfies never;
  }
}

export function worksheetName(id: WorksheetId): string {
  switch (id) {
    case 'claim-detective':
      return m.teach_sheet_claim_detective();
    case 'trace-it-back':
      return m.teach_sheet_trace_it_back();
    case 'check-the-number':
      return m.teach_sheet_check_the_number();
    case 'notice-wonder-headline':
      return m.teach_sheet_notice_wonder_headline();
    case 'write-the-correction':
      return m.teach_sheet_write_the_correction();
    default:
      return id satisfies never;
  }
}
