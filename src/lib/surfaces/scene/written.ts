import { writtenSteps } from '$lib/surfaces/story/written';
import { SCENES, type SceneId } from './scenes';

/**
 * The steps of a scene as HTML, the first of them marked as the one that shows.
 * @param top way from the page to the site's top, without a slash at its end
 */
export async function writtenScene(id: SceneId, top: string): Promise<string> {
  const written = await writtenSteps({ act: SCENES[id], top });
  return (
    written
      .replace('<section ', '<section data-current="true" ')
      // The frame's links open beside the host's page; those within it stay.
      .replaceAll('href="#', 'target="_self" href="#')
  );
}
