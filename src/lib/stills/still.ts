import { withoutMarks } from '$lib/ui/written';
import { Resvg } from '@resvg/resvg-js';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'svelte/server';
import { basemapMarkup } from '$lib/graphics/map/basemap-markup';
import { signDefs } from '$lib/graphics/map/signs';
import { locatorMarkup } from '$lib/graphics/map/locator-markup';
import { readTheatre } from '$lib/scenes/server/theatre';
import { STILL_SIZE, UPRIGHT_SIZE } from '$lib/charts/sizes';
import type { ChartSize } from '$lib/domain/chart';
import { altOf, readCharts } from '$lib/scenes/server/charts';
import { cssInk, inkFrom, type Ink } from '$lib/ui/ink';
import { DEFAULT_OPTIONS } from '$lib/domain/options';
import type { SheetPicture } from '$lib/domain/worksheet';
import { bareRecord } from '$lib/scenes/theatre';
import ChartStill from './ChartStill.svelte';
import SheetStill from './SheetStill.svelte';
import StepStill from './StepStill.svelte';

const PNG_WIDTH = 1200;
/** The still renderer reads no woff2 and says nothing: it gets the same faces as TrueType. */
const FONTS = ['ibm-plex-sans-condensed-400.ttf', 'ibm-plex-sans-condensed-600.ttf', 'source-serif-4-italic-400.ttf'].map(
  (name) => resolve('src/lib/stills/fonts', name)
);

const inkOf = (theme: 'light' | 'dark') => inkFrom(readFileSync(resolve('src/lib/ui/palette.css'), 'utf8'), theme);
const bare = (markup: string): string => withoutMarks(markup).trim();

/** A step's resting picture as an SVG document that needs nothing besides itself. */
export async function stepStill(step: string): Promise<string> {
  const { ledger, record, paths, locator } = await readTheatre();
  const chart = record.steps.find(({ id }) => id === step)?.chart;
  if (chart) return chartStill(chart, 'wide');
  const ink = inkOf('light');
  const { body } = render(StepStill, {
    props: {
      record,
      step,
      ink,
      alt: await altOf(step),
      edition: { version: ledger.version, date: ledger.date },
      basemap: (k: number) => `<defs>${signDefs(ink)}</defs>${basemapMarkup(paths, ink, k)}`,
      locator: locatorMarkup(locator, ink)
    }
  });
  return bare(body);
}

/** A worksheet's picture as an SVG document: a step without its title, its panel and what else the sheet leaves out. */
export async function sheetStill({ step, labels, towns }: SheetPicture): Promise<string> {
  const { record, paths } = await readTheatre();
  const ink = inkOf('light');
  const { body } = render(SheetStill, {
    props: {
      record: bareRecord(record, step, towns),
      step,
      options: { ...DEFAULT_OPTIONS, labels },
      ink,
      basemap: (k: number) => `<defs>${signDefs(ink)}</defs>${basemapMarkup(paths, ink, k)}`
    }
  });
  return bare(body);
}

/** The forms of a chart's still: `wide` is shared, `upright` stands in the story where scripts are off, by day or by lamplight. */
export type ChartForm = 'wide' | 'upright' | 'upright-dark';

/**
 * A chart as an SVG document that needs nothing besides itself.
 * @throws Error where there is no such chart
 */
export async function chartStill(id: string, form: ChartForm): Promise<string> {
  const ink = inkOf(form === 'upright-dark' ? 'dark' : 'light');
  return drawChart(id, form === 'wide' ? STILL_SIZE : UPRIGHT_SIZE, ink, `<defs>${signDefs(ink)}</defs>`);
}

/** The upright still as a part of a page: in the page's own inks, with the page's own signs. */
export const chartDrawn = (id: string): Promise<string> => drawChart(id, UPRIGHT_SIZE, cssInk, '');

async function drawChart(id: string, size: ChartSize, ink: Ink, defs: string): Promise<string> {
  const [{ ledger }, charts] = await Promise.all([readTheatre(), readCharts()]);
  const chart = charts.find((one) => one.id === id);
  if (!chart) throw new Error(`there is no chart ${id}`);
  const edition = { version: ledger.version, date: ledger.date };
  return bare(render(ChartStill, { props: { chart, size, edition, defs, ink } }).body);
}

/** Width and height of a still, px. */
export function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** The same picture as PNG, 1,200 px wide. */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: PNG_WIDTH },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'IBM Plex Sans Condensed' }
  });
  return new Uint8Array(image.render().asPng());
}
