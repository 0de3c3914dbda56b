import { base } from '$app/paths';
import { readTheatre } from '$lib/scenes/server/theatre';
import { scriptsOf } from '$lib/start/scripts';
import { deckData, writtenSlides } from '$lib/surfaces/deck/written';
import { siteUrl } from '../../site';
import type { PageServerLoad } from './$types';

/** The page starts itself, as the story does. */
export const csr = false;

export const load: PageServerLoad = async () => {
  const { ledger } = await readTheatre();
  const origin = siteUrl();
  return {
    deck: await deckData(origin && `${origin}${base}`),
    edition: { version: ledger.version, date: ledger.date },
    written: await writtenSlides('..'),
    scripts: scriptsOf('src/routes/present/start.ts')
  };
};
