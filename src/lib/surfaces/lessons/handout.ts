import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import type { Chart } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { altOf, readCharts } from '$lib/scenes/server/charts';
import { readTheatre } from '$lib/scenes/server/theatre';
import { sourcesOf, type SourceLine } from '$lib/story/sources';
import Handout from './Handout.svelte';
import { inRuns, numbered } from './numbered';

/** Something in a step's picture, with the numbers of the sources that it rests on. */
export interface InPicture {
  name: string;
  sources: string;
}

export interface HandoutRow {
  step: Pick<Step, 'id' | 'act' | 'title' | 'asOf'>;
  /** From 1. */
  number: number;
  /** The step's words, their figures numbered by source. */
  html: string;
  alt: string;
  /** In the map's place, where the step has one. */
  chart: Chart | null;
  /** `itself`: the outlet speaks in its own words. */
  sources: (SourceLine & { itself: boolean })[];
  shown: InPicture[];
}

const speaksItself = ({ actors }: Ledger, { who, outlet }: SourceLine): boolean =>
  actors.some(({ name, aliases }) => name === who && [name, ...aliases].includes(outlet));

/** The lit places of a step, its labelled marks and the rows of its panel. */
function shownIn(ledger: Ledger, step: Step, sources: readonly SourceLine[]): InPicture[] {
  const nameOf = (id: string): string => ledger.places.find((place) => (place.id as string) === id)?.name ?? id;
  const numbersOf = (ids: readonly string[]): string =>
    inRuns(ids.map((id) => sources.findIndex((source) => source.id === id) + 1).filter((n) => n > 0));
  if (step.chart) return [];
  return [
    ...step.lit.map(({ place, claims }) => ({ name: nameOf(place), ids: [...claims] as string[] })),
    ...step.marks.flatMap(({ label, claims, context }) =>
      label ? [{ name: label, ids: [...claims, ...context] as string[] }] : []
    ),
    ...(step.panel?.rows.map(({ text, claims, context }) => ({
      name: text || (step.panel?.title ?? ''),
      ids: [...claims, ...context] as string[]
    })) ?? [])
  ]
    .map(({ name, ids }) => ({ name, sources: numbersOf(ids) }))
    .filter(({ sources: numbers }) => numbers !== '');
}

/**
 * The whole story for paper, two steps a sheet, as HTML. None of it changes once written, so that no script has to carry it.
 * @param top way from the page to the site's top, with a slash at its end
 */
export async function writtenHandout(top: string): Promise<string> {
  const [{ ledger, steps, record }, charts] = await Promise.all([readTheatre(), readCharts()]);
  const claimOf = (check: string): string | undefined => ledger.checks.find(({ id }) => (id as string) === check)?.claim;
  const rows = await Promise.all(
    steps.map(async (step, i): Promise<HandoutRow> => {
      const sources = sourcesOf(ledger, step).map((source) => ({ ...source, itself: speaksItself(ledger, source) }));
      return {
        step,
        number: i + 1,
        html: numbered(step.html, sources, claimOf),
        alt: await altOf(step.id),
        chart: charts.find(({ id }) => id === step.chart) ?? null,
        sources,
        shown: shownIn(ledger, step, sources)
      };
    })
  );
  const { body } = render(Handout, { props: { rows, record, edition: { version: ledger.version, date: ledger.date } } });
  return withoutMarks(body).replaceAll('href="/', `href="${top}`);
}
