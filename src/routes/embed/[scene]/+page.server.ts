import { error } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages.js';
import { readTheatre } from '$lib/scenes/server/theatre';
import { scriptsOf } from '$lib/start/scripts';
import { actRecord, isScene, SCENE_IDS, SCENES } from '$lib/surfaces/scene/scenes';
import { writtenScene } from '$lib/surfaces/scene/written';
import { actName } from '$lib/ui/acts';
import { furniture } from '../furniture';
import type { EntryGenerator, PageServerLoad } from './$types';

/** The page starts itself, as the story does. */
export const csr = false;

export const entries: EntryGenerator = () => SCENE_IDS.map((scene) => ({ scene }));

export const load: PageServerLoad = async ({ params: { scene } }) => {
  if (!isScene(scene)) error(404);
  const act = SCENES[scene];
  const record = actRecord((await readTheatre()).record, act);
  return {
    record,
    first: record.steps[0]?.id ?? '',
    title: act ? m.scene_title({ act: actName(act) }) : m.scene_title_whole(),
    description: m.scene_description({ count: record.steps.length, part: act ? actName(act) : m.site_title() }),
    written: await writtenScene(scene, '../..'),
    furniture: await furniture(),
    scripts: scriptsOf('src/routes/embed/[scene]/start.ts')
  };
};
