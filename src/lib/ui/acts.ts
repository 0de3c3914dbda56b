import { m } from '$lib/paraglide/messages.js';
import { ACTS, type Act } from '$lib/domain/sets';

interface Listed {
  id: string;
  act: string;
  title: string;
}

export function actName(act: Act): string {
  switch (act) {
    case 'opening':
      return m.act_opening();
    case 'kharkiv':
      return m.act_kharkiv();
    case 'zaporizhzhia':
      return m.act_zaporizhzhia();
    case 'kursk':
      return m.act_kursk();
    case 'coda':
      return m.act_coda();
    default:
      return act satisfies never;
  }
}

/** The acts that have steps, in order, each step with its place in the story. */
export const actsOf = (steps: readonly Listed[]): { act: Act; steps: (Listed & { i: number })[] }[] =>
  ACTS.map((act) => ({ act, steps: steps.map((step, i) => ({ ...step, i })).filter((step) => step.act === act) })).filter(
    (group) => group.steps.length > 0
  );
