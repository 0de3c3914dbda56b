import { render } from 'svelte/server';
import { altOf } from '$lib/scenes/server/charts';
import { readTheatre } from '$lib/scenes/server/theatre';
import { chartStill, sizeOf } from '$lib/stills/still';
import { sourcesOf } from '$lib/story/sources';
import StepWords from './StepWords.svelte';

/** Each step's picture, words and sources as HTML, by id. None of it changes once written, so that no script has to carry it. */
export async function writtenSteps(): Promise<Record<string, string>> {
  const { ledger, steps, record } = await readTheatre();
  const written: Record<string, string> = {};
  for (const [i, step] of steps.entries()) {
    const still = step.chart ? sizeOf(await chartStill(step.chart, 'upright')) : null;
    const props = { step, record, still, alt: await altOf(step.id), sources: sourcesOf(ledger, step), first: i === 0 };
    const { body } = render(StepWords, { props });
    // This page stands at the site's top, wherever that is: addresses from the top become its neighbours.
    written[step.id] = body.replace(/<!--[\s\S]*?-->/g, '').replaceAll('href="/', 'href="./');
  }
  return written;
}
