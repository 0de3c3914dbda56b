import { tenth } from '$lib/domain/tenth';
import type { Ledger, Place } from '$lib/domain/record';
import type { PlaceKind } from '$lib/domain/sets';
import { basemapPaths } from '$lib/cartography/basemap';
import { placeLabels, type LabelRequest } from '$lib/cartography/labels';
import { project, theatreProjection } from '$lib/cartography/projection';
import { textWidth } from '$lib/cartography/text-width';
import { basemapMarkup } from '$lib/graphics/map/basemap-markup';
import { readBasemap } from '$lib/ledger/server/basemap';
import { presimplify, simplify } from 'topojson-simplify';
import { GROUND_SIZE, spotRadius, type MapPlace, type MapSpot } from '../map';

/** The small map of the theatre: its ground, and where each place of the claims stands on it. */

/** The window in map units: Kyiv to Bakhmut, Kursk to Kherson. A square. */
const WINDOW = { x: 1150, y: 780, size: 1330 };
/** Map units in one unit of the small map, whose lines are drawn in tenths: half a kilometre, less than a pixel. */
const COARSER = WINDOW.size / GROUND_SIZE;
/** Bends of less than this many square degrees are not seen at this size. */
const SMALLEST_BEND = 0.0003;
/** Width for which names are placed, px: where they are clear of each other here, they are so on a larger map. */
const NARROWEST = 250;
const LABEL_SIZE = 12;
const LONGEST_LABEL = 112;

/** Whole countries have no place on a map of a front. */
const TOO_WIDE: readonly PlaceKind[] = ['country', 'continent'];
const POINTS: readonly PlaceKind[] = ['city', 'town', 'village', 'plant'];

/** The ground as SVG text, for a view box of `GROUND_SIZE`. */
export async function groundMarkup(): Promise<string> {
  const { theatre, rivers } = await readBasemap();
  const thin = (topology: typeof theatre): typeof theatre =>
    simplify(presimplify(topology as never), SMALLEST_BEND) as unknown as typeof theatre;
  const projection = theatreProjection();
  const [x, y] = projection.translate();
  projection
    .scale(projection.scale() / COARSER)
    .translate([(x - WINDOW.x) / COARSER, (y - WINDOW.y) / COARSER])
    .clipExtent([
      [-1, -1],
      [GROUND_SIZE + 1, GROUND_SIZE + 1]
    ]);
  return basemapMarkup({ ...basemapPaths(thin(theatre), thin(rivers), projection), regions: {} });
}

const percent = (value: number): number => Math.round(value * 1000) / 10;

function spotOf({ kind, lon, lat }: Place): Omit<MapSpot, 'label'> | null {
  const [x, y] = project([lon, lat]);
  const [left, top] = [(x - WINDOW.x) / WINDOW.size, (y - WINDOW.y) / WINDOW.size];
  if (TOO_WIDE.includes(kind) || left < 0 || left > 1 || top < 0 || top > 1) return null;
  return { left: percent(left), top: percent(top), wide: !POINTS.includes(kind) };
}

/** Every place that a claim names, the most named first, as it stands on the map while nothing is filtered. */
export function mapPlaces(ledger: Ledger): MapPlace[] {
  const counts = new Map<string, number>();
  for (const { places } of ledger.claims) for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  const count = (id: string): number => counts.get(id) ?? 0;
  const named = ledger.places.filter(({ id }) => count(id) > 0).sort((a, b) => count(b.id) - count(a.id));
  const spots = new Map(named.map((place) => [place.id, spotOf(place)]));
  const textOf = (name: string): string => name.replace(/ nuclear power plant$/, ' plant');
  const requests = named.flatMap(({ id, name }): LabelRequest[] => {
    const spot = spots.get(id);
    const width = textWidth(textOf(name), 'sans', LABEL_SIZE);
    if (!spot || width > LONGEST_LABEL) return [];
    const [x, y] = [(spot.left / 100) * NARROWEST, (spot.top / 100) * NARROWEST];
    return [{ id, x, y, clear: spotRadius(count(id)), width, height: LABEL_SIZE * 1.1, required: false }];
  });
  const placed = placeLabels(requests, { width: NARROWEST, height: NARROWEST });
  return named.map(({ id, name }) => {
    const spot = spots.get(id) ?? null;
    const label = placed.get(id);
    const text = label && { dx: tenth(label.dx), dy: tenth(label.dy + LABEL_SIZE * 0.85), text: textOf(name) };
    return { id, name, at: spot && { ...spot, label: text ?? null } };
  });
}
