import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { altOf } from '$lib/scenes/server/charts';
import type { Act } from '$lib/domain/sets';
import { readTheatre } from '$lib/scenes/server/theatre';
import { chartDrawn, chartStill, sizeOf } from '$lib/stills/still';
import { sourcesOf } from '$lib/story/sources';
import StepWords from './StepWords.svelte';

export interface WrittenWish {
  /** `linked`: as files of the site; `drawn`: in the page itself. */
  charts?: 'linked' | 'drawn';
  /** Act whose steps are wanted; all of them where null. */
  act?: Act | null;
  /** Way from the page to the site's top, without a slash at its end. */
  top?: string;
}

/** The steps' pictures, words and sources as HTML. None of it changes once written, so that no script has to carry it. */
export async function writtenSteps({ charts = 'linked', act = null, top = '.' }: WrittenWish = {}): Promise<string> {
  const { ledger, steps: all, record } = await readTheatre();
  const steps = all.filter((step) => act === null || step.act === act);
  const written: string[] = [];
  for (const [i, step] of steps.entries()) {
    const still = step.chart ? sizeOf(await chartStill(step.chart, 'upright')) : null;
    const drawn = step.chart && charts === 'drawn' ? await chartDrawn(step.chart) : null;
    const props = { step, record, still, drawn, alt: await altOf(step.id), sources: sourcesOf(ledger, step), first: i === 0 };
    const { body } = render(StepWords, { props });
    // Addresses from the site's top become ways there from the page, wherever the site stands.
    written.push(withoutMarks(body).replaceAll(/\b(href|src|srcset)="\.?\//g, `$1="${top}/`));
  }
  return written.join('');
}
