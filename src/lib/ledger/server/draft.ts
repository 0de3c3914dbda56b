import { CHART_IDS } from '$lib/domain/chart';
import type * as v from 'valibot';
import type { Issue } from '../issue';
import type { ClaimInFile, Draft, Entry } from '../lint/entry';
import {
  actorSchema,
  checkSchema,
  claimFileSchema,
  claimSchema,
  contextSchema,
  correctionSchema,
  editionSchema,
  exclusionSchema,
  placeSchema,
  redirectsSchema,
  releaseSchema,
  sourceSchema
} from '../schema';
import type { ReadEffects } from './effects';
import { parseFile, readList, readRecord, type ParsedFile } from './parse';

export interface DraftReading {
  draft: Draft;
  issues: Issue[];
  /** Ids that redirects may lead to besides claims. */
  others: ReadonlySet<string>;
}

/** Reads every file of `data/` and keeps the records that have their shape. */
export async function readDraft(effects: ReadEffects): Promise<DraftReading> {
  const issues: Issue[] = [];

  const open = async (path: string): Promise<ParsedFile> => {
    const file = `data/${path}`;
    const text = await effects.readText(path);
    if (text === null) issues.push({ file, line: 1, field: 'file', found: 'nothing', allowed: 'a file of that name' });
    const parsed = parseFile(file, text ?? '');
    issues.push(...parsed.issues);
    return parsed;
  };
  const list = async <S extends v.GenericSchema>(path: string, schema: S): Promise<Entry<v.InferOutput<S>>[]> => {
    const file = await open(path);
    return readList(schema, file.value, file, [], issues);
  };

  const editionFile = await open('ledger.yaml');
  const edition = readRecord(editionSchema, editionFile.value, editionFile, [], issues);
  const redirectsFile = await open('redirects.yaml');
  const redirects = readRecord(redirectsSchema, redirectsFile.value ?? {}, redirectsFile, [], issues);
  const nothing = { file: 'data/redirects.yaml', value: {}, lineOf: () => 1 };
  const draft: Draft = {
    edition: edition ?? { file: 'data/ledger.yaml', value: { version: '0.0.0', date: '1970-01-01' }, lineOf: () => 1 },
    sources: await list('sources.yaml', sourceSchema),
    actors: await list('actors.yaml', actorSchema),
    places: await list('places.yaml', placeSchema),
    claims: await readClaims(effects, open, issues),
    checks: await list('checks.yaml', checkSchema),
    corrections: await list('corrections.yaml', correctionSchema),
    contexts: await list('context.yaml', contextSchema),
    changelog: await list('changelog.yaml', releaseSchema),
    exclusions: await list('exclusions.yaml', exclusionSchema),
    redirects: redirects ?? nothing
  };
  const steps = (await effects.list('story')).filter((name) => name.endsWith('.md'));
  const stepIds = steps.map((name) => name.replace(/\.md$/, '').replace(/^\d+-/, ''));
  return { draft, issues, others: new Set([...CHART_IDS, ...stepIds]) };
}

async function readClaims(
  effects: ReadEffects,
  open: (path: string) => Promise<ParsedFile>,
  issues: Issue[]
): Promise<Entry<ClaimInFile>[]> {
  const claims: Entry<ClaimInFile>[] = [];
  for (const name of (await effects.list('claims')).filter((entry) => entry.endsWith('.yaml')).sort()) {
    const file = await open(`claims/${name}`);
    if (file.issues.length > 0) continue;
    const head = readRecord(claimFileSchema, file.value, file, [], issues);
    if (!head) continue;
    const { source } = head.value;
    if (`${source}.yaml` !== name) {
      const line = file.lineOf(['source']);
      issues.push({
        file: file.file,
        line,
        field: 'source',
        found: source,
        allowed: `${name.replace(/\.yaml$/, '')}, as the file is named`
      });
    }
    for (const entry of readList(claimSchema, head.value.claims, file, ['claims'], issues)) {
      const lineOf: Entry<ClaimInFile>['lineOf'] = (path) => (path[0] === 'source' ? file.lineOf(path) : entry.lineOf(path));
      claims.push({ ...entry, value: { ...entry.value, source }, lineOf });
    }
  }
  return claims;
}
