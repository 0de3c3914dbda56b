import { frameAddress, frameTitle, oembedName, STILL_WIDTH, type FrameFacts, type SiteFacts } from './facts';
import { element } from './markup';

/** A record as oembed.com has it, of type `rich`. */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name: string;
  author_url: string;
  provider_name: string;
  provider_url: string;
  /** Seconds. */
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

/** What a column of text is about as wide as. */
const WIDTH = 600;
const A_DAY = 86_400;

/**
 * The record of a frame. Its HTML is one frame and has only what WordPress leaves of one: it drops any other attribute and
 * puts a sandbox of its own round it.
 */
export function oembedOf(frame: FrameFacts, site: SiteFacts): OEmbed {
  const title = frameTitle(frame, site);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: site.publisher,
    author_url: `${site.top}/method/`,
    provider_name: site.name,
    provider_url: `${site.top}/`,
    cache_age: A_DAY,
    html: element('iframe', {
      src: frameAddress(site.top, frame.scene),
      width: WIDTH,
      height: frame.height,
      title,
      frameborder: 0
    }),
    width: WIDTH,
    height: frame.height,
    thumbnail_url: `${site.top}/stills/${frame.still}.png`,
    thumbnail_width: STILL_WIDTH,
    thumbnail_height: frame.stillHeight
  };
}

/** Address of the record; to be named in a page only where the site's own address is known. */
export const oembedAddress = (top: string, scene: string): string => `${top}/oembed/${oembedName(scene)}.json`;
