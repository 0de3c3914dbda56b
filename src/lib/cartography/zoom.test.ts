import { interpolateZoom } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CURVATURE, zoomBetween } from './zoom';

const zoom = (interpolateZoom as typeof interpolateZoom & { rho(rho: number): typeof interpolateZoom }).rho(CURVATURE);
const place = fc.integer({ min: -3000, max: 3000 });
const view = fc.tuple(place, place, fc.integer({ min: 20, max: 3000 }));

it('goes the way that d3 goes', () => {
  fc.assert(
    fc.property(view, view, fc.double({ min: 0, max: 1, noNaN: true }), (from, to, t) => {
      const theirs = zoom(from, to)(t);
      zoomBetween(from, to, t).forEach((value, i) => expect(Math.abs(value - (theirs[i] ?? NaN))).toBeLessThan(1e-3));
    })
  );
});
