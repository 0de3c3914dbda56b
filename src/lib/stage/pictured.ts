import { formatDay } from '$lib/ledger/figures';
import type { Pictured } from '$lib/reader/hidden-words';

/** The picture of a step, for words on what is hidden in it; the step beside it says the year. */
export const pictured = ({ asOf, chart }: { asOf: string | null; chart: string | null }): Pictured => ({
  kind: chart ? 'chart' : 'map',
  day: asOf && formatDay(asOf).replace(/ \d+$/, '')
});
