import { error } from '@sveltejs/kit';
import { readTheatre } from '$lib/scenes/server/theatre';
import { scriptsOf } from '$lib/start/scripts';
import { loneStep, writtenStep } from '$lib/surfaces/frame/written';
import { actName } from '$lib/ui/acts';
import { furniture } from '../../furniture';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The page starts itself, as the story does. */
export const csr = false;

export const entries: EntryGenerator = async () => (await readTheatre()).steps.map(({ id }) => ({ id }));

/** The page stands three folders below the site's top. */
const TOP = '../../../';

export const load: PageServerLoad = async ({ params }) => {
  const { steps } = await readTheatre();
  if (!steps.some(({ id }) => id === params.id)) error(404);
  const lone = await loneStep(params.id);
  const { step, chart, defs, record, alt } = lone;
  return {
    step: { id: step.id, title: `${step.title} (${actName(step.act)})`, description: alt },
    defs,
    written: await writtenStep(lone, TOP, '<div id="live"></div>'),
    record: chart ? { step: step.id } : record,
    furniture: await furniture(),
    scripts: scriptsOf(chart ? 'src/routes/embed/chart/[id]/start.ts' : 'src/routes/embed/step/[id]/start.ts')
  };
};
