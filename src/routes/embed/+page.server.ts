import { base } from '$app/paths';
import { topOf } from '$lib/embed/facts';
import { formatDay } from '$lib/ledger/figures';
import { theLedger } from '$lib/ledger/server/read';
import { m } from '$lib/paraglide/messages.js';
import { readFrames } from '$lib/surfaces/outlets/catalogue';
import { site, siteUrl } from '../../site';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const { version, date } = await theLedger();
  return {
    frames: await readFrames(),
    edition: { version, date },
    site: {
      top: topOf(siteUrl(), base),
      name: site.name,
      publisher: site.publisher,
      edition: m.ledger_line({ version, day: formatDay(date) })
    }
  };
};
