import { tenth } from '$lib/domain/tenth';
import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { claimDateText, formatNumber, sourceOf } from '$lib/ledger';
import type { Ledger } from '$lib/domain/record';
import { m } from '$lib/paraglide/messages.js';
import { distanceLines, type DistanceLine } from './distance-lines';
import { distancePicture, verdictHead } from './distance-picture';
import type { ChartMaker } from './maker';

const columns = (): ChartColumn[] => [
  { key: 'who', label: m.distances_who(), type: 'text' },
  { key: 'day', label: m.distances_day(), type: 'text' },
  { key: 'printed', label: m.distances_printed(), type: 'text' },
  { key: 'hedge', label: m.distances_hedge(), type: 'text' },
  { key: 'unit', label: m.distances_unit(), type: 'text' },
  { key: 'min', label: m.distances_min(), type: 'number' },
  { key: 'max', label: m.distances_max(), type: 'number' },
  { key: 'measured', label: m.distances_measured(), type: 'number' },
  { key: 'doubt', label: m.distances_doubt(), type: 'number' },
  { key: 'gap', label: m.distances_gap(), type: 'number' },
  { key: 'verdict', label: m.distances_verdict(), type: 'text' },
  { key: 'why', label: m.distances_why(), type: 'text' },
  { key: 'retold', label: m.distances_retold(), type: 'text' }
];

const round = (value: number | undefined): number | null => (value === undefined ? null : tenth(value));

function rowOf(
  ledger: Ledger,
  line: DistanceLine,
  why: string,
  claims: ChartRow['claims'],
  rest: Pick<ChartRow, 'context' | 'checks'>
): ChartRow {
  const { claim, printed, measured, verdict } = line;
  const { quantity } = claim;
  return {
    id: line.id,
    name: `${line.saidShort}; ${line.text}`,
    cells: {
      who: line.who,
      day: claimDateText(claim),
      printed: quantity?.asPrinted ?? '',
      hedge: quantity && quantity.qualifier !== 'unstated' ? quantity.qualifier.replace('-', ' ') : '',
      unit: quantity?.printedUnit ?? '',
      min: round(printed?.[0]),
      max: round(printed?.[1]),
      measured: round(measured?.at),
      doubt: round(measured?.doubt),
      // Only where the two are said to be of one thing, and are not.
      gap: verdict === 'differs' && printed && measured ? round(measured.at - printed[1]) : null,
      verdict: verdictHead(verdict),
      why,
      retold: line.echoes.map((echo) => sourceOf(ledger, echo).outlet).join(', ')
    },
    claims,
    ...rest
  };
}

/** Each claim once, with all that was measured for it. */
function altOf(lines: readonly DistanceLine[]): string {
  const heads = [...new Set(lines.map(({ verdict }) => verdict))];
  return heads
    .map((verdict) => {
      const own = lines.filter((line) => line.verdict === verdict);
      const said = own
        .filter((line) => line.said !== null)
        .map((first) => {
          const measured = own
            .filter((line) => line.claim === first.claim && line.measured)
            .map(
              (line) =>
                `${line.text} ${formatNumber(line.measured?.at ?? 0, 1)} ± ${formatNumber(line.measured?.doubt ?? 0, 1)} km`
            );
          return measured.length > 0
            ? m.distances_alt({ said: first.said ?? '', measured: measured.join(', ') })
            : (first.said ?? '');
        });
      return `${verdictHead(verdict)}: ${said.join('; ')}.`;
    })
    .join(' ');
}

/** Every distance in the articles beside ours. */
export const distances: ChartMaker = (ledger, entry) => {
  const lines = distanceLines(ledger, entry);
  const why = new Map<string, string>();
  for (const { claim, note } of lines) if (note) why.set(claim.id, note);
  const rows = lines.map((line, i) => {
    const { claims = [], context = [], checks = [] } = entry.rows[i] ?? {};
    return rowOf(ledger, line, why.get(line.claim.id) ?? '', claims, { context, checks });
  });
  return { columns: columns(), rows, alt: altOf(lines), picture: (size) => distancePicture(lines, size) };
};
