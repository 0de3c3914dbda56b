import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import type { Chart } from '$lib/domain/chart';
import type { Step } from '$lib/domain/step';
import { basemapMarkup } from '$lib/graphics/map/basemap-markup';
import { locatorMarkup } from '$lib/graphics/map/locator-markup';
import { signDefs } from '$lib/graphics/map/signs';
import { readCharts } from '$lib/scenes/server/charts';
import { readTheatre } from '$lib/scenes/server/theatre';
import { loneRecord, reachOf, type SceneRecord } from '$lib/scenes/theatre';
import { wordsFor } from '$lib/scenes/theatre/words';
import { sourcesOf } from '$lib/story/sources';
import { withoutMarks } from '$lib/ui/written';
import { liveSizes } from './pictures';
import StepArticle from './StepArticle.svelte';

/** A step alone, as its frame shows it. */
export interface LoneStep {
  step: Step;
  chart: Chart | null;
  /** What the pictures refer to, for a `<defs>`: the map within reach, the signs. */
  defs: string;
  record: SceneRecord;
  /** Text alternative of the picture, which knows of no step before. */
  alt: string;
}

/** @throws RangeError where the story has no such step */
export async function loneStep(id: string): Promise<LoneStep> {
  const { steps, record: whole, locator, cut } = await readTheatre();
  const step = steps.find((one) => one.id === id);
  if (!step) throw new RangeError(`no step ${id}`);
  const chart = (await readCharts()).find((one) => one.id === step.chart) ?? null;
  const reach = reachOf(whole, id, liveSizes(step));
  const record = loneRecord(whole, id, reach);
  const regions = step.marks.flatMap((mark) => (mark.kind === 'region' ? [mark.feature] : []));
  const map = chart ? '' : basemapMarkup(cut(reach, regions));
  const inset = !chart && step.panel?.kind === 'locator' ? `<g id="locator">${locatorMarkup(locator)}</g>` : '';
  return { step, chart, defs: map + inset + signDefs(), record, alt: chart?.alt ?? wordsFor(record, id) };
}

/**
 * Picture, words and sources of a step as HTML. None of it changes once written, so that no script has to carry it.
 * @param top way from the page to the site's top, with a slash at its end
 * @param live what stands where the page's script puts what it brings
 */
export async function writtenStep({ step, chart, record, alt }: LoneStep, top: string, live: string): Promise<string> {
  const { ledger } = await readTheatre();
  const sources = sourcesOf(ledger, step);
  const place = createRawSnippet(() => ({ render: () => live }));
  const { body } = render(StepArticle, { props: { step, record, chart, alt, sources, top, live: place } });
  return (
    withoutMarks(body)
      // In pictures that nobody can press or hear, names of claims are weight.
      .replaceAll(/<g [^>]*data-lit=[^>]*>/g, (tag) => tag.replace(/ data-(claim|context)="[^"]*"/g, ''))
      // What a figure from outside the articles rests on is in the story: a frame's own hash may be its host's.
      .replaceAll('href="#s-', 'href="/#s-')
      .replaceAll('href="/', `href="${top}`)
  );
}
