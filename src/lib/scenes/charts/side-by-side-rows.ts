import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { CONTEXT_LOOK, type Look } from '$lib/domain/look';
import type { Claim, IsoDate, Ledger } from '$lib/domain/record';
import type { Qualifier } from '$lib/domain/sets';
import { claimById, dateText, endOf, sourceOf, startOf, unitLabel, claimLook, formatQuantity } from '$lib/ledger';
import { figureWords } from '$lib/ledger/figure-words';
import { m } from '$lib/paraglide/messages.js';
import type { ChartEntry, EntryRow } from '$lib/story/chart-entry';
import { statusWord } from '$lib/ui/status';

export const PARTS = ['kharkiv', 'kursk'] as const;
export type Part = (typeof PARTS)[number];

/** One statement of one offensive under a heading. */
export interface SideRow {
  row: ChartRow;
  part: Part;
  /** Who gives a figure, or what is said. */
  text: string;
  /** For frames with little room. */
  short: string;
  look: Look;
  /** Of each claim or context that it rests on, in km², km or a count. */
  figures: number[];
  hedge: Qualifier;
  /** The figure in words; null where the text says all. */
  value: string | null;
  /** First and last day that it tells of. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Whether the first day is only the earliest that the words allow. */
  openStart: boolean;
}

/** A heading, with what of it may not be compared. */
export interface Topic {
  id: string;
  name: string;
  notAlike: string;
  rows: SideRow[];
}

/** Under these headings the figure is drawn; under the others the words say all. */
const FIGURES = new Set(['area', 'depth', 'settlements']);

/** The headings of the chart's file, each with the rows of its group. @throws Error where a row belongs to neither offensive */
export function topicsOf(ledger: Ledger, entry: ChartEntry): Topic[] {
  const heads = entry.rows.filter(({ group }) => group === null);
  return heads.map(({ id, text, note }) => {
    const notAlike = m.sides_not_alike({ what: note ?? '' });
    const rows = entry.rows.filter(({ group }) => group === text).map((row) => sideRow(ledger, row, { id, text, notAlike }));
    return { id, name: text, notAlike, rows };
  });
}

interface Heading {
  id: string;
  text: string;
  notAlike: string;
}

function sideRow(ledger: Ledger, entry: EntryRow, heading: Heading): SideRow {
  const part = PARTS.find((one) => entry.id.startsWith(`${one}-`));
  if (!part) throw new Error(`${entry.id} belongs to neither offensive`);
  const claim = entry.claims[0] === undefined ? null : claimById(ledger, entry.claims[0]);
  const contexts = entry.context.flatMap((id) => ledger.contexts.find((one) => one.id === id) ?? []);
  const figures = claim
    ? [claim.quantity?.si.max ?? NaN].filter((figure) => !Number.isNaN(figure))
    : contexts.flatMap(({ value }) => value ?? []);
  const words = claim?.quantity
    ? formatQuantity(claim.quantity)
    : contexts.flatMap(({ value, unit }) => (value !== null && unit ? figureWords(value, unit) : [])).join(m.sides_by());
  const value = FIGURES.has(heading.id) ? words : null;
  const { from, to } = daysOf(claim, contexts[0]?.date ?? null);
  // A second claim tells when it began; an interval there is no day.
  const began = entry.claims[1] === undefined ? null : claimById(ledger, entry.claims[1]).happenedOn;
  const days = heading.id === 'days' && from !== null && to !== null ? dateText(from === to ? from : `${from}/${to}`) : null;
  const name = [entry.text, value ?? days].filter(Boolean).join(claim || value ? ': ' : ' ');
  return {
    part,
    text: entry.text,
    short: entry.note ?? entry.text,
    look: claim ? claimLook(ledger, claim) : CONTEXT_LOOK,
    figures,
    hedge: claim?.quantity?.qualifier ?? 'unstated',
    value,
    from,
    to,
    openStart: began !== null && startOf(began) !== endOf(began),
    row: {
      id: entry.id,
      name: `${partName(part)}, ${heading.text.toLowerCase()}: ${name}`,
      cells: {
        offensive: partName(part),
        heading: heading.text,
        who: entry.text,
        value: value ?? days,
        figure: value !== null && figures.length === 1 ? Math.round((figures[0] ?? 0) * 10) / 10 : null,
        unit: value !== null && claim?.quantity ? unitLabel(claim.quantity.si.unit) : null,
        said: claim?.claimedOn ?? contexts[0]?.date ?? null,
        in: claim ? sourceOf(ledger, claim).outlet : null,
        certainty: claim ? statusWord(claim.status) : m.legend_context(),
        notAlike: heading.notAlike
      },
      claims: entry.claims,
      context: entry.context,
      checks: entry.checks
    }
  };
}

const daysOf = (claim: Claim | null, outside: IsoDate | null): { from: IsoDate | null; to: IsoDate | null } => {
  const date = claim ? claim.happenedOn : outside;
  return date === null ? { from: null, to: null } : { from: startOf(date), to: endOf(date) };
};

export const partName = (part: Part): string => (part === 'kharkiv' ? m.sides_kharkiv() : m.sides_kursk());

export const sideColumns = (): ChartColumn[] => [
  { key: 'offensive', label: m.sides_column_offensive(), type: 'text' },
  { key: 'heading', label: m.sides_column_heading(), type: 'text' },
  { key: 'who', label: m.sides_column_who(), type: 'text' },
  { key: 'value', label: m.sides_column_value(), type: 'text' },
  { key: 'figure', label: m.sides_column_figure(), type: 'number' },
  { key: 'unit', label: m.sides_column_unit(), type: 'text' },
  { key: 'said', label: m.areas_column_said(), type: 'text' },
  { key: 'in', label: m.areas_column_in(), type: 'text' },
  { key: 'certainty', label: m.areas_column_certainty(), type: 'text' },
  { key: 'notAlike', label: m.sides_column_not_alike(), type: 'text' }
];

/** The picture in sentences, heading by heading. */
export function sidesAlt(topics: readonly Topic[]): string {
  const said = ({ short, value, look, row }: SideRow): string => {
    const words = value ?? row.cells['value'];
    const status = look.status === 'context' ? m.sides_outside() : statusWord(look.status);
    return m.sides_alt_item({ what: [short, words].filter(Boolean).join(' '), status });
  };
  return topics
    .map(({ name, rows, notAlike }) => {
      const parts = PARTS.map((part) =>
        m.sides_alt_part({
          part: part === 'kharkiv' ? m.sides_kharkiv_short() : m.sides_kursk_short(),
          list: rows
            .filter((row) => row.part === part)
            .map(said)
            .join('; ')
        })
      );
      return `${name}. ${parts.join(' ')} ${notAlike}.`;
    })
    .join(' ');
}
