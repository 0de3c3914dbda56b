import { withoutMarks } from '$lib/ui/written';
import { render } from 'svelte/server';
import { readPacks } from './lessons';
import Plan from './Plan.svelte';

/**
 * Every plan as HTML, by the lesson's id. None of it changes once written, so that no script has to carry it.
 * @param top way from the plans' pages to the site's top, with a slash at its end
 */
export async function writtenPlans(top: string): Promise<Record<string, string>> {
  const packs = await readPacks();
  return Object.fromEntries(
    packs.map((pack) => [
      pack.lesson.id,
      withoutMarks(render(Plan, { props: pack }).body)
        .replaceAll('href="/', `href="${top}`)
        .replaceAll('<a href="https:', '<a rel="external" href="https:')
    ])
  );
}
