/** Centre, and the width that is in view. */
export type ZoomView = readonly [x: number, y: number, width: number];

/** Below the usual 1.41: the camera rises less on its way, so that less of the map has to be drawn. */
export const CURVATURE = 0.9;
const STILL = 1e-12;

/**
 * The smooth and efficient way between two views, at t in 0..1: van Wijk and Nuij (2003), equations 4 to 9.
 * d3-interpolate has the same as `interpolateZoom`, but brings 25 kB of colours along; a test holds the two together.
 */
export function zoomBetween([ax, ay, from]: ZoomView, [bx, by, to]: ZoomView, t: number): [number, number, number] {
  const [dx, dy] = [bx - ax, by - ay];
  const squared = dx * dx + dy * dy;
  if (squared < STILL) return [ax + t * dx, ay + t * dy, from * (to / from) ** t];
  const [rho2, distance] = [CURVATURE ** 2, Math.sqrt(squared)];
  const bend = (width: number, sign: number): number =>
    (to * to - from * from + sign * rho2 * rho2 * squared) / (2 * width * rho2 * distance);
  const start = Math.asinh(-bend(from, 1));
  const length = (Math.asinh(-bend(to, -1)) - start) / CURVATURE;
  const along = CURVATURE * t * length + start;
  const moved = (from / (rho2 * distance)) * (Math.cosh(start) * Math.tanh(along) - Math.sinh(start));
  return [ax + moved * dx, ay + moved * dy, (from * Math.cosh(start)) / Math.cosh(along)];
}
