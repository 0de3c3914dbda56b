import { describe, expect, it } from 'vitest';
import { LESSON_IDS, stepsOf } from '$lib/domain/lesson';
import { LedgerError } from '$lib/ledger/issue';
import { fromDisk } from '$lib/ledger/server/effects';
import { readTheatre } from '$lib/scenes/server/theatre';
import { rehearse } from '$lib/story/lesson-clock';
import { readClassNotes, readLessons } from '$lib/story/server/lessons';
import { readPacks } from '$lib/surfaces/lessons/lessons';
import { changed } from './changed';

const { ledger, steps } = await readTheatre();
const lessons = await readLessons(ledger, steps);

const issuesOf = async (file: string, from: string, to: string): Promise<LedgerError['issues']> => {
  const effects = changed(file, (text) => text.replace(from, to));
  const failed = await Promise.allSettled([readLessons(ledger, steps, effects), readClassNotes(ledger, steps, effects)]);
  return failed.flatMap((one) => (one.status === 'rejected' && one.reason instanceof LedgerError ? one.reason.issues : []));
};
const lineOf = async (file: string, words: string): Promise<number> =>
  ((await fromDisk().readText(file)) ?? '').split('\n').findIndex((row) => row.includes(words)) + 1;

describe('the lesson plans', () => {
  it('are there for each length, their steps in the story’s order', () => {
    expect(lessons.map(({ id }) => id)).toEqual([...LESSON_IDS]);
    const order = steps.map(({ id }) => id);
    for (const lesson of lessons) {
      const places = stepsOf(lesson).map((id) => order.indexOf(id));
      expect(places, lesson.id).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it.each(lessons)('of $minutes minutes keep a few of them in hand', (lesson) => {
    const spare = rehearse(lesson, steps).reduce((total, one) => total + one.spare, 0);
    expect(spare / lesson.minutes).toBeGreaterThan(0.04);
    expect(spare / lesson.minutes).toBeLessThan(0.1);
  });

  it.each(lessons.flatMap((lesson) => rehearse(lesson, steps).map((one) => ({ lesson: lesson.id, id: one.phase.id, ...one }))))(
    'of $lesson minutes: what is said and done in $id fits',
    ({ spare, phase }) => {
      expect(spare).toBeGreaterThanOrEqual(0);
      expect(spare).toBeLessThanOrEqual(Math.max(0.75, phase.minutes * 0.1));
    }
  );

  it('give the class the minutes that the tasks of a worksheet take', async () => {
    const packs = await readPacks();
    const used = packs.flatMap(({ lesson, sheetOf }) =>
      lesson.phases.flatMap(({ id, activity }) => {
        const sheet = sheetOf(id);
        return sheet ? [{ at: `${lesson.id} ${id}`, minutes: sheet.minutes, activity }] : [];
      })
    );
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter(({ minutes, activity }) => minutes > activity)).toEqual([]);
  });

  it('are Markdown for an editor, too, with no reference left in it', () => {
    for (const { phases, parts } of lessons) {
      for (const { html, markdown } of [...phases, ...Object.values(parts)]) {
        expect(html.includes('{') || markdown.includes('{')).toBe(false);
      }
    }
  });

  it.each([
    ['lessons/02-45.md', 'minutes: 45', 'minutes: 40', '45 minutes', '40'],
    ['lessons/02-45.md', 'minutes: 7, activity: 4', 'minutes: 7, activity: 8', '45 phases[4].activity', '8'],
    ['lessons/02-45.md', 'steps: [title]', 'steps: [titel]', '45 phases[0].steps[0]', 'titel'],
    ['lessons/02-45.md', 'steps: [two-videos]', 'steps: [two-videos, title]', '45 phases[5].steps[1]', 'title'],
    ['lessons/02-45.md', 'worksheet: claim-detective', 'worksheet: claim-detectiv', '45 phases[2].worksheet', 'claim-detectiv'],
    ['lessons/01-15.md', 'id: checked', 'id: answers', '15 phases[3].id', 'answers'],
    ['lessons/01-15.md', 'aims:', 'aim:', '15 aim', 'the field aim'],
    ['lessons/01-15.md', '## one-town', '## one-city', 'prose', '## one-city'],
    ['lessons/03-90.md', 'Then two minutes', 'Then 2 minutes', 'prose', 'the figure "2"'],
    ['lessons/03-90.md', 'tasks: [a-line]', 'tasks: [A line]', '90 phases[0].tasks[0]', 'A line'],
    ['lessons/03-90.md', '{step thirty}', '{step forty}', 'prose', '{step forty}'],
    ['lessons/03-90.md', '{worksheet trace-it-back |', '{worksheet trace |', 'prose', '{worksheet trace}'],
    ['class/01-war.md', '{claim upi22-invasion-began |', '{claim upi22-invasion |', 'prose', '{claim upi22-invasion}'],
    ['class/02-fails.md', 'title: When', 'titel: When', 'fails titel', 'the field titel']
  ])('refuse in %s, for %s, %s', async (file, from, to, field, found) => {
    const issue = (await issuesOf(file, from, to)).find((one) => one.field.endsWith(field.split(' ').at(-1) ?? field));
    expect(issue).toMatchObject({ file: `data/${file}`, line: await lineOf(file, from) });
    expect(issue?.found).toContain(found);
    expect(issue?.allowed).not.toBe('');
  });
});
