import { DEFAULT_OPTIONS } from '$lib/domain/options';
import type { SheetPicture } from '$lib/domain/worksheet';
import { formatDay } from '$lib/ledger/figures';
import type { AnswersForm } from '$lib/lessons/markdown';
import { m } from '$lib/paraglide/messages.js';
import { readTheatre } from '$lib/scenes/server/theatre';
import { bareRecord, viewAt } from '$lib/scenes/theatre';
import { bareWords, townWords } from '$lib/scenes/theatre/bare-words';
import { wordsFor } from '$lib/scenes/theatre/words';

/**
 * How worksheets are told as text.
 * @param top the site's top: absolute where the site has an address, else from the file, with a slash at its end
 */
export async function textForm(top: string): Promise<AnswersForm> {
  const { ledger, record } = await readTheatre();
  const alt = ({ step, labels, towns }: SheetPicture): string => {
    const view = viewAt(bareRecord(record, step, towns), step, 1, { ...DEFAULT_OPTIONS, labels });
    return labels ? townWords(view) : bareWords(view);
  };
  return {
    alt,
    picture: ({ name }) => `${top}teach/worksheets/pictures/${name}.png`,
    claim: (id) => `${top}data/claim/${id}/`,
    reveal: (step) => ({ title: record.steps.find(({ id }) => id === step)?.title ?? '', alt: wordsFor(record, step) }),
    source: `${m.sheet_source({ site: m.site_name(), version: ledger.version, day: formatDay(ledger.date) })} ${m.credits()}`
  };
}
