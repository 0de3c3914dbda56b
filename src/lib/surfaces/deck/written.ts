import { stepsOf, type LessonId } from '$lib/domain/lesson';
import { readLessons } from '$lib/story/server/lessons';
import { render } from 'svelte/server';
import { altOf } from '$lib/scenes/server/charts';
import { readPredictions } from '$lib/scenes/server/predictions';
import { readTheatre } from '$lib/scenes/server/theatre';
import { chartStill, sizeOf } from '$lib/stills/still';
import { withoutMarks } from '$lib/ui/written';
import type { DeckData } from './data';
import SlideWords from './SlideWords.svelte';

/**
 * The slides' words, pictures and notes as HTML, which never changes once written.
 * @param top way from the page to the site's top, without a slash at its end
 */
export async function writtenSlides(top: string): Promise<string> {
  const { steps, record } = await readTheatre();
  const written: string[] = [];
  for (const [i, step] of steps.entries()) {
    const still = step.chart ? sizeOf(await chartStill(step.chart, 'wide')) : null;
    const props = { step, record, still, alt: await altOf(step.id), number: i + 1 };
    written.push(withoutMarks(render(SlideWords, { props }).body));
  }
  // What a figure from outside the articles rests on is said in the story.
  return written
    .join('')
    .replaceAll('href="#s-', 'href="/#s-')
    .replaceAll(/\b(href|src|srcset)="\//g, `$1="${top}/`);
}

/** @param site absolute address of the site's top, where it is known */
export async function deckData(site: string | null): Promise<DeckData> {
  const { ledger, steps, record } = await readTheatre();
  const lessons = (await readLessons(ledger, steps)).map((lesson) => [lesson.id, stepsOf(lesson)] as const);
  return {
    record,
    predictions: await readPredictions(),
    lessons: Object.fromEntries(lessons) as Partial<Record<LessonId, string[]>>,
    site
  };
}
