import type { Look } from '$lib/domain/look';
import type { Check, Claim, Ledger } from '$lib/domain/record';
import type { Verdict } from '$lib/domain/sets';
import { actorOf, claimById, convert, formatNumber, placeById, sourceOf, claimLook, formatQuantity } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import type { ChartEntry } from '$lib/story/chart-entry';

/** What we measure, km: the straight line over the ground, and the doubt of both its ends. */
export interface Measured {
  at: number;
  doubt: number;
  min: number;
  max: number;
}

/** One printed distance against one measured one. */
export interface DistanceLine {
  id: string;
  /** From where to where. */
  text: string;
  /** What explains the gap, or why there is none to explain; on the first line of a claim. */
  note: string | null;
  claim: Claim;
  /** Who speaks, as short as the reader knows them. */
  who: string;
  /** The claim's figure with its hedge and what it is said of; null on a claim's further lines. */
  said: string | null;
  /** Only who and how much. */
  saidShort: string;
  look: Look;
  /** km; null where the article prints no number. */
  printed: readonly [number, number] | null;
  /** Printed as a length, but none. */
  noLength: boolean;
  measured: Measured | null;
  verdict: Verdict;
  /** Claims that only repeat this one. */
  echoes: Claim[];
}

/** Sum of the doubts of a check's places; a border is drawn exactly enough to have none. */
const doubtOf = (ledger: Ledger, { from, to }: Check): number =>
  [from, to].reduce((sum, id) => sum + (id === null || id === 'border' ? 0 : placeById(ledger, id).precisionKm), 0);

function measuredOf(ledger: Ledger, check: Check | undefined): Measured | null {
  if (check?.kind !== 'distance' || !check.recomputed) return null;
  const { recomputed } = check;
  if (recomputed.unit === 'degrees' || recomputed.unit === 'ratio') return null;
  const [min, max] = [convert(recomputed.min, recomputed.unit, 'km'), convert(recomputed.max, recomputed.unit, 'km')];
  if (min === null || max === null) return null;
  const doubt = doubtOf(ledger, check);
  return { at: max - doubt, doubt, min, max };
}

function printedOf({ quantity }: Claim): readonly [number, number] | null {
  if (quantity?.si.unit !== 'km' || quantity.si.min === null || quantity.si.max === null) return null;
  return [quantity.si.min, quantity.si.max];
}

/** As the story calls them: outlets that speak in their own words, Britain for its ministry, else the claimant. */
function whoOf(ledger: Ledger, claim: Claim): string {
  const { side, name } = actorOf(ledger, claim);
  if (side === 'uk') return m.distances_britain();
  return side === 'outlet' ? sourceOf(ledger, claim).outlet.replace(/ News$/, '') : name;
}

/** The rows of `data/charts/` with their figures, in the order of the file. */
export function distanceLines(ledger: Ledger, { rows }: Pick<ChartEntry, 'rows'>): DistanceLine[] {
  const seen = new Set<string>();
  const groups = new Map<string, string>();
  return rows.map(({ id, text, note, group, claims, checks }) => {
    const records = claims.map((one) => claimById(ledger, one));
    const echoes = records.filter((one) => sourceOf(ledger, one).derivesFrom !== null);
    const claim = records.find((one) => !echoes.includes(one));
    if (!claim) throw new Error(`The row ${id} of distances has no claim of its own`);
    const check = ledger.checks.find((one) => one.id === checks[0]);
    const first = !seen.has(claim.id);
    seen.add(claim.id);
    if (group !== null) groups.set(claim.id, group);
    const who = whoOf(ledger, claim);
    const noLength = claim.quantity?.printedUnit === 'km' && claim.quantity.unit !== 'km';
    // What is printed as a length keeps its printed figures, though it means an area.
    const figure = noLength
      ? (claim.quantity?.asPrinted.split(' (')[0] ?? '')
      : claim.quantity
        ? formatQuantity(claim.quantity)
        : '';
    return {
      id,
      text,
      note,
      claim,
      who,
      said: first ? `${who}: ${[figure, group ?? ''].filter(Boolean).join(' ')}` : null,
      saidShort: `${who}: ${figure || (groups.get(claim.id) ?? '')}`,
      look: claimLook(ledger, claim),
      printed: printedOf(claim),
      noLength,
      measured: measuredOf(ledger, check),
      verdict: check?.verdict ?? 'cannot-check',
      echoes
    };
  });
}

/** `61.1 ± 1 km (38 ± 0.6 mi)`; empty where nothing was measured. */
export function measuredWords(measured: Measured | null, doubt = true): string {
  if (!measured) return '';
  const figure = (unit: 'km' | 'mi'): string => {
    const [at, off] = [measured.at, measured.doubt].map((value) => formatNumber(convert(value, 'km', unit) ?? value, 1));
    return `${at ?? ''}${doubt ? ` ± ${off ?? ''}` : ''} ${unit}`;
  };
  return `${figure('km')} (${figure('mi')})`;
}
