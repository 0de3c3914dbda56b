import { describe, expect, it } from 'vitest';
import type { Topology } from 'topojson-specification';
import { basemapPaths, borderLines, regionFeature } from './basemap';

/** Two lands that share the meridian 36°, with an oblast and a river: the smallest base map there can be. */
const theatre = {
  type: 'Topology',
  arcs: [
    [
      [36, 49],
      [36, 51]
    ],
    [
      [36, 51],
      [35, 51],
      [35, 49],
      [36, 49]
    ],
    [
      [36, 49],
      [37, 49],
      [37, 51],
      [36, 51]
    ]
  ],
  objects: {
    land: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: 'ukraine', arcs: [[~0, ~1]] },
        { type: 'Polygon', id: 'russia', arcs: [[0, ~2]] }
      ]
    },
    border: { type: 'MultiLineString', arcs: [[0]] },
    borders: { type: 'MultiLineString', arcs: [] },
    oblasts: { type: 'MultiLineString', arcs: [] },
    regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: 'kharkiv-oblast', arcs: [[~0, ~1]] }] },
    rivers: { type: 'GeometryCollection', geometries: [{ type: 'LineString', id: 'psel', arcs: [0] }] }
  }
} as unknown as Topology;

const rivers = {
  type: 'Topology',
  arcs: theatre.arcs,
  objects: { rivers: { type: 'GeometryCollection', geometries: [{ type: 'LineString', id: 'oskil', arcs: [0] }] } }
} as unknown as Topology;

describe('basemapPaths', () => {
  const paths = basemapPaths(theatre, rivers);

  it('draws each land, region and river by its id', () => {
    expect(Object.keys(paths.regions)).toEqual(['kharkiv-oblast']);
    expect(Object.keys(paths.rivers)).toEqual(['oskil', 'psel']);
    expect(paths.land.ukraine).toMatch(/^M.*z$/);
    expect(paths.land.other).toBe('');
  });

  it('gives the same text each time', () => {
    expect(basemapPaths(theatre, rivers)).toEqual(paths);
  });

  it('draws the meridian of the centre straight down', () => {
    expect(paths.border).toMatch(/^M2000 \d+(\.\d)?v-\d+(\.\d)?$/);
  });
});

it('hands out the border in degrees', () => {
  expect(borderLines(theatre)).toEqual([
    [
      [36, 49],
      [36, 51]
    ]
  ]);
});

it('finds a region, or none', () => {
  expect(regionFeature(theatre, 'kharkiv-oblast')?.geometry.type).toBe('Polygon');
  expect(regionFeature(theatre, 'kyiv')).toBeUndefined();
});

it('says what a base map lacks', () => {
  expect(() => borderLines(rivers)).toThrow('has no border; it has rivers');
});
