import type { Prediction } from '$lib/domain/prediction';
import type { Plan } from '$lib/presenter/pacing';
import type { SceneRecord } from '$lib/scenes/theatre';

/** A lesson plan as far as the clock needs it. */
export interface TimedPlan extends Plan {
  id: string;
}

/** What the speaker's page carries, besides the notes that stand in it. */
export interface SpeakerData {
  record: SceneRecord;
  /** By the step's id. */
  predictions: Record<string, Prediction>;
  plans: TimedPlan[];
}
