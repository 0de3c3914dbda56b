import { geoArea, geoDistance, geoPath } from 'd3';
import { describe, expect, it } from 'vitest';
import {
  AUTHALIC_RADIUS_KM,
  LOCATOR_UNITS_PER_KM,
  locatorProjection,
  project,
  theatreProjection,
  unproject,
  UNITS_PER_KM
} from './projection';

/** A cell of the grid, its edges followed closely, wound as d3 wants it. */
function cell(west: number, south: number, size: number): GeoJSON.Polygon {
  const steps = Array.from({ length: 100 }, (_, i) => (i / 100) * size);
  const ring = [
    ...steps.map((s) => [west, south + s]),
    ...steps.map((s) => [west + s, south + size]),
    ...steps.map((s) => [west + size, south + size - s]),
    ...steps.map((s) => [west + size - s, south]),
    [west, south]
  ];
  return { type: 'Polygon', coordinates: [ring] };
}

describe('the theatre’s projection', () => {
  it.each([
    [22, 45],
    [34, 51],
    [37, 49],
    [43, 54]
  ])('keeps areas at %d, %d', (lon, lat) => {
    const square = cell(lon, lat, 1);
    const globe = geoArea(square) * AUTHALIC_RADIUS_KM ** 2;
    const plane = geoPath(theatreProjection()).area(square) / UNITS_PER_KM ** 2;
    expect(Math.abs(plane / globe - 1)).toBeLessThan(0.001);
  });

  it.each([
    ['Kupiansk–Izium', [37.6158, 49.71], [37.2768, 49.207]],
    ['Guevo–Sverdlikovo', [35.262, 51.094], [35.115, 51.235]]
  ] as const)('keeps the distance %s within half a percent', (_, a, b) => {
    const [p, q] = [project(a), project(b)];
    const globe = geoDistance([a[0], a[1]], [b[0], b[1]]) * AUTHALIC_RADIUS_KM;
    const plane = Math.hypot(p[0] - q[0], p[1] - q[1]) / UNITS_PER_KM;
    expect(Math.abs(plane / globe - 1)).toBeLessThan(0.005);
  });

  it('goes there and back', () => {
    const [lon, lat] = unproject(project([35.27, 51.19]));
    expect([lon, lat].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([35.27, 51.19]);
  });

  it('gives a new projection each time', () => {
    theatreProjection().scale(1);
    expect(theatreProjection().scale()).toBe(AUTHALIC_RADIUS_KM * UNITS_PER_KM);
  });
});

describe('the locator’s projection', () => {
  it('keeps areas too', () => {
    const square = cell(-2, 47, 1);
    const plane = geoPath(locatorProjection()).area(square) / LOCATOR_UNITS_PER_KM ** 2;
    expect(Math.abs(plane / (geoArea(square) * AUTHALIC_RADIUS_KM ** 2) - 1)).toBeLessThan(0.001);
  });
});
