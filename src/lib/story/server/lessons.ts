import { LESSON_IDS, PLAN_PARTS, type ClassNote, type Lesson, type LessonProse, type Phase } from '$lib/domain/lesson';
import type { StepId } from '$lib/domain/ids';
import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { ClassNoteFrontMatter, faultsOfPlan, LessonFrontMatter } from '../lesson-entry';
import { lessonProse, lessonResolver, spokenIn } from '../lesson-prose';
import { planSections, type PlanSection } from '../plan-sections';
import { readMarkdown } from './markdown';

const FOLDER = 'lessons';

/**
 * Reads the lesson plans of `data/lessons/` in order, their steps, minutes and references held against the story and the ledger.
 * @throws LedgerError with every fault: file, line, field, what was found, what is allowed
 */
export async function readLessons(ledger: Ledger, steps: readonly Step[], effects: ReadEffects = fromDisk()): Promise<Lesson[]> {
  const issues: Issue[] = [];
  const lessons: Lesson[] = [];
  const known = new Set<string>(steps.map(({ id }) => id));
  for (const { front, prose, at, inProse } of await readMarkdown(FOLDER, LessonFrontMatter, effects, issues)) {
    const resolve = lessonResolver(ledger, steps, front.id);
    for (const { path, found, allowed } of faultsOfPlan(front, known)) at(path, found, allowed);
    const sections = planSections(prose, [...front.phases.map(({ id }) => id), ...PLAN_PARTS], inProse);
    const markdownOf = (id: string): PlanSection => sections.get(id) ?? { markdown: '', line: 1 };
    const proseOf = (id: string): LessonProse => lessonProse(markdownOf(id), resolve, inProse);
    const phases = front.phases.map((phase): Phase => {
      const spokenWords = spokenIn(markdownOf(phase.id).markdown);
      return { ...phase, steps: phase.steps as StepId[], ...proseOf(phase.id), spokenWords };
    });
    const parts = {
      before: proseOf('before'),
      answers: proseOf('answers'),
      differentiation: proseOf('differentiation'),
      further: proseOf('further')
    };
    lessons.push({ ...front, phases, parts });
  }
  for (const id of LESSON_IDS.filter((one) => !lessons.some((lesson) => lesson.id === one)))
    issues.push({ file: `data/${FOLDER}`, line: 1, field: 'file', found: `no plan ${id}`, allowed: 'a plan for each length' });
  if (issues.length > 0) throw new LedgerError(issues);
  return lessons;
}

/**
 * Reads what every plan ends with, from `data/class/` in order.
 * @throws LedgerError with every fault
 */
export async function readClassNotes(
  ledger: Ledger,
  steps: readonly Step[],
  effects: ReadEffects = fromDisk()
): Promise<ClassNote[]> {
  const issues: Issue[] = [];
  const resolve = lessonResolver(ledger, steps);
  const entries = await readMarkdown('class', ClassNoteFrontMatter, effects, issues);
  const notes = entries.map(({ front, prose, inProse }) => ({
    ...front,
    ...lessonProse({ markdown: prose, line: 1 }, resolve, inProse)
  }));
  if (issues.length > 0) throw new LedgerError(issues);
  return notes;
}
