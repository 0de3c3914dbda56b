/** One arm of a scale bar. */
export interface ScaleArm {
  unit: 'km' | 'mi';
  value: number;
  /** px */
  length: number;
}

const KM_PER_MI = 1.609344;
const NICE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/** The longest round distance in each unit that fits into `maxLength` px at `pxPerKm`. */
export function scaleBar(pxPerKm: number, maxLength: number): [ScaleArm, ScaleArm] {
  const arm = (unit: ScaleArm['unit'], px: number): ScaleArm => {
    const value = NICE.filter((n) => n * px <= maxLength).at(-1) ?? 1;
    return { unit, value, length: value * px };
  };
  return [arm('km', pxPerKm), arm('mi', pxPerKm * KM_PER_MI)];
}
