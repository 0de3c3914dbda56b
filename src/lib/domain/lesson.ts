import type { StepId } from './ids';
import type { WorksheetId } from './worksheet';

/** The lesson plans, by their length in minutes. Ids are permanent: they are addresses. */
export const LESSON_IDS = ['15', '45', '90'] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** Prose of a plan as it is shown, and as Markdown to edit; figures are resolved in both. */
export interface LessonProse {
  /** Addresses begin at the site's top. */
  html: string;
  markdown: string;
}

/** What a plan says besides its phases, in the order in which it is shown. */
export const PLAN_PARTS = ['before', 'answers', 'differentiation', 'further'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** A stretch of the lesson with one thing to do. */
export interface Phase extends LessonProse {
  /** Unique in its lesson. */
  id: string;
  title: string;
  minutes: number;
  /** Of these, the minutes in which the class looks, talks, works or writes, and the teacher is silent. */
  activity: number;
  /** Shown in this order; no step stands in two phases of a lesson. */
  steps: StepId[];
  worksheet: WorksheetId | null;
  /** Ids of the worksheet's tasks that fit the phase; the whole sheet where there is none. */
  tasks: string[];
  /** Words that the plan gives the teacher to say, besides those of the steps. */
  spokenWords: number;
}

export interface Lesson {
  id: LessonId;
  title: string;
  /** The lesson in a sentence. */
  summary: string;
  minutes: number;
  /** Of pupils; who is older is named by level. */
  ages: readonly [from: number, to: number];
  levels: string[];
  aims: string[];
  materials: string[];
  phases: Phase[];
  parts: Readonly<Record<PlanPart, LessonProse>>;
}

/** What every plan ends with: written once for all of them. */
export interface ClassNote extends LessonProse {
  id: string;
  title: string;
}

/** Steps of a lesson, in the order in which it shows them. */
export const stepsOf = ({ phases }: Pick<Lesson, 'phases'>): StepId[] => phases.flatMap(({ steps }) => steps);
