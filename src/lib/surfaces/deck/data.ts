import type { Step } from '$lib/domain/step';
import type { Slide } from '$lib/presenter/place';
import type { SceneRecord } from '$lib/scenes/theatre';

/** What the deck carries in its page, besides the words that stand in it. */
export interface DeckData {
  record: SceneRecord;
  /** By the step's id. */
  notes: Record<string, Step['notes']>;
  /** Absolute address of the site's top, where it is known. */
  site: string | null;
}

/** A slide a step, in the record's order. */
export const slidesOf = ({ steps }: SceneRecord): Slide[] => steps.map(({ id }) => ({ id, rounds: 0 }));
