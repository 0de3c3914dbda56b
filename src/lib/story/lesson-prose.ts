import type { LessonId, LessonProse } from '$lib/domain/lesson';
import type { Ledger } from '$lib/domain/record';
import type { Step } from '$lib/domain/step';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';
import type { PlanSection } from './plan-sections';
import { FIGURES, renderProse, type FigureKind, type ProseFault, type Resolve } from './prose';
import { resolver } from './references';

/** Prose of lesson plans: what it may refer to, and what becomes of it as HTML and as Markdown. */

export type LessonKind = FigureKind | 'step' | 'worksheet';

export const LESSON_KINDS: Readonly<Record<LessonKind, string>> = {
  ...FIGURES,
  step: 'the id of a step',
  worksheet: `a worksheet: ${WORKSHEET_IDS.join(', ')}`
};

/** What references of plans stand for; a step leads to its slide, in the deck of the lesson where there is one. */
export function lessonResolver(ledger: Ledger, steps: readonly Step[], lesson?: LessonId): Resolve<LessonKind> {
  const deck = lesson ? `lesson=${lesson}&` : '';
  const figures = resolver(ledger, { claim: (id) => `/data/claim/${id}/`, context: (id) => `/method/#${id}` });
  return (kind, id) => {
    switch (kind) {
      case 'step': {
        const step = steps.find((one) => (one.id as string) === id);
        return step ? { text: `“${step.title}”`, attributes: {}, href: `/present/?${deck}step=${id}` } : null;
      }
      case 'worksheet': {
        const known = (WORKSHEET_IDS as readonly string[]).includes(id);
        return known ? { text: id.replaceAll('-', ' '), attributes: {}, href: `/teach/worksheets/${id}/` } : null;
      }
      default:
        return figures(kind, id);
    }
  };
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const REFERENCE = /\{([a-z]+) ([^}|]+?)(?:\s*\|\s*([^}]+?))?\s*\}/g;

/** Markdown whose references are words, for an editor that knows nothing of ours. */
const inWords = (markdown: string, resolve: Resolve<LessonKind>): string =>
  markdown
    .replace(REFERENCE, (_, kind: string, id: string, own: string | undefined) => {
      if (own !== undefined) return own;
      if (kind === 'name') return id;
      return kind === 'day' ? DAY.format(new Date(`${id}T00:00:00Z`)) : (resolve(kind as LessonKind, id)?.text ?? id);
    })
    .trim();

/** Words of Markdown that stand in quotations (`> …`): those that the plan gives the teacher to say. */
export const spokenIn = (markdown: string): number =>
  markdown
    .split('\n')
    .filter((row) => row.startsWith('>'))
    .flatMap((row) => row.slice(1).split(/\s+/))
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** A section's prose, its references resolved. */
export function lessonProse(
  { markdown, line }: PlanSection,
  resolve: Resolve<LessonKind>,
  fault: (fault: ProseFault) => void
): LessonProse {
  const { html, faults } = renderProse(markdown, resolve, LESSON_KINDS);
  faults.forEach((one) => fault({ ...one, line: one.line + line - 1 }));
  return { html, markdown: inWords(markdown, resolve) };
}
