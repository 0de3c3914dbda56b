import type { LessonId } from '$lib/domain/lesson';
import type { Prediction } from '$lib/domain/prediction';
import { roundsOf } from '$lib/presenter/asked';
import type { Slide } from '$lib/presenter/place';
import type { SceneRecord } from '$lib/scenes/theatre';

/** What the deck carries in its page, besides the words that stand in it. */
export interface DeckData {
  record: SceneRecord;
  /** What slides ask before they show, by the step's id. */
  predictions: Record<string, Prediction>;
  /** Steps that each lesson plan shows, in its order. */
  lessons: Partial<Record<LessonId, readonly string[]>>;
  /** Absolute address of the site's top, where it is known. */
  site: string | null;
}

/** A slide a step, in the record's order. */
export const slidesOf = ({ steps }: SceneRecord, predictions: DeckData['predictions']): Slide[] =>
  steps.map(({ id }) => ({ id, rounds: roundsOf(predictions[id]) }));

/** The record with the steps that a lesson shows, in its order; whole where there is no such lesson. */
export function recordFor({ record, lessons }: DeckData, lesson: string | null): SceneRecord {
  const ids = Object.entries(lessons).find(([id]) => id === lesson)?.[1];
  const steps = ids?.flatMap((id) => record.steps.find((step) => step.id === id) ?? []) ?? [];
  return steps.length > 0 ? { ...record, steps } : record;
}
