import * as v from 'valibot';
import { CHART_IDS } from '$lib/domain/chart';

/** What the front matter of a chart may hold. Titles and texts carry no figures: those come from the ledger by id. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'));
const words = v.pipe(v.string(), v.minLength(1), v.regex(/^\D*$/, 'words without digits: figures come from the ledger by id'));
const ids = v.optional(v.array(id), []);

const row = v.strictObject({
  id,
  text: words,
  /** A second line: what explains the row. */
  note: v.optional(v.nullable(words), null),
  /** Rows of one group stand together under its name. */
  group: v.optional(v.nullable(words), null),
  claims: ids,
  context: ids,
  checks: ids,
  /** Lies inside the row above: never added to it. */
  part: v.optional(v.boolean(), false)
});

export const ChartFrontMatter = v.strictObject({
  id: v.picklist(CHART_IDS),
  title: words,
  subtitle: words,
  /** Step of the story where it stands. */
  step: id,
  rows: v.optional(v.array(row), [])
});

export type ChartEntry = v.InferOutput<typeof ChartFrontMatter> & {
  /** How to read it, and what may not be read from it: HTML, figures resolved. */
  notes: string;
};
export type EntryRow = ChartEntry['rows'][number];
