import { render } from 'svelte/server';
import { readTheatre } from '$lib/scenes/server/theatre';
import { wordsFor } from '$lib/scenes/theatre/words';
import { sourcesOf } from '$lib/story/sources';
import StepWords from './StepWords.svelte';

/** Each step's picture, words and sources as HTML, by id. None of it changes once written, so that no script has to carry it. */
export async function writtenSteps(): Promise<Record<string, string>> {
  const { ledger, steps, record } = await readTheatre();
  const entries = steps.map((step, i) => {
    const props = { step, record, alt: wordsFor(record, step.id), sources: sourcesOf(ledger, step), first: i === 0 };
    const { body } = render(StepWords, { props });
    // This page stands at the site's top, wherever that is: addresses from the top become its neighbours.
    return [step.id, body.replace(/<!--[\s\S]*?-->/g, '').replaceAll('href="/', 'href="./')] as const;
  });
  return Object.fromEntries(entries);
}
