import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { altOf } from '$lib/scenes/server/charts';
import { readTheatre } from '$lib/scenes/server/theatre';
import { chartDrawn, chartStill, sizeOf } from '$lib/stills/still';
import { sourcesOf } from '$lib/story/sources';
import StepWords from './StepWords.svelte';

/**
 * The steps' pictures, words and sources as HTML. None of it changes once written, so that no script has to carry it.
 * @param charts `linked`: as files beside the page; `drawn`: in the page itself
 */
export async function writtenSteps(charts: 'linked' | 'drawn' = 'linked'): Promise<string> {
  const { ledger, steps, record } = await readTheatre();
  const written: string[] = [];
  for (const [i, step] of steps.entries()) {
    const still = step.chart ? sizeOf(await chartStill(step.chart, 'upright')) : null;
    const drawn = step.chart && charts === 'drawn' ? await chartDrawn(step.chart) : null;
    const props = { step, record, still, drawn, alt: await altOf(step.id), sources: sourcesOf(ledger, step), first: i === 0 };
    const { body } = render(StepWords, { props });
    // This page stands at the site's top, wherever that is: addresses from the top become its neighbours.
    written.push(withoutMarks(body).replaceAll('href="/', 'href="./'));
  }
  return written.join('');
}
