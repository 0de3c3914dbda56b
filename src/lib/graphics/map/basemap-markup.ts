import type { BasemapPaths } from '$lib/cartography/basemap';
import { strokePx } from './stroke';
import { cssInk, type Ink } from '$lib/ui/ink';

const path = (id: string, d: string): string => `<path id="bm-${id}" d="${d}"/>`;
const use = (id: string, attributes: string): string => `<use href="#bm-${id}" ${attributes}/>`;

/**
 * The base map as SVG text: every feature once in `<defs>` under `bm-<id>`, and the whole as `<g id="basemap">`.
 * @param k px per map unit where the picture stands alone; null where it says `--px` itself
 */
export function basemapMarkup(paths: BasemapPaths, ink: Ink = cssInk, k: number | null = null): string {
  const size = (px: number): string => strokePx(px, k);
  const stroke = (colour: string, px: number, more = ''): string =>
    `fill="none" stroke="${colour}" stroke-width="${size(px)}" stroke-linejoin="round" stroke-linecap="round" ${more}`;
  const dash = (pattern: readonly number[]): string => `stroke-dasharray="${pattern.map(size).join(' ')}"`;
  const regions = Object.entries(paths.regions).map(([id, d]) => path(`region-${id}`, d));
  const rivers = Object.entries(paths.rivers);
  const land = (id: string, d: string, fill: string): string => `<path id="bm-${id}" d="${d}" fill="${fill}"/>`;
  const line = (id: string, d: string, look: string): string => path(id, d).replace('/>', ` ${look}/>`);
  return [
    `<defs>${regions.join('')}${path('border', paths.border)}${rivers.map(([id, d]) => path(`river-${id}`, d)).join('')}</defs>`,
    '<g id="basemap">',
    land('land-other', paths.land.other, ink.far),
    land('land-russia', paths.land.russia, ink.other),
    land('land-ukraine', paths.land.ukraine, ink.paper),
    line('oblasts', paths.oblasts, stroke(ink.oblast, 0.8, dash([4, 3]))),
    rivers.map(([id]) => use(`river-${id}`, stroke(ink.river, id === 'dnipro' ? 2 : 1.2))).join(''),
    line('borders', paths.borders, stroke(ink.faint, 1)),
    use('border', stroke(ink.border, 1.7)),
    '</g>'
  ].join('');
}
