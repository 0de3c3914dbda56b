import { capital } from '$lib/ui/capital';
import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { CONTEXT_LOOK, type Look } from '$lib/domain/look';
import type { Claim, Context, Ledger } from '$lib/domain/record';
import type { Qualifier } from '$lib/domain/sets';
import { actorOf, claimById, claimDateText, dateText, formatFigure, claimLook, formatQuantity } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import type { EntryRow } from '$lib/story/chart-entry';
import { statusWord } from '$lib/ui/status';

/** A row chosen by hand, with what the ledger says of its first claim or, where it has none, of its context. */
export interface FigureRow extends EntryRow {
  look: Look;
  /** Speaker; what is from outside says so. */
  who: string;
  /** Day on which it was said, in words; empty where no article tells. */
  said: string;
  /** First and last day of what it counts, in words; empty where no article tells. */
  window: string;
  /** Figure with its hedge, or the words that stand for one; empty where there is neither. */
  figure: string;
  hedge: Qualifier | null;
  /** Null where no number is given. */
  least: number | null;
  most: number | null;
  printed: string;
}

function ofClaim(ledger: Ledger, claim: Claim): Omit<FigureRow, keyof EntryRow> {
  const { quantity, happenedOn } = claim;
  return {
    look: claimLook(ledger, claim),
    who: actorOf(ledger, claim).name,
    said: claimDateText(claim),
    window: happenedOn === null ? '' : dateText(happenedOn),
    figure: quantity ? formatQuantity(quantity) : '',
    hedge: quantity?.qualifier ?? null,
    least: quantity?.min ?? null,
    most: quantity?.max ?? null,
    printed: quantity?.asPrinted ?? ''
  };
}

function ofContext({ value, unit, date }: Context): Omit<FigureRow, keyof EntryRow> {
  return {
    look: CONTEXT_LOOK,
    who: m.source_context(),
    said: date === null ? '' : dateText(date),
    window: '',
    figure: value === null || unit === null ? '' : formatFigure(value, unit),
    hedge: null,
    least: value,
    most: value,
    printed: ''
  };
}

/** @throws Error for a row that rests on neither claim nor context */
export function figureRow(ledger: Ledger, row: EntryRow): FigureRow {
  const [claim] = row.claims;
  if (claim !== undefined) return { ...row, ...ofClaim(ledger, claimById(ledger, claim)) };
  const context = ledger.contexts.find(({ id }) => id === row.context[0]);
  if (!context) throw new Error(`The row ${row.id} rests on neither claim nor context`);
  return { ...row, ...ofContext(context) };
}

/** The columns that every such chart has; `cellsOf` fills them. */
export const figureColumns = (): ChartColumn[] => [
  { key: 'who', label: m.chart_figure_who(), type: 'text' },
  { key: 'said', label: m.chart_figure_said(), type: 'text' },
  { key: 'window', label: m.chart_figure_window(), type: 'text' },
  { key: 'sure', label: m.chart_figure_sure(), type: 'text' },
  { key: 'figure', label: m.chart_figure_figure(), type: 'text' },
  { key: 'least', label: m.chart_figure_least(), type: 'number' },
  { key: 'most', label: m.chart_figure_most(), type: 'number' },
  { key: 'printed', label: m.chart_figure_printed(), type: 'text' }
];

export const sureWord = ({ look }: FigureRow): string =>
  [statusWord(look.status), look.disputed ? m.status_disputed() : ''].filter(Boolean).join(', ');

export const cellsOf = (row: FigureRow): ChartRow['cells'] => {
  const { who, said, window, figure, least, most, printed } = row;
  return { who, said, window, sure: sureWord(row), figure, least, most, printed };
};

/** Who said it, how sure it is and when: the brackets after a figure in a text alternative. */
export function saidBy({ look, who, said }: FigureRow): string {
  const sure = look.status === 'context' ? who : m.alt_said({ status: statusWord(look.status), who });
  return [sure, said, look.disputed ? m.status_disputed() : ''].filter(Boolean).join(', ');
}

const startsInside = (text: string): boolean => /^\p{Ll}/u.test(text);

/** What a row says; one that begins in the middle of a sentence has its figure first. */
export const sentenceOf = ({ text, figure }: FigureRow): string => (startsInside(text) ? capital(`${figure} ${text}`) : text);

/** The same with its figure, wherever that stands. */
export const withFigure = (row: FigureRow): string =>
  startsInside(row.text) || row.least === null ? sentenceOf(row) : `${row.text}: ${row.figure}`;
