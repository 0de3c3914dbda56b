import type { Lesson, Phase } from '$lib/domain/lesson';
import type { Step } from '$lib/domain/step';

/** A lesson tried by the clock: how long its words take to say, and whether its phases leave room for them. */

/** Words a minute of somebody who explains to a class and is not read from a script. */
export const SPEAKING_RATE = 130;
/** Words a minute of a class that reads a slide in silence. */
export const READING_RATE = 230;
/** Minutes until the class has found what is new in a picture. */
const LOOKING = 5 / 60;

const count = (html: string): number =>
  html
    .replace(/<[^>]*>/g, '')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Minutes of a step: its points, its question and the answer are said aloud, its own words read by the class. */
export const minutesOfStep = ({ html, notes }: Pick<Step, 'html' | 'notes'>): number =>
  count([...notes.points, notes.question, notes.answer].join(' ')) / SPEAKING_RATE + count(html) / READING_RATE + LOOKING;

export interface Rehearsed {
  phase: Phase;
  /** Minutes from the lesson's start. */
  from: number;
  to: number;
  /** Minutes of speaking, of reading slides and of changing them. */
  speaking: number;
  /** Minutes that are left; below zero where the phase overruns. */
  spare: number;
}

/** @throws Error where a phase shows a step that is not there */
export function rehearse(lesson: Lesson, steps: readonly Step[]): Rehearsed[] {
  let from = 0;
  return lesson.phases.map((phase) => {
    const speaking = phase.steps.reduce((total, id) => {
      const step = steps.find((one) => one.id === id);
      if (!step) throw new Error(`there is no step ${id}`);
      return total + minutesOfStep(step);
    }, phase.spokenWords / SPEAKING_RATE);
    const to = from + phase.minutes;
    const rehearsed = { phase, from, to, speaking, spare: phase.minutes - phase.activity - speaking };
    from = to;
    return rehearsed;
  });
}
