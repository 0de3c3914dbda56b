import type { ReaderOptions } from '$lib/domain/options';
import { hiddenWords } from '$lib/reader/hidden-words';
import { viewAt, type SceneRecord } from '$lib/scenes/theatre';
import { wordsFor } from '$lib/scenes/theatre/words';
import { pictured } from '$lib/stage/pictured';

/** As the page was written: the whole view, in both systems of units. */
const written = new WeakMap<Element, string>();

/**
 * Makes the text alternatives of maps say what these show with these options, and what the options hide. A chart's words
 * stay: they are made of its rows, as its table is.
 */
export function retell(record: SceneRecord, options: ReaderOptions): void {
  const { voice, sure, units } = options;
  const whole = voice === 'all' && sure === 'all' && units === 'both';
  for (const step of record.steps.filter(({ chart }) => chart === null)) {
    const { id } = step;
    const alternative = document.querySelector(`#${CSS.escape(id)} .alt`);
    if (!alternative) continue;
    const first = written.get(alternative) ?? alternative.textContent;
    written.set(alternative, first);
    const { hidden } = viewAt(record, id, 1, options);
    const hides = hiddenWords(hidden, options, pictured(step));
    alternative.textContent = whole ? first : [wordsFor(record, id, options), hides && `${hides}.`].filter(Boolean).join(' ');
  }
}
