import type { Ledger } from '$lib/domain/record';
import { endOf, startOf } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';

/** The ledger as schema.org's Dataset, for search engines of data sets. */

/** A file that can be downloaded; the address is absolute where the site has an origin. */
export interface Distribution {
  url: string;
  title: string;
  mediatype: string;
  bytes: number;
}

interface Publisher {
  site: string;
  publisher: string;
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** From the first to the last day on which a claim was made. */
function temporalCoverage({ claims }: Ledger): string {
  const days = claims.flatMap(({ claimedOn }) => (claimedOn === null ? [] : [startOf(claimedOn), endOf(claimedOn)])).sort();
  return `${days[0] ?? ''}/${days.at(-1) ?? ''}`;
}

/** The box round the towns that claims name, as `south west north east` in degrees. */
function spatialBox({ claims, places }: Ledger): string {
  const named = new Set(claims.flatMap((claim) => claim.places));
  const towns = places.filter(
    ({ id, kind, admin }) => named.has(id) && ['town', 'village', 'plant', 'city'].includes(kind) && /Ukraine|Russia/.test(admin)
  );
  const [lons, lats] = [towns.map(({ lon }) => lon), towns.map(({ lat }) => lat)];
  return [Math.min(...lats), Math.min(...lons), Math.max(...lats), Math.max(...lons)].join(' ');
}

export const linkedDataset = (
  ledger: Ledger,
  files: readonly Distribution[],
  { site, publisher }: Publisher
): Record<string, unknown> => ({
  '@type': 'Dataset',
  name: m.explorer_dataset_title(),
  description: m.explorer_dataset_description({ count: ledger.claims.length }),
  version: ledger.version,
  dateModified: ledger.date,
  inLanguage: 'en',
  isAccessibleForFree: true,
  license: LICENCE,
  creator: { '@type': 'Organization', name: site },
  publisher: { '@type': 'Organization', name: publisher },
  keywords: ['Ukraine', 'Russia', 'Kharkiv', 'Kursk', 'news', 'provenance', 'verification'],
  measurementTechnique: m.explorer_dataset_technique(),
  variableMeasured: ['claimant', 'certainty', 'day', 'place', 'quantity'],
  temporalCoverage: temporalCoverage(ledger),
  spatialCoverage: { '@type': 'Place', geo: { '@type': 'GeoShape', box: spatialBox(ledger) } },
  isBasedOn: ledger.sources.map(({ title, url, outlet }) => ({
    '@type': 'NewsArticle',
    headline: title,
    url,
    publisher: { '@type': 'Organization', name: outlet }
  })),
  distribution: files.map(({ url, title, mediatype, bytes }) => ({
    '@type': 'DataDownload',
    name: title,
    contentUrl: url,
    encodingFormat: mediatype,
    contentSize: `${bytes} B`
  }))
});
