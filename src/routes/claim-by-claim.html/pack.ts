import { render } from 'svelte/server';
import { base } from '$app/paths';
import { cardOf } from '$lib/card/card';
import { stepsOf } from '$lib/domain/lesson';
import { readCharts } from '$lib/scenes/server/charts';
import { readTheatre } from '$lib/scenes/server/theatre';
import { sheetOf } from '$lib/stage/sheets';
import { deckData, writtenSlides } from '$lib/surfaces/deck/written';
import { readPacks } from '$lib/surfaces/lessons/lessons';
import PlanHead from '$lib/surfaces/lessons/PlanHead.svelte';
import { writtenPlans } from '$lib/surfaces/lessons/plans';
import { theWorksheets } from '$lib/surfaces/lessons/worksheets';
import { writtenAnswers, writtenSheet } from '$lib/surfaces/lessons/written';
import { withoutMarks } from '$lib/ui/written';
import CopyPlans from './CopyPlans.svelte';
import type { Packed, Papers } from './packed';

/** Way to the site's top, as the copy's links are written before they are turned. */
const TOP = './';

/** Components say the site's top as the build knows it. */
const written = (html: string): string => withoutMarks(html).replaceAll(`href="${base}/`, `href="${TOP}`);

async function papers(): Promise<Papers> {
  const [packs, sheets, plans] = await Promise.all([readPacks(), theWorksheets(), writtenPlans(TOP)]);
  const lessons = packs.map(({ lesson }) => ({
    ...lesson,
    slides: stepsOf(lesson).length,
    sheets: lesson.phases.filter(({ worksheet }) => worksheet !== null).length
  }));
  const worksheets = sheets.map(async ({ id }) => [id, await writtenSheet(id, { top: TOP })] as const);
  return {
    teach: written(render(CopyPlans, { props: { lessons, sheets } }).body),
    plans: Object.fromEntries(
      packs.map(({ lesson }) => {
        const head = written(render(PlanHead, { props: { lesson, top: '.' } }).body);
        return [lesson.id, `<article class="plan">${head}${plans[lesson.id] ?? ''}</article>`];
      })
    ),
    worksheets: Object.fromEntries(await Promise.all(worksheets)),
    answers: await writtenAnswers({ top: TOP })
  };
}

/** The slides without their pictures: in the page these stand once already, with the story's steps. */
const unpictured = (slides: string): string => slides.replace(/(<figure class="still">)[\s\S]*?(?=<\/figure>)/g, '$1');

/**
 * What the copy carries for its scripts.
 * @param living address of the living site's top, where it is known
 */
export async function pack(living: string | null): Promise<Packed> {
  const [{ ledger, steps, record }, charts] = await Promise.all([readTheatre(), readCharts()]);
  const { predictions, lessons, site } = await deckData(living?.replace(/\/$/, '') ?? null);
  return {
    record,
    cards: ledger.claims.map(({ id }) => cardOf(ledger, id, steps)),
    sheets: Object.fromEntries(charts.map((chart) => [chart.id, sheetOf(chart)])),
    deck: { predictions, lessons, site },
    slides: unpictured(await writtenSlides('.')),
    papers: await papers()
  };
}
