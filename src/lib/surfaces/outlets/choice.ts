import { FRAME_OPTIONS, readFrameOptions, type FrameOptions } from '$lib/embed/options';
import type { ListedFrame } from './catalogue';

/** Widths that a frame may be held to, px. */
export const WIDTHS = { least: 240, most: 1600 } as const;

/** What an editor has chosen. */
export interface Chosen {
  scene: string;
  options: FrameOptions;
  /** Largest width in px; null: as wide as its place. */
  width: number | null;
}

/** Modes that mean something for a frame: one that shows one thing is live or still. */
export const modesOf = ({ steps }: Pick<ListedFrame, 'steps'>): readonly FrameOptions['mode'][] =>
  steps.length > 0 ? FRAME_OPTIONS.mode : ['auto', 'static'];

/** The options of a frame without what means nothing for it. */
export function fitting(options: FrameOptions, frame: Pick<ListedFrame, 'steps'>): FrameOptions {
  const mode = modesOf(frame).includes(options.mode) ? options.mode : 'auto';
  return { ...options, mode, step: frame.steps.some(({ id }) => id === options.step) ? options.step : null };
}

/** Said of the frame, not of this page, whose own dress the same words would change. */
const PREFIX = 'frame-';

/** The choice that this page's query asks for; what is not allowed is the default, which is the first frame as it is. */
export function readChosen(search: string, frames: readonly ListedFrame[]): Chosen {
  const query = new URLSearchParams(search);
  const scenes = query.getAll('scene');
  const frame = (scenes.length === 1 && frames.find(({ scene }) => scene === scenes[0])) || frames[0];
  if (!frame) throw new Error('there is no frame to choose');
  const own = [...query].flatMap(([name, value]) => (name.startsWith(PREFIX) ? [[name.slice(PREFIX.length), value]] : []));
  const ids = frame.steps.map(({ id }) => id);
  const options = readFrameOptions(String(new URLSearchParams(own)), ids);
  return { scene: frame.scene, options: fitting(options, frame), width: readWidth(query.getAll('width')) };
}

/** A width said once, in whole px within bounds; null for any other. */
function readWidth([said = '', ...more]: readonly string[]): number | null {
  const px = /^\d{3,4}$/.test(said) && more.length === 0 ? Number(said) : 0;
  return px >= WIDTHS.least && px <= WIDTHS.most ? px : null;
}

/** The choice as a query: empty, or beginning with `?`; a default is not said. */
export function writeChosen({ scene, options, width }: Chosen, first: string): string {
  const query = new URLSearchParams();
  if (scene !== first) query.set('scene', scene);
  for (const name of Object.keys(FRAME_OPTIONS) as (keyof typeof FRAME_OPTIONS)[]) {
    if (options[name] !== FRAME_OPTIONS[name][0]) query.set(PREFIX + name, options[name]);
  }
  if (options.step !== null) query.set(`${PREFIX}step`, options.step);
  if (width !== null) query.set('width', String(width));
  // A slash may stand in a query as it is, and reads better so.
  const text = String(query).replaceAll('%2F', '/');
  return text && `?${text}`;
}
