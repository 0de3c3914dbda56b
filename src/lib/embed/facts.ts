import { writeFrameOptions, type FrameOptions } from './options';

/** Stands for the site's origin in snippets and oEmbed of a copy that was built without SITE_URL. */
export const PLACEHOLDER_ORIGIN = 'https://example.org';

/** What an outlet may want to know of a frame before it shows one. */
export interface FrameFacts {
  /** Its place below /embed/: `story`, `kharkiv`, `kursk`, `step/<id>`, `chart/<id>`. Permanent. */
  scene: string;
  title: string;
  /** Step of the story that it stands for. */
  step: string;
  /** Name of the still that can stand in its place, without an ending. */
  still: string;
  /** Of the still as PNG, which is STILL_WIDTH wide, px. */
  stillHeight: number;
  /** Text alternative of the still. */
  alt: string;
  /** What it is about as high as at 600 px of width, px: where nothing on the host's page can be told the height. */
  height: number;
}

export const STILL_WIDTH = 1200;

/** Where a copy of the site is, and what it says of itself. */
export interface SiteFacts {
  /** Absolute address of its top, with BASE_PATH and without a slash at its end. */
  top: string;
  name: string;
  publisher: string;
  /** Version and day of the ledger, as readers see them. */
  edition: string;
}

/**
 * The absolute address of the site's top.
 * @param origin null where SITE_URL was not set
 * @param base BASE_PATH
 */
export const topOf = (origin: string | null, base: string): string => `${origin ?? PLACEHOLDER_ORIGIN}${base}`;

export const frameAddress = (top: string, scene: string, options: Partial<FrameOptions> = {}): string =>
  `${top}/embed/${scene}/${writeFrameOptions(options)}`;

/** Name of its oEmbed record, without the ending. */
export const oembedName = (scene: string): string => scene.replace('/', '-');

export const stepAddress = (top: string, step: string): string => `${top}/#${step}`;

/** What the frame is called to those who hear the page. */
export const frameTitle = (frame: FrameFacts, site: Pick<SiteFacts, 'name'>): string =>
  frame.title.startsWith(site.name) ? frame.title : `${site.name}: ${frame.title}`;
