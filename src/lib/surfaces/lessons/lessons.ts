import type { ClassNote, Lesson, Phase } from '$lib/domain/lesson';
import type { Worksheet, WorksheetId } from '$lib/domain/worksheet';
import { readTheatre } from '$lib/scenes/server/theatre';
import { rehearse, type Rehearsed } from '$lib/story/lesson-clock';
import { readClassNotes, readLessons } from '$lib/story/server/lessons';
import { theWorksheets } from './worksheets';

/** What a phase uses of its worksheet. */
export interface UsedSheet {
  id: WorksheetId;
  title: string;
  /** Numbers of the tasks on the sheet, where not all are used. */
  tasks: number[];
  /** Of these tasks together. */
  minutes: number;
}

/** @throws Error where the sheet has no such task */
function usedSheet({ id, worksheet, tasks }: Phase, sheets: readonly Worksheet[]): UsedSheet | null {
  const sheet = sheets.find((one) => one.id === worksheet);
  if (!sheet) return null;
  const asks = tasks.map((task) => {
    const found = sheet.tasks.find(({ ask }) => ask.id === task);
    if (!found) throw new Error(`the phase ${id} names the task ${task}, which ${sheet.id} has not`);
    return found.ask;
  });
  const minutes = asks.length > 0 ? asks.reduce((sum, ask) => sum + ask.minutes, 0) : sheet.minutes;
  return { id: sheet.id, title: sheet.title, tasks: asks.map(({ number }) => number), minutes };
}

/** A lesson with what its page needs besides: its clock, and the titles of its steps. */
export interface LessonPack {
  lesson: Lesson;
  clock: Rehearsed[];
  /** What every plan ends with. */
  notes: ClassNote[];
  titleOf: (step: string) => string;
  /** The worksheet of a phase, by the phase's id. */
  sheetOf: (phase: string) => UsedSheet | null;
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
  const [lessons, notes, sheets] = await Promise.all([
    readLessons(ledger, steps),
    readClassNotes(ledger, steps),
    theWorksheets()
  ]);
  const titles = new Map<string, string>(steps.map(({ id, title }) => [id, title]));
  return lessons.map((lesson) => {
    const used = new Map(lesson.phases.map((phase) => [phase.id, usedSheet(phase, sheets)]));
    return {
      lesson,
      clock: rehearse(lesson, steps),
      notes,
      titleOf: (step) => titles.get(step) ?? step,
      sheetOf: (phase) => used.get(phase) ?? null,
      edition: { version: ledger.version, date: ledger.date }
    };
  });
}
