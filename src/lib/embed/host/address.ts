import { FRAME_OPTIONS, type FrameOption } from '../options';

const SCENE = /^(story|kharkiv|kursk|(step|chart)\/[a-z0-9]+(-[a-z0-9]+)*)$/;
const STEP = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Attributes of `<claim-embed>` that the frame's address is made of. */
export const ATTRIBUTES = ['scene', 'step', ...(Object.keys(FRAME_OPTIONS) as FrameOption[])];

/**
 * A frame's address; null where the scene has no name of ours. An option that is not allowed is left out, as in every address.
 * @param site the site's top, with a slash at its end
 * @param said what an attribute says
 */
export function frameAddress(site: string, said: (name: string) => string | null): string | null {
  const scene = said('scene') ?? '';
  if (!SCENE.test(scene)) return null;
  const query = ATTRIBUTES.slice(1).flatMap((name) => {
    const value = said(name) ?? '';
    const [first, ...others]: readonly string[] = FRAME_OPTIONS[name as FrameOption] ?? [];
    return (first ? others.includes(value) : STEP.test(value)) ? [`${name}=${value}`] : [];
  });
  return `${site}embed/${scene}/${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
