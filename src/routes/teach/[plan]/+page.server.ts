import { error } from '@sveltejs/kit';
import { LESSON_IDS } from '$lib/domain/lesson';
import { readPacks } from '$lib/surfaces/lessons/lessons';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () => LESSON_IDS.map((plan) => ({ plan }));

export const load: PageServerLoad = async ({ params }) => {
  const pack = (await readPacks()).find(({ lesson }) => lesson.id === params.plan);
  if (!pack) error(404);
  const { id, title, summary, minutes, ages, levels, aims } = pack.lesson;
  const phases = pack.lesson.phases.map((phase) => ({ id: phase.id, minutes: phase.minutes, activity: phase.activity }));
  return { edition: pack.edition, lesson: { id, title, summary, minutes, ages, levels, aims, phases } };
};
