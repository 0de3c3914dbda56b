import { stepsOf } from '$lib/domain/lesson';
import { theLedger } from '$lib/ledger/server/read';
import { readPacks } from '$lib/surfaces/lessons/lessons';
import { theWorksheets } from '$lib/surfaces/lessons/worksheets';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const [packs, sheets, { version, date }] = await Promise.all([readPacks(), theWorksheets(), theLedger()]);
  const lessons = packs.map(({ lesson }) => ({
    id: lesson.id,
    title: lesson.title,
    summary: lesson.summary,
    minutes: lesson.minutes,
    ages: lesson.ages,
    levels: lesson.levels,
    aims: lesson.aims,
    slides: stepsOf(lesson).length,
    sheets: lesson.phases.filter(({ worksheet }) => worksheet !== null).length,
    phases: lesson.phases.map(({ id, minutes, activity }) => ({ id, minutes, activity }))
  }));
  return { edition: { version, date }, lessons, sheets: sheets.map(({ id, title, minutes }) => ({ id, title, minutes })) };
};
