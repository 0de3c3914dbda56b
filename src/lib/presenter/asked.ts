import type { Kept, Prediction, Voicing } from '$lib/domain/prediction';

/** How often a slide that asks first can be asked to reveal: once for each voice, and once for the step's words. */
export const roundsOf = (prediction: Prediction | undefined): number => (prediction ? prediction.voicings.length + 1 : 0);

/** Who has spoken after so many rounds. */
export const spokenAt = ({ voicings }: Prediction, shown: number): Voicing[] => voicings.slice(0, Math.max(0, shown));

/** Who speaks next; `words` where only the step's words are left, null where everything is shown. */
export function nextAt(prediction: Prediction, shown: number): Voicing | 'words' | null {
  if (shown >= roundsOf(prediction)) return null;
  return prediction.voicings[Math.max(0, shown)] ?? 'words';
}

/** What a slide keeps back of its chart after so many rounds; null where it keeps nothing. */
export const keptAt = (prediction: Prediction | undefined, shown: number): Kept | null =>
  prediction === undefined || nextAt(prediction, shown) === null
    ? null
    : { chart: prediction.chart, rows: prediction.voicings.slice(Math.max(0, shown)).flatMap(({ rows }) => rows) };
