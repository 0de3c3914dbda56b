import * as v from 'valibot';
import { CHART_IDS } from '$lib/domain/chart';
import { ACTS } from '$lib/domain/sets';
import { PREDICTED_BY } from '$lib/domain/prediction';
import { PANEL_KINDS } from '$lib/domain/step';

/** What a step's front matter may hold: closed, so that a misspelt field is a fault and not a silence. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'));
const text = v.pipe(v.string(), v.minLength(1));
/** What is read before any figure is shown. */
const bare = v.pipe(text, v.regex(/^[^\d{}]*$/, 'words without digits or references'));
const day = v.pipe(v.string(), v.isoDate());
const ids = v.optional(v.array(id), []);
const lonLat = v.strictTuple([v.number(), v.number()]);

const rests = {
  id,
  claims: ids,
  context: ids,
  label: v.optional(v.nullable(text), null),
  ghost: v.optional(v.boolean(), false)
};

const mark = v.variant('kind', [
  v.strictObject({
    ...rests,
    kind: v.literal('area'),
    at: lonLat,
    sides: v.optional(v.nullable(v.strictTuple([v.number(), v.number()])), null),
    bearing: v.optional(v.number(), 0)
  }),
  v.strictObject({ ...rests, kind: v.literal('line'), from: id, to: id, printed: v.optional(v.boolean(), false) }),
  v.strictObject({
    ...rests,
    kind: v.literal('rule'),
    from: lonLat,
    bearing: v.number(),
    km: v.optional(v.nullable(v.number()), null)
  }),
  v.strictObject({ ...rests, kind: v.literal('ring'), around: id }),
  v.strictObject({ ...rests, kind: v.picklist(['river', 'border', 'region']), feature: id }),
  v.strictObject({ ...rests, kind: v.literal('front') }),
  v.strictObject({ ...rests, kind: v.literal('harm'), place: id })
]);

const row = v.strictObject({
  text: v.optional(v.string(), ''),
  claims: ids,
  context: ids,
  at: v.optional(v.nullable(v.pipe(v.number(), v.minValue(-1), v.maxValue(1))), null)
});

export const FrontMatter = v.strictObject({
  id,
  act: v.picklist(ACTS),
  title: text,
  asOf: v.optional(v.nullable(day), null),
  extent: v.strictTuple([v.number(), v.number(), v.number(), v.number()]),
  lit: v.optional(v.array(v.strictObject({ place: id, claims: v.array(id), note: v.optional(v.nullable(text), null) })), []),
  marks: v.optional(v.array(mark), []),
  towns: ids,
  panel: v.optional(
    v.nullable(v.strictObject({ kind: v.picklist(PANEL_KINDS), title: text, rows: v.optional(v.array(row), []) })),
    null
  ),
  chart: v.optional(v.nullable(v.picklist(CHART_IDS)), null),
  notes: v.strictObject({
    points: v.pipe(v.array(text), v.minLength(1)),
    misconception: text,
    reply: text,
    question: bare,
    answer: text
  }),
  predict: v.optional(
    v.nullable(
      v.strictObject({
        heading: bare,
        ask: bare,
        by: v.optional(v.picklist(PREDICTED_BY), 'speaker'),
        given: ids
      })
    ),
    null
  ),
  alt: v.optional(v.nullable(text), null)
});
export type FrontMatter = v.InferOutput<typeof FrontMatter>;
