import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { actorOf, claimById, sourceOf } from '$lib/ledger';
import { theLedger } from '$lib/ledger/server/read';
import ChartFigure from '$lib/scenes/charts/ChartFigure.svelte';
import { readCharts } from '$lib/scenes/server/charts';

/** The page stands three folders below the site's top. */
const TOP = '../../../';

/** Each chart's figure as HTML, by id. None of it changes once written, so that no script has to carry it. */
export async function writtenCharts(): Promise<Record<string, string>> {
  const [ledger, charts] = await Promise.all([theLedger(), readCharts()]);
  const nameOf = (id: string): string => {
    const claim = claimById(ledger, id);
    return `${actorOf(ledger, claim).name} (${sourceOf(ledger, claim).outlet})`;
  };
  const entries = charts.map((chart) => {
    const { body } = render(ChartFigure, { props: { chart, top: TOP, nameOf } });
    return [chart.id, withoutMarks(body)] as const;
  });
  return Object.fromEntries(entries);
}
