import { OPTION_VALUES, DEFAULT_OPTIONS, type ViewOptions } from '$lib/domain/options';
import type { Fit } from '$lib/cartography/camera';
import { cameraOver, type Size } from './layout';
import type { SceneRecord } from './record';
import { viewAt } from './view';

/** What of the map a camera may show, in map units. */
export interface Reach {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** px per map unit, at most, with everything shown. */
  scale: number;
}

/** Sizes between those that are tried show a little more on one side or the other. */
const SPARE = 0.06;

/** Options that change a panel, and with it the camera. */
const OPTIONS: readonly ViewOptions[] = OPTION_VALUES.voice.flatMap((voice) =>
  OPTION_VALUES.sure.flatMap((sure) => OPTION_VALUES.units.map((units) => ({ ...DEFAULT_OPTIONS, voice, sure, units })))
);

/** The part of the map that a step shows in any frame of these sizes, whatever the reader's options. */
export function reachOf(record: SceneRecord, step: string, sizes: readonly Size[]): Reach {
  const panel = record.steps.find(({ id }) => id === step)?.panel;
  const camerasWith = (options: ViewOptions): { size: Size; fit: Fit }[] => {
    const view = viewAt(record, step, 1, options);
    return sizes.map((size) => ({ size, fit: cameraOver(view, size).fit }));
  };
  const seen = (panel ? OPTIONS : [DEFAULT_OPTIONS]).flatMap(camerasWith);
  const left = Math.min(...seen.map(({ fit }) => -fit.x / fit.k));
  const top = Math.min(...seen.map(({ fit }) => -fit.y / fit.k));
  const right = Math.max(...seen.map(({ fit, size }) => (size.width - fit.x) / fit.k));
  const bottom = Math.max(...seen.map(({ fit, size }) => (size.height - fit.y) / fit.k));
  const [spareX, spareY] = [(right - left) * SPARE, (bottom - top) * SPARE];
  const scale = Math.max(...camerasWith(DEFAULT_OPTIONS).map(({ fit }) => fit.k));
  return { left: left - spareX, top: top - spareY, right: right + spareX, bottom: bottom + spareY, scale };
}
