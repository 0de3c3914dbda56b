import { render } from 'svelte/server';
import { readPredictions } from '$lib/scenes/server/predictions';
import { readTheatre } from '$lib/scenes/server/theatre';
import { readLessons } from '$lib/story/server/lessons';
import { withoutMarks } from '$lib/ui/written';
import type { SpeakerData } from './data';
import SlideNotes from './SlideNotes.svelte';

/**
 * The notes of all steps as HTML, which never changes once written.
 * @param top way from the page to the site's top, without a slash at its end
 */
export async function writtenNotes(top: string): Promise<string> {
  const [{ steps }, predictions] = await Promise.all([readTheatre(), readPredictions()]);
  return steps
    .map((step, i) => {
      const props = { step, number: i + 1, total: steps.length, prediction: predictions[step.id] ?? null };
      return withoutMarks(render(SlideNotes, { props }).body);
    })
    .join('')
    .replaceAll(/\b(href|src)="\//g, `$1="${top}/`);
}

export async function speakerData(): Promise<SpeakerData> {
  const { ledger, steps, record } = await readTheatre();
  const lessons = await readLessons(ledger, steps);
  return {
    record,
    predictions: await readPredictions(),
    plans: lessons.map(({ id, minutes, phases }) => ({
      id,
      minutes,
      phases: phases.map((phase) => ({ title: phase.title, minutes: phase.minutes, steps: phase.steps }))
    }))
  };
}
