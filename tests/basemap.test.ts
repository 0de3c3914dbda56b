import { geoArea, geoCentroid, geoContains, geoDistance, geoPath } from 'd3';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { basemapPaths, borderLines, locatorPaths, regionFeature, yardstickPaths } from '$lib/cartography/basemap';
import { AUTHALIC_RADIUS_KM, theatreProjection, trueSizeProjection, UNITS_PER_KM } from '$lib/cartography/projection';
import type { Place } from '$lib/domain/record';
import { buildBasemap } from '../scripts/basemap/build';
import { whyNotBuildable } from '../scripts/basemap/sources';

const FILES = ['theatre.topojson', 'rivers.topojson', 'locator.topojson', 'yardstick.topojson'] as const;
const text = (name: string): string => readFileSync(`data/basemap/${name}`, 'utf8');
const [theatre, rivers, locator, yardstick] = FILES.map((name) => JSON.parse(text(name)) as Topology) as [Topology, Topology, Topology, Topology]; // prettier-ignore
const places = new Map((parse(readFileSync('data/places.yaml', 'utf8')) as Place[]).map((place) => [String(place.id), place]));

type Lines = readonly (readonly (readonly [number, number])[])[];

/** The shortest way from a place to some lines, by their points and the middles between them; good to a few hundred metres. */
function kmTo(id: string, lines: Lines): number {
  const { lon, lat } = places.get(id) as Place;
  const near = lines.flatMap((line) =>
    line.flatMap((b, i) => {
      const a = line[i - 1];
      return a ? [0, 0.25, 0.5, 0.75, 1].map((t): [number, number] => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]) : [];
    })
  );
  return Math.min(...near.map((point) => geoDistance([lon, lat], point))) * AUTHALIC_RADIUS_KM;
}

const features = (topology: Topology, name: string): GeoJSON.Feature[] =>
  feature(topology, topology.objects[name] as GeometryCollection).features;
const byId = (topology: Topology, name: string, id: string): GeoJSON.Feature => {
  const found = features(topology, name).find((one) => one.id === id);
  if (!found) throw new Error(`No ${id} in ${name}`);
  return found;
};
const lineOf = (id: string): Lines => [
  (byId(rivers, 'rivers', id).geometry as GeoJSON.LineString).coordinates as unknown as [number, number][]
];

describe('the files', () => {
  it('are small', () => {
    const sizes = FILES.map(text).map((file) => [file.length, brotliCompressSync(file).length] as const);
    expect(sizes.reduce((sum, [raw]) => sum + raw, 0)).toBeLessThanOrEqual(62_000);
    expect(sizes.reduce((sum, [, brotli]) => sum + brotli, 0)).toBeLessThanOrEqual(20_000);
  });

  it('hold every object', () => {
    expect(Object.keys(theatre.objects).sort()).toEqual(['border', 'borders', 'land', 'oblasts', 'regions', 'rivers']);
    expect(features(theatre, 'land').map(({ id }) => id)).toEqual(['other', 'russia', 'ukraine']);
    expect(features(rivers, 'rivers').map(({ id }) => id)).toEqual([
      'desna',
      'dnipro',
      'oskil-russia',
      'oskil',
      'seim',
      'siverskyi-donets'
    ]);
    expect(features(theatre, 'rivers').map(({ id }) => id)).toEqual(['psel']);
    expect(features(locator, 'land').map(({ id }) => id)).toEqual(['europe', 'ukraine']);
    expect(features(yardstick, 'countries').map(({ id }) => id)).toEqual(['luxembourg']);
    for (const id of ['kharkiv', 'donetsk', 'zaporizhzhia', 'sumy', 'kyiv', 'kursk', 'belgorod', 'bryansk']) {
      expect(places.has(`${id}-oblast`), id).toBe(true);
      expect(regionFeature(theatre, `${id}-oblast`), id).toBeDefined();
    }
  });
});

describe('the border', () => {
  const border = borderLines(theatre);

  it('lies where it should', () => {
    expect(kmTo('sverdlikovo', border)).toBeLessThan(4);
    expect(kmTo('guevo', border)).toBeLessThan(5);
    expect(kmTo('kupiansk', border)).toBeGreaterThan(30);
    expect(kmTo('border-ua-ru', border)).toBeLessThan(2);
  });

  it('ends at the Sea of Azov: Crimea is Ukraine’s', () => {
    expect(Math.min(...border.flat().map(([, lat]) => lat))).toBeGreaterThan(47);
    for (const [lon, lat] of [
      [34.11, 44.957],
      [33.53, 44.6],
      [36.3, 45.3],
      [33.7, 46.1]
    ] as const) {
      expect(geoContains(byId(theatre, 'land', 'ukraine'), [lon, lat]), `${lon}, ${lat}`).toBe(true);
      expect(geoContains(byId(theatre, 'land', 'russia'), [lon, lat]), `${lon}, ${lat}`).toBe(false);
    }
    expect(geoContains(byId(locator, 'land', 'ukraine'), [34.2, 45.2])).toBe(true);
  });
});

it('rivers run where they should, each in one line', () => {
  expect(kmTo('kupiansk', lineOf('oskil'))).toBeLessThan(1.5);
  expect(kmTo('izium', lineOf('siverskyi-donets'))).toBeLessThan(1.5);
  expect(kmTo('kherson', lineOf('dnipro'))).toBeLessThan(5);
  const [above, within] = [lineOf('oskil-russia')[0], lineOf('oskil')[0]];
  expect(above?.at(-1)).toEqual(within?.[0]);
  expect(kmTo('oskil', lineOf('oskil'))).toBeLessThan(6);
  const mouth = within?.at(-1) as readonly [number, number];
  const joins = lineOf('siverskyi-donets')
    .flat()
    .map(([lon, lat]) => geoDistance([lon, lat], [mouth[0], mouth[1]]) * AUTHALIC_RADIUS_KM);
  expect(Math.min(...joins)).toBeLessThan(3);
});

it.each([
  ['kharkiv-oblast', 31_415],
  ['kursk-oblast', 29_997],
  ['donetsk-oblast', 26_517]
])('%s has its area, on the globe and on the map', (id, officialKm2) => {
  const region = regionFeature(theatre, id) as GeoJSON.Feature;
  const globe = geoArea(region) * AUTHALIC_RADIUS_KM ** 2;
  const plane = geoPath(theatreProjection()).area(region) / UNITS_PER_KM ** 2;
  expect(Math.abs(plane / globe - 1)).toBeLessThan(0.001);
  expect(Math.abs(globe / officialKm2 - 1)).toBeLessThan(0.02);
});

it('Luxembourg has its area, on the globe and as it is drawn', () => {
  const country = byId(yardstick, 'countries', 'luxembourg');
  const plane = geoPath(trueSizeProjection(geoCentroid(country))).area(country) / UNITS_PER_KM ** 2;
  expect(Math.abs(plane / 2_586 - 1)).toBeLessThan(0.002);
  expect(Math.abs((geoArea(country) * AUTHALIC_RADIUS_KM ** 2) / plane - 1)).toBeLessThan(0.001);
  expect(yardstickPaths(yardstick)['luxembourg']).toMatch(/^M[-\d.l hvz]+$/);
});

it('every place lies in the country that its record names', () => {
  const exact = [...places.values()].filter(({ kind }) => ['city', 'town', 'village', 'plant'].includes(kind));
  const land = { Ukraine: byId(theatre, 'land', 'ukraine'), Russia: byId(theatre, 'land', 'russia') };
  const checked = exact.filter(({ admin }) => /(Ukraine|Russia)$/.test(admin));
  for (const { id, lon, lat, admin } of checked) {
    const country = admin.endsWith('Ukraine') ? 'Ukraine' : 'Russia';
    expect(geoContains(land[country], [lon, lat]), id).toBe(true);
    const region = regionFeature(theatre, `${admin.split(' Oblast')[0]?.toLowerCase()}-oblast`);
    if (region) expect(geoContains(region, [lon, lat]), `${id} in ${admin}`).toBe(true);
  }
  expect(checked.length).toBeGreaterThan(15);
});

it('paths stay within 90 kB, whole and finite', () => {
  const paths = basemapPaths(theatre, rivers);
  const all = JSON.stringify({ ...paths, ...locatorPaths(locator) });
  expect(all.length).toBeLessThan(90_000);
  expect(all).not.toMatch(/NaN|Infinity|undefined|e-/);
  for (const path of [
    ...Object.values(paths.land),
    ...Object.values(paths.regions),
    ...Object.values(paths.rivers),
    paths.border
  ]) {
    expect(path).toMatch(/^M/);
  }
});

it('is rebuilt byte for byte, where its packages are', async ({ skip }) => {
  const why = whyNotBuildable(false);
  if (why) {
    console.warn(`The base map was not rebuilt here: ${why}`);
    skip(why);
  }
  const built = await buildBasemap();
  for (const name of FILES) expect(built[name] === text(name), `${name} is what npm run basemap writes`).toBe(true);
}, 120_000);
