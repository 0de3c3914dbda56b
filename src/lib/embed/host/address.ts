/** Options of a frame, as attributes of `<claim-embed>`; what their values may be, the frame knows (`../options.ts`). */
const OPTIONS = ['theme', 'mode', 'step', 'accent', 'controls'];
/** Attributes that a frame's address is made of. */
export const ATTRIBUTES = ['scene', ...OPTIONS];

const SCENE = /^(story|kharkiv|kursk|(step|chart)\/[a-z\d-]+)$/;
const VALUE = /^[a-z\d-]+$/;

/**
 * A frame's address; null where the scene has no name of ours. An option that can be none is left out.
 * @param site the site's top, with a slash at its end
 * @param said what an attribute says
 */
export function frameAddress(site: string, said: (name: string) => string | null): string | null {
  const scene = said('scene') ?? '';
  if (!SCENE.test(scene)) return null;
  const query = OPTIONS.filter((name) => VALUE.test(said(name) ?? '')).map((name) => `${name}=${said(name)}`);
  return `${site}embed/${scene}/${query.length > 0 ? '?' : ''}${query.join('&')}`;
}
