import type { LocatorPaths } from '$lib/cartography/basemap';
import { cssInk, type Ink } from '$lib/ui/ink';
import { geoPath } from 'd3';
import { locatorProjection, projectOnLocator } from '$lib/cartography/projection';

const KHARKIV = [36.2304, 49.9935] as const;
const BREST = [-4.49, 48.39] as const;

/** Europe from Kharkiv to the Atlantic with the great circle between, as SVG text in a box of 400 by 200. */
export function locatorMarkup(paths: LocatorPaths, ink: Ink = cssInk): string {
  const circle = geoPath(locatorProjection()).digits(1)({ type: 'LineString', coordinates: [[...BREST], [...KHARKIV]] }) ?? '';
  const [[x1, y1], [x2, y2]] = [projectOnLocator(BREST), projectOnLocator(KHARKIV)];
  const pad = 26;
  const scale = (400 - pad * 2) / (x2 - x1);
  const y = 100 - ((y1 + y2) / 2) * scale;
  const line = (width: number): string => `fill="none" stroke-width="${(width / scale).toFixed(2)}"`;
  const dot = (at: readonly [number, number]): string => `<circle cx="${at[0].toFixed(1)}" cy="${at[1].toFixed(1)}" r="${(4 / scale).toFixed(2)}" fill="${ink.ink}"/>`;
  return [
    `<rect width="400" height="200" fill="${ink.water}"/>`,
    `<g transform="translate(${(pad - x1 * scale).toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})">`,
    `<path d="${paths.land}" fill="${ink.other}"/>`,
    `<path d="${paths.borders}" ${line(0.6)} stroke="${ink.faint}"/>`,
    `<path d="${paths.ukraine}" fill="${ink.paper}" stroke="${ink.border}" stroke-width="${(0.8 / scale).toFixed(2)}"/>`,
    `<path d="${circle}" ${line(2)} stroke="${ink.ukraine}" stroke-dasharray="${(6 / scale).toFixed(2)} ${(4 / scale).toFixed(2)}"/>`,
    dot([x1, y1]),
    dot([x2, y2]),
    '</g>'
  ].join('');
}
