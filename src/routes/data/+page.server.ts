import { base } from '$app/paths';
import { linkedDataset } from '$lib/explorer/dataset-linked';
import { grouper } from '$lib/explorer/groups';
import { rowsFile } from '$lib/explorer/rows-file';
import { makeTable, select } from '$lib/explorer/select';
import { mapPlaces } from '$lib/explorer/server/map';
import { DEFAULT_VIEW } from '$lib/explorer/view';
import { theLedger } from '$lib/ledger/server/read';
import { site, siteUrl } from '../../site';
import { ledgerFiles } from './files';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const ledger = await theLedger();
  const { version, date } = ledger;
  const table = makeTable(rowsFile(ledger));
  const folder = `${siteUrl() ?? ''}${base}/data/`;
  const files = (await ledgerFiles(ledger)).map((file) => ({ ...file, url: `${folder}${file.path}` }));
  return {
    edition: { version, date },
    start: { groups: grouper(table)(select(table, DEFAULT_VIEW)), total: table.size },
    places: mapPlaces(ledger),
    linked: linkedDataset(ledger, files, { site: site.name, publisher: site.publisher })
  };
};
