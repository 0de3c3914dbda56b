import * as v from 'valibot';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';
import { COLUMN_FIELDS } from './fields';

/** What the front matter of a worksheet may hold. Texts carry references; names and figures stand nowhere else. */

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'kebab-case'));
const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'words')
);
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const ids = v.optional(v.array(id), []);

const picture = v.strictObject({
  step: id,
  labels: v.boolean(),
  /** These towns alone, and nothing that the step lights. */
  towns: v.optional(v.nullable(v.array(id)), null)
});
const shared = {
  id,
  title: text,
  minutes: count(15),
  prompt: text,
  picture: v.optional(v.nullable(picture), null),
  /** Claims to open beside the answer. */
  claims: ids,
  /** For the teacher, below the answer. */
  note: v.optional(v.nullable(text), null)
};
const field = v.strictObject({ label: text, lines: count(8), answer: text });
const formula = v.strictObject({
  operation: v.picklist(['sum', 'difference', 'product']),
  inputs: v.pipe(v.array(id), v.minLength(2))
});

const task = v.variant('kind', [
  v.strictObject({ ...shared, kind: v.literal('lines'), fields: v.pipe(v.array(field), v.minLength(1)) }),
  v.strictObject({
    ...shared,
    kind: v.literal('picture'),
    picture,
    fields: v.pipe(v.array(field), v.minLength(1))
  }),
  v.strictObject({
    ...shared,
    kind: v.literal('table'),
    columns: v.pipe(
      v.array(
        v.strictObject({
          field: v.picklist(COLUMN_FIELDS),
          head: text,
          /** Left empty on the students' sheet. */
          ask: v.optional(v.boolean(), false),
          /** For `in`: whose voices, as this article tells it. */
          source: v.optional(v.nullable(id), null)
        })
      ),
      v.minLength(2)
    ),
    rows: v.pipe(
      v.array(
        v.strictObject({
          /** A claim, a check or a correction; absent where the row stands for several claims. */
          id: v.optional(v.nullable(id), null),
          text: v.optional(v.nullable(text), null),
          claims: ids
        })
      ),
      v.minLength(2)
    )
  }),
  v.strictObject({
    ...shared,
    kind: v.literal('choose'),
    right: v.optional(v.nullable(text), null),
    near: v.optional(v.array(text), []),
    /** Numbers instead of words: the result of a conversion, beside slips that it invites. */
    check: v.optional(v.nullable(id), null),
    /** Numbers instead of words: a sum done right, and sums done wrong. */
    formula: v.optional(v.nullable(formula), null),
    wrong: v.optional(v.array(formula), []),
    why: text
  }),
  v.strictObject({
    ...shared,
    kind: v.literal('calculate'),
    check: id,
    given: v.optional(v.array(text), []),
    room: count(8),
    why: v.optional(v.nullable(text), null)
  })
]);

export const SheetFrontMatter = v.strictObject({
  id: v.picklist(WORKSHEET_IDS),
  title: text,
  ages: v.strictTuple([count(30), count(30)]),
  tasks: v.pipe(v.array(task), v.minLength(1))
});

export type SheetEntry = v.InferOutput<typeof SheetFrontMatter>;
export type TaskEntry = SheetEntry['tasks'][number];
export type TaskOf<Kind extends TaskEntry['kind']> = Extract<TaskEntry, { kind: Kind }>;
export type Formula = v.InferOutput<typeof formula>;
