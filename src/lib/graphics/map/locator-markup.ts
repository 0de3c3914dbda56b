import { geoPath } from 'd3';
import type { LocatorPaths } from '$lib/cartography/basemap';
import { LOCATOR_ENDS, locatorProjection, locatorWindow, projectOnLocator } from '$lib/cartography/projection';
import { LOCATOR_WIDTH } from '$lib/cartography/units';
import { cssInk, type Ink } from '$lib/ui/ink';

/** Europe from Kharkiv to the Atlantic with the great circle between, as SVG text in a box of 400 by 200. */
export function locatorMarkup(paths: LocatorPaths, ink: Ink = cssInk): string {
  const { x, y, width } = locatorWindow();
  const scale = LOCATOR_WIDTH / width;
  const size = (px: number): string => (px / scale).toFixed(2);
  const circle =
    geoPath(locatorProjection()).digits(1)({ type: 'LineString', coordinates: LOCATOR_ENDS.map((end) => [...end]) }) ?? '';
  const line = (colour: string, px: number): string => `fill="none" stroke="${colour}" stroke-width="${size(px)}"`;
  const dots = LOCATOR_ENDS.map(projectOnLocator).map(
    ([cx, cy]) => `<circle cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" r="${size(4)}" fill="${ink.ink}"/>`
  );
  return [
    `<rect width="${LOCATOR_WIDTH}" height="${LOCATOR_WIDTH / 2}" fill="${ink.water}"/>`,
    `<g transform="translate(${(-x * scale).toFixed(1)} ${(-y * scale).toFixed(1)}) scale(${scale.toFixed(4)})">`,
    `<path d="${paths.land}" fill="${ink.other}"/>`,
    `<path d="${paths.borders}" ${line(ink.faint, 0.6)}/>`,
    `<path d="${paths.ukraine}" fill="${ink.paper}" stroke="${ink.border}" stroke-width="${size(0.8)}"/>`,
    `<path d="${circle}" ${line(ink.ukraine, 2)} stroke-dasharray="${size(6)} ${size(4)}"/>`,
    ...dots,
    '</g>'
  ].join('');
}
