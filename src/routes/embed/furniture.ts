import { theLedger } from '$lib/ledger/server/read';
import { frameScript } from '$lib/start/frame';
import { creditOf, type Credit } from '$lib/surfaces/frame/credit';

/** What every frame's head and foot need, besides the frame's own words. */
export interface Furniture {
  /** Address of the small script of frames, from the site's top and without a slash before it. */
  script: string;
  credit: Credit;
}

/** For the `load` of a frame's page. */
export const furniture = async (): Promise<Furniture> => ({ script: frameScript(), credit: creditOf(await theLedger()) });
