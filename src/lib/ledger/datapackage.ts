import type { Ledger } from '$lib/domain/record';
import { tableFields } from './dictionary';
import { CLAIM_COLUMNS } from './publish';
import type { PublishedFile } from './published-records';

/** A Frictionless Data Package over the published files. */

interface Resource {
  name: string;
  path: string;
  title: string;
  format: string;
  mediatype: string;
  schema?: { fields: { name: string; type: string; description: string }[] };
}

const json = (name: string, title: string): Resource => ({
  name,
  path: `${name}.json`,
  title,
  format: 'json',
  mediatype: 'application/json'
});

/** A file of records that are all alike, with what their fields mean. */
const table = (name: string, title: string): Resource => ({
  ...json(name, title),
  schema: { fields: tableFields(`${name}.json` as PublishedFile) }
});

const RESOURCES: readonly Resource[] = [
  table('sources', 'The articles'),
  table('actors', 'Who speaks'),
  { name: 'places', path: 'places.geojson', title: 'The gazetteer', format: 'geojson', mediatype: 'application/geo+json' },
  table('checks', 'What was recomputed, with verdicts'),
  table('corrections', 'What the articles got wrong and is not repeated'),
  table('context', 'Facts from outside the articles'),
  table('changelog', 'What changed in the ledger, edition by edition')
];

const CLAIMS_CSV = {
  name: 'claims',
  path: 'claims.csv',
  title: 'The claims as a table',
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
  schema: {
    fields: CLAIM_COLUMNS.map(({ name, type, description }) => ({ name, type, description })),
    primaryKey: 'id',
    missingValues: ['']
  }
};

const CLAIMS_JSON = { ...json('claims-json', 'The claims in full'), path: 'claims.json', jsonSchema: 'claim.schema.json' };

/** The descriptor; `name` is the package's own, in lower case. */
export const datapackage = (ledger: Ledger, { name, title }: { name: string; title: string }) => ({
  profile: 'data-package',
  name,
  title,
  description: 'Claims from news articles on two offensives, with who made each, when, and how far it was checked.',
  version: ledger.version,
  created: `${ledger.date}T00:00:00Z`,
  licenses: [
    { name: 'CC-BY-4.0', path: 'https://creativecommons.org/licenses/by/4.0/', title: 'Creative Commons Attribution 4.0' }
  ],
  sources: ledger.sources.map(({ title: sourceTitle, outlet, url }) => ({ title: `${outlet}: ${sourceTitle}`, path: url })),
  resources: [CLAIMS_CSV, CLAIMS_JSON, ...RESOURCES.map((resource) => ({ ...resource }))]
});
