import { render } from 'svelte/server';
import type { Chart } from '$lib/domain/chart';
import { actorOf, claimById, sourceOf } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import ChartFigure from '$lib/scenes/charts/ChartFigure.svelte';
import { withoutMarks } from '$lib/ui/written';

/** The page stands three folders below the site's top. */
const TOP = '../../../';

/** A chart's figure as HTML. None of it changes once written, so that no script has to carry it. */
export async function writtenChart(chart: Chart): Promise<string> {
  const ledger = await theLedger();
  const nameOf = (id: string): string => {
    const claim = claimById(ledger, id);
    return `${actorOf(ledger, claim).name} (${sourceOf(ledger, claim).outlet})`;
  };
  return withoutMarks(render(ChartFigure, { props: { chart, top: TOP, nameOf } }).body);
}
