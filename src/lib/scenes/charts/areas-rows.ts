import type { ChartColumn, ChartRow } from '$lib/domain/chart';
import { CONTEXT_LOOK, type Look } from '$lib/domain/look';
import type { Claim, Context, IsoDate, Ledger } from '$lib/domain/record';
import type { Qualifier } from '$lib/domain/sets';
import {
  claimById,
  convert,
  dateText,
  endOf,
  formatNumber,
  sourceOf,
  startOf,
  unitLabel,
  claimLook,
  formatQuantity
} from '$lib/ledger';
import { figureWords } from '$lib/ledger/figure-words';
import { m } from '$lib/paraglide/messages.js';
import type { ChartEntry, EntryRow } from '$lib/story/chart-entry';
import { statusWord } from '$lib/ui/status';

/** The days that a figure counts; null where nobody says. */
export interface DayWindow {
  from: IsoDate | null;
  to: IsoDate | null;
  /** Whether the article gives them, or they are known from elsewhere. */
  known: 'article' | 'outside' | null;
}

/** One figure for the advance, with all that the picture and the table say of it. */
export interface AreaRow {
  row: ChartRow;
  /** A voice of an article, a retelling of the voice above, or a voice from outside the five. */
  part: 'voice' | 'echo' | 'outside';
  speaker: string;
  /** What is odd about how it was printed. */
  remark: string | null;
  look: Look;
  km2: number;
  hedge: Qualifier;
  /** The figure in words, with its hedge. */
  value: string;
  said: IsoDate | null;
  outlet: string | null;
  printed: string | null;
  window: DayWindow;
}

/** What the contexts say in words of their hedge and their days; a test holds them to the words. */
export const OUTSIDE: Readonly<Record<string, { hedge: Qualifier; from: IsoDate | null }>> = {
  'ctx-zelenskyy-1000': { hedge: 'more-than', from: '2022-09-01' },
  'ctx-zelenskyy-2000': { hedge: 'about', from: '2022-09-01' },
  'ctx-isw-400': { hedge: 'about', from: null },
  'ctx-isw-as-of-9-sept': { hedge: 'unstated', from: null },
  'ctx-isw-3000': { hedge: 'more-than', from: '2022-09-06' }
};

const contextOf = (ledger: Ledger, id: string): Context => {
  const found = ledger.contexts.find((one) => one.id === id);
  if (!found) throw new Error(`The ledger has no context ${id}`);
  return found;
};

/** Every figure of the chart, in the order of its file. */
export const areaRows = (ledger: Ledger, entry: ChartEntry): AreaRow[] =>
  entry.rows.map((row, i) => {
    const [claim] = row.claims;
    if (claim === undefined) return outsideRow(ledger, row);
    return claimRow(ledger, row, claimById(ledger, claim), row.part ? (entry.rows[i - 1]?.text ?? '') : null);
  });

function claimRow(ledger: Ledger, entry: EntryRow, claim: Claim, echoed: string | null): AreaRow {
  const { quantity } = claim;
  const km2 = quantity?.si.max;
  if (!quantity || km2 === null || km2 === undefined) throw new Error(`${claim.id} gives no area`);
  const source = sourceOf(ledger, claim);
  // A retelling has no day of its own: its weekdays are those of the article that it retells.
  const said = source.published === null || claim.claimedOn === null ? null : endOf(claim.claimedOn);
  const window = windowOf(ledger, claim, entry.context);
  const value = formatQuantity(quantity);
  return {
    part: echoed === null ? 'voice' : 'echo',
    speaker: entry.text,
    remark: entry.note,
    look: claimLook(ledger, claim),
    km2,
    hedge: quantity.qualifier,
    value,
    said,
    outlet: source.outlet,
    printed: quantity.asPrinted.replace(/[“”]/g, ''),
    window,
    row: {
      id: entry.id,
      name: `${echoed === null ? entry.text : m.areas_echo({ who: echoed })}: ${value}`,
      cells: cellsOf({
        said,
        in: source.outlet,
        hedge: quantity.qualifier,
        printed: quantity.asPrinted,
        unit: unitLabel(quantity.printedUnit),
        km2,
        window,
        certainty: statusWord(claim.status)
      }),
      claims: entry.claims,
      context: entry.context,
      checks: entry.checks
    }
  };
}

function outsideRow(ledger: Ledger, entry: EntryRow): AreaRow {
  const context = contextOf(ledger, entry.context[0] ?? '');
  const facts = OUTSIDE[context.id];
  if (!facts || context.value === null || context.unit !== 'km2') throw new Error(`${context.id} gives no area`);
  const window: DayWindow = { from: facts.from, to: context.date, known: 'outside' };
  const hedges: Partial<Record<Qualifier, string>> = { about: 'about ', 'more-than': 'more than ' };
  const value = `${hedges[facts.hedge] ?? ''}${figureWords(context.value, 'km2')}`;
  return {
    part: 'outside',
    speaker: entry.text,
    remark: null,
    look: CONTEXT_LOOK,
    km2: context.value,
    hedge: facts.hedge,
    value,
    said: context.date,
    outlet: null,
    printed: null,
    window,
    row: {
      id: entry.id,
      name: `${entry.text}, ${context.date ? dateText(context.date) : ''}: ${value}`,
      cells: cellsOf({ said: context.date, in: null, hedge: facts.hedge, printed: null, unit: null, km2: context.value, window, certainty: m.legend_context() }), // prettier-ignore
      claims: [],
      context: entry.context,
      checks: entry.checks
    }
  };
}

/** The claim's own days, or those that a context of its row gives. */
function windowOf(ledger: Ledger, claim: Claim, contexts: readonly string[]): DayWindow {
  if (claim.happenedOn !== null) return { from: startOf(claim.happenedOn), to: endOf(claim.happenedOn), known: 'article' };
  const [outside] = contexts;
  if (outside === undefined) return { from: null, to: null, known: null };
  return { from: OUTSIDE[outside]?.from ?? null, to: contextOf(ledger, outside).date, known: 'outside' };
}

interface Facts {
  said: IsoDate | null;
  in: string | null;
  hedge: Qualifier;
  printed: string | null;
  unit: string | null;
  km2: number;
  window: DayWindow;
  certainty: string;
}

const cellsOf = ({ window, km2, hedge, ...facts }: Facts): ChartRow['cells'] => ({
  ...facts,
  hedge: hedge === 'unstated' ? null : hedge.replace('-', ' '),
  km2: Math.round(km2),
  mi2: Math.round(convert(km2, 'km2', 'mi2') ?? 0),
  from: window.from,
  to: window.to,
  days: window.known === null ? null : window.known === 'article' ? m.areas_in_article() : m.areas_elsewhere()
});

export const areaColumns = (): ChartColumn[] => [
  { key: 'said', label: m.areas_column_said(), type: 'text' },
  { key: 'in', label: m.areas_column_in(), type: 'text' },
  { key: 'hedge', label: m.areas_column_hedge(), type: 'text' },
  { key: 'printed', label: m.areas_column_printed(), type: 'text' },
  { key: 'unit', label: m.areas_column_unit(), type: 'text' },
  { key: 'km2', label: m.areas_column_km2(), type: 'number' },
  { key: 'mi2', label: m.areas_column_mi2(), type: 'number' },
  { key: 'from', label: m.areas_column_from(), type: 'text' },
  { key: 'to', label: m.areas_column_to(), type: 'text' },
  { key: 'days', label: m.areas_column_days(), type: 'text' },
  { key: 'certainty', label: m.areas_column_certainty(), type: 'text' }
];

/** A day or days of this month without the year: `5 to 10 September`. */
const short = (date: IsoDate): string => dateText(date).replace(/ \d{4}$/, '');

/** The days that a figure counts, in words. */
export function windowWords({ from, to, known }: DayWindow): string {
  if (to === null || known === null) return m.areas_alt_unknown();
  if (from === null) return m.areas_days_end({ day: short(to) });
  const days = m.areas_days({ days: short(`${from}/${to}`) });
  return known === 'article' ? days : m.areas_days_outside({ days });
}

/** When and where a figure was said, in words. */
export const saidWords = ({ said, outlet }: AreaRow): string =>
  said === null ? m.areas_undated({ outlet: outlet ?? '' }) : m.areas_said({ day: short(said), outlet: outlet ?? '' });

/** The picture in sentences. */
export function areasAlt(rows: readonly AreaRow[]): string {
  const voices = rows.filter(({ part }) => part === 'voice');
  return [
    m.areas_alt_lead({ n: formatNumber(voices.length) }),
    ...rows.flatMap((row, i) => {
      if (row.part === 'echo') return [m.areas_alt_echo({ who: rows[i - 1]?.speaker ?? '', value: row.value })];
      if (row.part === 'outside') return [];
      const facts = { who: row.speaker, said: saidWords(row), value: row.value };
      return [m.areas_alt_row({ ...facts, status: statusWord(row.look.status), days: windowWords(row.window) })];
    }),
    m.areas_alt_outside({
      list: rows
        .filter(({ part }) => part === 'outside')
        .map(({ row }) => row.name)
        .join('; ')
    })
  ].join(' ');
}
