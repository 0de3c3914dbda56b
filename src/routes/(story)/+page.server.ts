import { wordsFor } from '$lib/scenes/theatre';
import { readTheatre } from '$lib/scenes/server/theatre';
import { sourcesOf } from '$lib/story/sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { ledger, steps, record } = await readTheatre();
  return {
    record,
    edition: { version: ledger.version, date: ledger.date },
    steps: steps.map((step) => ({
      id: step.id as string,
      act: step.act,
      title: step.title,
      asOf: step.asOf,
      html: step.html,
      alt: wordsFor(record, step.id),
      sources: sourcesOf(ledger, step)
    }))
  };
};
