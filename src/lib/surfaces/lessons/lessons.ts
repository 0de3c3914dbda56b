import type { ClassNote, Lesson } from '$lib/domain/lesson';
import { readTheatre } from '$lib/scenes/server/theatre';
import { rehearse, type Rehearsed } from '$lib/story/lesson-clock';
import { readClassNotes, readLessons } from '$lib/story/server/lessons';

/** A lesson with what its page needs besides: its clock, and the titles of its steps. */
export interface LessonPack {
  lesson: Lesson;
  clock: Rehearsed[];
  /** What every plan ends with. */
  notes: ClassNote[];
  titleOf: (step: string) => string;
  edition: { version: string; date: string };
}

let reading: Promise<LessonPack[]> | undefined;

/**
 * Every lesson, read and checked once a build.
 * @throws LedgerError where a plan has a fault
 */
export function readPacks(): Promise<LessonPack[]> {
  reading ??= read();
  return reading;
}

async function read(): Promise<LessonPack[]> {
  const { ledger, steps } = await readTheatre();
  const [lessons, notes] = await Promise.all([readLessons(ledger, steps), readClassNotes(ledger, steps)]);
  const titles = new Map<string, string>(steps.map(({ id, title }) => [id, title]));
  return lessons.map((lesson) => ({
    lesson,
    clock: rehearse(lesson, steps),
    notes,
    titleOf: (step) => titles.get(step) ?? step,
    edition: { version: ledger.version, date: ledger.date }
  }));
}
