import type { ViewOptions } from './options';

/** A stretch of a text: a figure in one system of units, what only joins a figure to its twin, or any other words. */
export interface UnitRun {
  text: string;
  unit: ViewOptions['units'] | null;
}

const NUMBER = String.raw`\d[\d,.]*(?: to \d[\d,.]*)?`;
const FIGURE = `${NUMBER}(?: ± ${NUMBER})? (km²|km|sq mi|mi|acres?)`;
const TWINS = new RegExp(String.raw`(${FIGURE}) \((${FIGURE})\)`, 'g');
const systemOf = (unit: string | undefined): 'metric' | 'imperial' => (unit?.startsWith('km') ? 'metric' : 'imperial');

/**
 * Cuts a text at its figures in two systems: `about 2,500 km² (965 sq mi)` is words, a metric figure, what stands only for
 * both, an imperial figure, what stands only for both. Joined again the runs are the text.
 */
export function unitRuns(text: string): UnitRun[] {
  const runs: UnitRun[] = [];
  let last = 0;
  for (const match of text.matchAll(TWINS)) {
    const [whole, own = '', unit, twin = '', twinUnit] = match;
    if (systemOf(unit) === systemOf(twinUnit)) continue;
    runs.push(
      { text: text.slice(last, match.index), unit: null },
      { text: own, unit: systemOf(unit) },
      { text: ' (', unit: 'both' },
      { text: twin, unit: systemOf(twinUnit) },
      { text: ')', unit: 'both' }
    );
    last = match.index + whole.length;
  }
  return [...runs, { text: text.slice(last), unit: null }].filter((run) => run.text !== '');
}

/** A text with its figures in the units asked for: the same runs, the others left out. */
export const inUnits = (text: string, units: ViewOptions['units']): string =>
  units === 'both'
    ? text
    : unitRuns(text)
        .filter(({ unit }) => unit === null || unit === units)
        .map((run) => run.text)
        .join('');
