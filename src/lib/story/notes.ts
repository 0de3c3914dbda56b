import type { Notes } from '$lib/domain/step';
import { renderProse, type Resolve } from './prose';

/** A fault of one field of a step's notes. */
export interface NotesFault {
  /** Path inside the front matter. */
  path: (string | number)[];
  found: string;
  allowed: string;
}

/** The notes of a step with their figures resolved, held to the rule of prose: a digit that stands in no reference is a fault. */
export function renderNotes(notes: Notes, resolve: Resolve): { notes: Notes; faults: NotesFault[] } {
  const faults: NotesFault[] = [];
  const inline = (markdown: string, ...path: NotesFault['path']): string => {
    const prose = renderProse(markdown, resolve);
    faults.push(...prose.faults.map(({ found, allowed }) => ({ path: ['notes', ...path], found: found.replace(/ in prose$/, ' in notes'), allowed }))); // prettier-ignore
    return prose.html.replace(/^<p>|<\/p>$/g, '');
  };
  return {
    notes: {
      points: notes.points.map((point, i) => inline(point, 'points', i)),
      misconception: inline(notes.misconception, 'misconception'),
      reply: inline(notes.reply, 'reply'),
      question: notes.question,
      answer: inline(notes.answer, 'answer')
    },
    faults
  };
}
