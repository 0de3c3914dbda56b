/** What a lesson plan says of time. */
export interface Plan {
  minutes: number;
  phases: readonly { title: string; minutes: number; steps: readonly string[] }[];
}

/** The stretch of a lesson in which a step is due, minutes from its start. */
export interface Slot {
  step: string;
  from: number;
  to: number;
}

export interface Pace {
  /** Minutes ahead of the plan; behind it below zero; zero while the step is due. */
  ahead: number;
  /** The phase that the plan has now, by its place; null once the lesson is over. */
  phase: number | null;
  /** Minutes left of that phase. */
  left: number;
  /** The step that the plan shows now; null where it shows none at all. */
  expected: string | null;
}

/** A plan of so many minutes spread evenly over all steps. */
export const evenPlan = (minutes: number, steps: readonly string[], title = ''): Plan => ({
  minutes,
  phases: [{ title, minutes, steps }]
});

/**
 * When each step is due: the steps of a phase share its minutes, and a phase without steps belongs to the step before it, which
 * stays on the screen. Together they fill the lesson.
 */
export function slotsOf({ phases }: Plan): Slot[] {
  const slots: Slot[] = [];
  let from = 0;
  for (const { minutes, steps } of phases) {
    const each = minutes / Math.max(1, steps.length);
    const last = slots.at(-1);
    if (steps.length === 0 && last) last.to = from + minutes;
    slots.push(...steps.map((step, i): Slot => ({ step, from: from + i * each, to: from + (i + 1) * each })));
    from += minutes;
  }
  const [first] = slots;
  if (first) first.from = 0;
  return slots;
}

/**
 * How the lesson stands to its plan. A step that the plan leaves out counts as the last of the plan's before it.
 * @param elapsed minutes since the start
 * @param order ids of all steps, as the slides show them
 */
export function paceAt(plan: Plan, elapsed: number, step: string, order: readonly string[]): Pace {
  const slots = slotsOf(plan);
  const at = order.indexOf(step);
  const own = slots.filter((slot) => order.indexOf(slot.step) <= at).at(-1) ?? slots[0];
  const ahead = !own ? 0 : elapsed < own.from ? own.from - elapsed : elapsed > own.to ? own.to - elapsed : 0;
  const expected = (slots.find(({ to }) => elapsed < to) ?? slots.at(-1))?.step ?? null;
  let until = 0;
  for (const [phase, { minutes }] of plan.phases.entries()) {
    until += minutes;
    if (elapsed < until) return { ahead, phase, left: until - elapsed, expected };
  }
  return { ahead, phase: null, left: 0, expected };
}
