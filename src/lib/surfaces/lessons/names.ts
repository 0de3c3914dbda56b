import type { PlanPart } from '$lib/domain/lesson';
import { m } from '$lib/paraglide/messages.js';

/** A part of a plan by name. */
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

/** `tasks 1, 2`; empty where the whole sheet is meant. */
export const tasksText = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : m.teach_tasks({ list: numbers.join(', ') });
