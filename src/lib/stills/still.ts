import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'svelte/server';
import { basemapMarkup } from '$lib/graphics/map/basemap-markup';
import { signDefs } from '$lib/graphics/map/signs';
import { locatorMarkup } from '$lib/graphics/map/locator-markup';
import { readTheatre } from '$lib/scenes/server/theatre';
import { wordsFor } from '$lib/scenes/theatre/words';
import { inkFrom } from '$lib/ui/ink';
import StepStill from './StepStill.svelte';

const PNG_WIDTH = 1200;
/** The still renderer reads no woff2 and says nothing: it gets the same faces as TrueType. */
const FONTS = ['ibm-plex-sans-condensed-400.ttf', 'ibm-plex-sans-condensed-600.ttf', 'source-serif-4-italic-400.ttf'].map(
  (name) => resolve('src/lib/stills/fonts', name)
);

/** A step's resting picture as an SVG document that needs nothing besides itself. */
export async function stepStill(step: string): Promise<string> {
  const { ledger, record, paths, locator } = await readTheatre();
  const ink = inkFrom(readFileSync(resolve('src/lib/ui/palette.css'), 'utf8'), 'light');
  const { body } = render(StepStill, {
    props: {
      record,
      step,
      ink,
      alt: wordsFor(record, step),
      edition: { version: ledger.version, date: ledger.date },
      basemap: (k: number) => `<defs>${signDefs(ink)}</defs>${basemapMarkup(paths, ink, k)}`,
      locator: locatorMarkup(locator, ink)
    }
  });
  return body.replace(/<!--[\s\S]*?-->/g, '').trim();
}

/** The same picture as PNG, 1,200 px wide. */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans Condensed' }
  });
  return new Uint8Array(image.render().asPng());
}
