import { dateFields, entry, escaped, issued, whole } from '$lib/card/bibtex';
import type { Citations, Publication } from '$lib/card/cite';
import { formatDay } from '$lib/ledger/figures';
import { m } from '$lib/paraglide/messages.js';

/** How to cite the ledger as a whole: its version and day fix what was used. */

export interface Edition {
  version: string;
  date: string;
}

const LICENCE = 'CC BY 4.0';

export function datasetCitations(edition: Edition, { site, publisher, address }: Publication): Citations {
  const title = m.explorer_dataset_title();
  const ledger = m.ledger_line({ version: edition.version, day: formatDay(edition.date) });
  const csl = {
    id: `claim-by-claim-${edition.version}`,
    type: 'dataset',
    title,
    author: [{ literal: site }],
    publisher,
    version: edition.version,
    ...issued(edition.date),
    URL: address,
    note: LICENCE
  };
  return {
    plain: `${site}, “${title}”. ${ledger}. ${publisher}. ${address}. ${LICENCE}`,
    bibtex: entry(csl.id, {
      author: whole(site),
      title: whole(title),
      howpublished: escaped(m.explorer_dataset_form({ ledger })),
      publisher: whole(publisher),
      ...dateFields(edition.date),
      version: escaped(edition.version),
      url: address,
      note: LICENCE
    }),
    csl: JSON.stringify([csl], null, 2)
  };
}
