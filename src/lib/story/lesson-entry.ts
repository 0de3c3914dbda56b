import * as v from 'valibot';
import { LESSON_IDS, PLAN_PARTS } from '$lib/domain/lesson';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';

/** What the front matter of a lesson plan may hold: closed, so that a misspelt field is a fault and not a silence. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'));
const text = v.pipe(v.string(), v.minLength(1));
const words = v.pipe(text, v.regex(/^\D*$/, 'words without digits: figures come from the ledger by id'));
const list = v.pipe(v.array(words), v.minLength(1));
const minutes = v.pipe(v.number(), v.minValue(0.5, 'half a minute or more'));

const phase = v.strictObject({
  id,
  title: words,
  minutes,
  activity: v.pipe(v.number(), v.minValue(0, 'no minutes or more')),
  steps: v.optional(v.array(id), []),
  worksheet: v.optional(v.nullable(v.picklist(WORKSHEET_IDS)), null),
  tasks: v.optional(v.array(id), [])
});

export const LessonFrontMatter = v.strictObject({
  id: v.picklist(LESSON_IDS),
  title: words,
  summary: words,
  minutes,
  ages: v.strictTuple([v.number(), v.number()]),
  levels: list,
  aims: list,
  materials: list,
  phases: v.pipe(v.array(phase), v.minLength(1))
});
export type LessonFrontMatter = v.InferOutput<typeof LessonFrontMatter>;

export const ClassNoteFrontMatter = v.strictObject({ id, title: words });

interface Fault {
  path: (string | number)[];
  found: string;
  allowed: string;
}

/** What a plan says that its own sums or the story do not bear out. */
export function faultsOfPlan(plan: LessonFrontMatter, steps: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const sum = plan.phases.reduce((total, one) => total + one.minutes, 0);
  if (sum !== plan.minutes)
    faults.push({ path: ['minutes'], found: String(plan.minutes), allowed: `the minutes of its phases: ${sum}` });
  if (plan.id !== String(plan.minutes))
    faults.push({ path: ['id'], found: plan.id, allowed: `the lesson's minutes: ${plan.minutes}` });
  const phasesBefore = new Set<string>(PLAN_PARTS);
  const stepsBefore = new Set<string>();
  plan.phases.forEach((one, i) => {
    const at = ['phases', i];
    if (phasesBefore.has(one.id))
      faults.push({ path: [...at, 'id'], found: one.id, allowed: 'an id that no other phase or part of the plan has' });
    phasesBefore.add(one.id);
    if (one.tasks.length > 0 && one.worksheet === null)
      faults.push({ path: [...at, 'tasks'], found: one.tasks.join(', '), allowed: 'a worksheet that has them' });
    if (one.activity > one.minutes)
      faults.push({ path: [...at, 'activity'], found: String(one.activity), allowed: `the phase's ${one.minutes} at most` });
    one.steps.forEach((step, n) => {
      if (!steps.has(step)) faults.push({ path: [...at, 'steps', n], found: step, allowed: 'the id of a step' });
      else if (stepsBefore.has(step))
        faults.push({ path: [...at, 'steps', n], found: step, allowed: 'each step once in a lesson' });
      stepsBefore.add(step);
    });
  });
  return faults;
}
