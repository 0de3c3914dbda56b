import { tenth } from '$lib/domain/tenth';
import { polygonContains } from 'd3';
import type { Piece } from '$lib/domain/chart';
import type { Ledger } from '$lib/domain/record';
import { project, UNITS_PER_KM } from '$lib/cartography/projection';
import { scaleBar } from '$lib/cartography/scale-bar';
import { boundsOf, drawRuns, partsWhere, runsOf, type Placing, type Point } from '$lib/charts/outline';
import { placeById } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import type { World } from './maker';

/** On which side a name stands: close up, where a river takes the room, or from farther off. */
type Sides = Readonly<Record<'roomy' | 'close', 'left' | 'right'>>;

/** The oblast as an island, with its border, its two rivers and a few towns; km from its upper left corner. */
export interface Island {
  /** km */
  width: number;
  height: number;
  outline: Point[][];
  border: Point[][];
  name: string;
  /** The Oskil first, which the story knows; the other only where there is room. */
  rivers: { oskil: Point[][]; donets: Point[][] };
  towns: { name: string; at: Point; sides: Sides }[];
}

const TOWNS: Readonly<Record<string, Sides>> = {
  kharkiv: { roomy: 'right', close: 'right' },
  balakliia: { roomy: 'right', close: 'right' },
  izium: { roomy: 'right', close: 'left' },
  kupiansk: { roomy: 'left', close: 'left' }
};
/** Of the border's points, those of the oblast's outline lie this near, map units. */
const NEAR = 0.3;
/** From this scale on, px per km, a second river does not run into the names. */
const ROOMY = 1.8;
/** Where the names of the oblast and of the country beyond its border start, km. */
const NAME_AT: Point = [12, 46];
const RUSSIA_AT: Point = [206, 25];

/** @throws Error where the base map lacks the oblast */
export function islandOf(ledger: Ledger, { paths, border }: World, id = 'kharkiv-oblast'): Island {
  const outline = runsOf(paths.regions[id] ?? '').filter(({ length }) => length > 2);
  const [ring] = [...outline].sort((a, b) => b.length - a.length);
  if (!ring) throw new Error(`The base map has no ${id}`);
  const { left, top, width, height } = boundsOf([ring]);
  const toKm = ([x, y]: Point): Point => [(x - left) / UNITS_PER_KM, (y - top) / UNITS_PER_KM];
  const edge = border.flat().map(project);
  const onBorder = ([x, y]: Point): boolean => edge.some(([u, v]) => Math.abs(u - x) < NEAR && Math.abs(v - y) < NEAR);
  const within = ([x, y]: Point): boolean => polygonContains(ring.map(([u, v]): [number, number] => [u, v]), [x, y]); // prettier-ignore
  const course = (river: string): Point[][] =>
    runsOf(paths.rivers[river] ?? '').flatMap((run) => partsWhere(run, within).map((part) => part.map(toKm)));
  return {
    width: width / UNITS_PER_KM,
    height: height / UNITS_PER_KM,
    outline: [ring.map(toKm)],
    border: partsWhere(ring, onBorder).map((part) => part.map(toKm)),
    name: placeById(ledger, id).name,
    rivers: { oskil: course('oskil'), donets: course('siverskyi-donets') },
    towns: Object.entries(TOWNS).map(([town, sides]) => {
      const { name, lon, lat } = placeById(ledger, town);
      return { name, at: toKm(project([lon, lat])), sides };
    })
  };
}

/** The island in its place. @param at px per km, and where its upper left corner lies */
export function islandPieces({ outline, border, rivers, towns, name }: Island, at: Placing): Piece[] {
  const shore = drawRuns(outline, at, true);
  const courses = at.k < ROOMY ? rivers.oskil : [...rivers.oskil, ...rivers.donets];
  const write = (words: string, [u, v]: Point): Piece => ({ kind: 'text', x: Math.round(u * at.k + at.x), y: Math.round(v * at.k + at.y), words, size: 11, role: 'tick' }); // prettier-ignore
  return [
    { kind: 'ground', d: shore, ink: 'other' },
    { kind: 'line', d: drawRuns(courses, at, false), role: 'river' },
    { kind: 'line', d: shore, role: 'leader' },
    { kind: 'line', d: drawRuns(border, at, false), role: 'border' },
    write(name, NAME_AT),
    write(m.scale_russia(), RUSSIA_AT),
    ...towns.flatMap(({ name: town, at: [u, v], sides }): Piece[] => {
      const [x, y] = [Math.round(u * at.k + at.x), Math.round(v * at.k + at.y)];
      const right = sides[at.k < ROOMY ? 'close' : 'roomy'] === 'right';
      return [
        { kind: 'line', d: `M${x - 2} ${y}a2 2 0 1 1 4 0a2 2 0 1 1-4 0`, role: 'axis' },
        { kind: 'text', x: x + (right ? 6 : -6), y: y + 4, words: town, size: 11, role: 'note', anchor: right ? 'start' : 'end' }
      ];
    })
  ];
}

/** Both arms of the scale bar, flush right at `x`, px. */
export function scaleBarPieces(pxPerKm: number, x: number, y: number, most: number): Piece[] {
  return scaleBar(pxPerKm, most).flatMap(({ unit, value, length }, i): Piece[] => {
    const px = tenth(length);
    return [
      { kind: 'line', d: `M${tenth(x - px)} ${y}h${px}`, role: 'measure' },
      { kind: 'line', d: `M${tenth(x - px)} ${y - 4}v8M${x} ${y - 4}v8`, role: 'axis' },
      { kind: 'text', x, y: i === 0 ? y - 7 : y + 15, words: `${value} ${unit}`, size: 11, role: 'tick', anchor: 'end' }
    ];
  });
}
