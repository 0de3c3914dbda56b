import type { ChartSize, Picture, PictureMark } from '$lib/domain/chart';
import { UNITS_PER_KM } from '$lib/cartography/units';
import { boundsOf, drawRuns, type Point } from '$lib/charts/outline';
import { m } from '$lib/paraglide/messages.js';
import { islandPieces, scaleBarPieces, type Island } from './areas-to-scale-map';
import type { ScaledArea } from './areas-to-scale-rows';
import {
  belowAt,
  LABEL_STYLES,
  labelHeight,
  labelledBelow,
  labelledBeside,
  labelWidth,
  largestFirst,
  type LabelStyle
} from './areas-to-scale-squares';

/** The oblast with the squares on it, and beside it, at the same scale, the country that a reader may know. */

export interface ScaledScene {
  island: Island;
  squares: ScaledArea[];
  yardstick: ScaledArea;
  /** Outline of the yardstick, map units. */
  outline: Point[][];
}

/** Upper left corner that all squares share, km from the island's: in its west, clear of the towns. */
const CORNER: Point = [58, 103];
/** How far down the island leaves its lower corners free, on the left and on the right, km. */
const FREE_LEFT = 174;
const FREE_RIGHT = 150;
const BAR_DOWN = 178;
const TOP = 20;
const GAP = 12;
/** The yardstick stands no farther from the map than this, px. */
const FAR = 70;
/** Of the labels' column beside the map, px. */
const COLUMN = 196;
/** The longest arm of the scale bar: what fits into the free lower right corner, km. */
const BAR_KM = 52;
/** Two lines below the yardstick, px. */
const CAPTION = 34;

interface Layout {
  /** px per km */
  k: number;
  beside: boolean;
  style: LabelStyle;
  /** Of words, px. */
  size: number;
  /** The yardstick in a column of its own, or in the free lower left corner. */
  corner: boolean;
}

const sizeFor = (width: number): number => (width < 400 ? 11 : width < 700 ? 12 : 13);

function layoutFor({ island, squares, outline }: ScaledScene, { width, height }: ChartSize): Layout {
  const known = boundsOf(outline).width / UNITS_PER_KM;
  const size = sizeFor(height === null ? width : Math.min(width, height * 1.3));
  const beside = height === null ? width >= 860 : width > height * 1.8;
  const room = (height ?? Infinity) - TOP;
  if (beside) {
    const k = Math.min((room - 2) / island.height, (width - COLUMN - GAP * 2) / (island.width + known * 1.35));
    return { k, beside, style: 'two', size, corner: false };
  }
  const options = LABEL_STYLES.flatMap((style) =>
    [true, false].map((corner): Layout => {
      const labels = labelHeight(style, size) * squares.length;
      const fits = corner ? (width - 2) / island.width : (width - GAP) / (island.width + known);
      const below = corner ? Math.max(labels, (FREE_LEFT + 82 - island.height) * 1.2 + CAPTION) : labels;
      return { k: Math.min(fits, (room - below - 8) / island.height), beside, style, size, corner };
    })
  );
  const sound = options.filter(({ k, style }) =>
    squares.every((area) => belowAt(area, CORNER[0] * k, k) + labelWidth(area, style, size) <= width)
  );
  const most = Math.max(...sound.map(({ k }) => k));
  // One line a label and the yardstick beside the map read best, where they cost little of the scale.
  return sound.find(({ k, corner }) => !corner && k > most * 0.78) ?? sound.find(({ k }) => k > most * 0.9) ?? (options.at(-1) as Layout); // prettier-ignore
}

/** As large as the room allows. */
export function scaledPicture(scene: ScaledScene, room: ChartSize): Picture {
  const { island, squares, yardstick, outline } = scene;
  const { k, beside, style, size, corner } = layoutFor(scene, room);
  const left = beside ? COLUMN + GAP : 0;
  const nest = { squares, corner: [left + CORNER[0] * k, TOP + CORNER[1] * k] as Point, k, size, style };
  const foot = Math.round(TOP + island.height * k + 8);
  const marks = beside ? labelledBeside(nest, 0, COLUMN) : labelledBelow(nest, foot);
  const bottom = beside ? foot : foot + labelHeight(style, size) * squares.length;
  const bounds = boundsOf(outline);
  const [wide, high] = [bounds.width / UNITS_PER_KM, bounds.height / UNITS_PER_KM];
  const mapRight = left + island.width * k;
  const x = corner ? 2 : Math.max(mapRight + GAP, Math.min(mapRight + FAR, room.width - wide * k - 4));
  const y = corner ? TOP + FREE_LEFT * k : TOP + (FREE_RIGHT - high) * k;
  const captionX = corner ? 0 : Math.round(Math.min(room.width, x + wide * k + 4));
  const captionY = Math.round(y + high * k + 16);
  const place = { k: k / UNITS_PER_KM, x: x - (bounds.left * k) / UNITS_PER_KM, y: y - (bounds.top * k) / UNITS_PER_KM };
  const anchor = corner ? 'start' : 'end';
  const known: PictureMark = {
    row: yardstick.row.id,
    hit: null,
    pieces: [
      { kind: 'shape', d: drawRuns(outline, place, true), look: yardstick.look },
      { kind: 'text', x: captionX, y: captionY, words: yardstick.name, size, role: 'label', bold: true, anchor },
      { kind: 'text', x: captionX, y: captionY + 14, words: yardstick.value, size: 11, role: 'value', anchor }
    ]
  };
  const barRight = corner ? room.width - 2 : captionX;
  const barY = corner ? Math.round(TOP + BAR_DOWN * k) : captionY + 46;
  const ground = [
    { kind: 'text', x: 0, y: 11, words: m.scale_place(), size: 11, role: 'head' } as const,
    ...islandPieces(island, { k, x: left, y: TOP }),
    ...scaleBarPieces(k, barRight, barY, BAR_KM * k)
  ];
  const lowest = Math.max(bottom, corner ? captionY + 18 : barY + 18);
  return { width: room.width, height: room.height ?? Math.ceil(lowest), ground, marks: [...largestFirst(marks), known] };
}
