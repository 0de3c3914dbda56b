import { meshArcs, mergeArcs } from 'topojson-client';
import type {
  GeometryCollection,
  GeometryObject,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Topology
} from 'topojson-specification';
import { strip, thin, theatreDetail } from './detail';
import { mosaic, type Piece } from './mosaic';
import { psel } from './trace';

/** Oblasts that the story may tint, by the place they are in the gazetteer; the codes are Natural Earth's. */
const REGIONS: Record<string, string> = {
  'UA-KK': 'kharkiv-oblast',
  'UA-DT': 'donetsk-oblast',
  'UA-LH': 'luhansk-oblast',
  'UA-ZP': 'zaporizhzhia-oblast',
  'UA-KS': 'kherson-oblast',
  'UA-SM': 'sumy-oblast',
  'UA-KV': 'kyiv-oblast',
  'RU-KS': 'kursk-oblast',
  'RU-BL': 'belgorod-oblast',
  'RU-BR': 'bryansk-oblast'
};

type Area = (Polygon | MultiPolygon) & { properties: Piece };

/** Borders and coasts in full near both weeks; oblast lines no finer than they are known. */
const BORDERS = theatreDetail(0.27, 0.025, 6);
const OBLASTS = theatreDetail(1, 0.035, 9);

/** The theatre: land, borders, oblast lines and regions, all made of the same arcs. */
export async function theatre(): Promise<Topology> {
  const cut = await mosaic();
  const pieces = cut.objects['pieces'] as GeometryCollection<Piece>;
  const inner = new Set(
    linesBetween(cut, pieces, (a, b) => a.country === b.country)
      .arcs.flat()
      .map((arc) => (arc < 0 ? ~arc : arc))
  );
  const thinned = thin(cut, (arc) => (inner.has(arc) ? OBLASTS : BORDERS));
  const stream = { type: 'LineString' as const, id: 'psel', properties: { sketch: true }, arcs: [thinned.arcs.length] };
  const objects = { ...layers(thinned, pieces), rivers: { type: 'GeometryCollection' as const, geometries: [stream] } };
  return strip({ ...thinned, arcs: [...thinned.arcs, psel()], objects: objects as unknown as Topology['objects'] });
}

function linesBetween(
  topology: Topology,
  pieces: GeometryCollection<Piece>,
  keep: (a: Piece, b: Piece) => boolean
): MultiLineString {
  const filter = (a: Area, b: Area): boolean => a !== b && keep(a.properties, b.properties);
  return meshArcs(topology, pieces as GeometryObject, filter as never) as unknown as MultiLineString;
}

function layers(topology: Topology, pieces: GeometryCollection<Piece>): Topology['objects'] {
  const areas = pieces.geometries as Area[];
  const of = (keep: (piece: Piece) => boolean): Area[] => areas.filter((area) => keep(area.properties));
  const land = (id: string, name: string, keep: (piece: Piece) => boolean) => ({
    ...mergeArcs(topology, of(keep)),
    id,
    properties: { name }
  });
  const both = (a: Piece, b: Piece): boolean => [a.country, b.country].sort().join() === 'RUS,UKR';
  const regions = Object.entries(REGIONS).map(([code, id]) => {
    const [area] = of(
      (piece) => piece.region === code && (code.startsWith('UA') ? piece.country === 'UKR' : piece.country === 'RUS')
    );
    if (!area) throw new Error(`No polygon for ${id} (${code})`);
    return { ...area, id, properties: { country: area.properties.country === 'UKR' ? 'UA' : 'RU' } };
  });
  return {
    land: {
      type: 'GeometryCollection',
      geometries: [
        land('other', 'Neighbours', ({ country }) => country !== 'UKR' && country !== 'RUS'),
        land('russia', 'Russia', ({ country }) => country === 'RUS'),
        land('ukraine', 'Ukraine', ({ country }) => country === 'UKR')
      ]
    },
    border: linesBetween(topology, pieces, both),
    borders: linesBetween(topology, pieces, (a, b) => a.country !== b.country && !both(a, b)),
    oblasts: linesBetween(topology, pieces, (a, b) => a.country === b.country),
    regions: { type: 'GeometryCollection', geometries: regions }
  } as unknown as Topology['objects'];
}
