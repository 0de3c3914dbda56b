import { expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../src/lib/domain/options';
import { readTheatre } from '../src/lib/scenes/server/theatre';
import { loneRecord, reachOf, viewAt } from '../src/lib/scenes/theatre';
import { layOut } from '../src/lib/scenes/theatre/layout';
import { liveSizes, stillSizes } from '../src/lib/surfaces/frame/pictures';

const { record, steps } = await readTheatre();
const maps = record.steps.filter(({ chart }) => chart === null).map(({ id }) => id);
const stepOf = (id: string) => steps.find((step) => step.id === id) ?? { panel: null };
const OPTIONS = [
  DEFAULT_OPTIONS,
  { ...DEFAULT_OPTIONS, sure: 'confirmed', units: 'metric' },
  { ...DEFAULT_OPTIONS, voice: 'russia' }
] as const;
/** Between the sizes that were tried when the record was cut. */
const sizesOf = (id: string) => {
  const ranges = stillSizes(stepOf(id));
  return ranges.flatMap(({ width, height, from, to }) =>
    [0.1, 0.5, 0.9].map((share) => {
      const wide = Math.round(from + (to - from) * share);
      return { width: wide, height: (wide * height) / width };
    })
  );
};

it.each(maps)('%s alone is laid out as it is in the story', (id) => {
  const reach = reachOf(record, id, liveSizes(stepOf(id)));
  const lone = loneRecord(record, id, reach);
  for (const options of OPTIONS) {
    const [whole, alone] = [viewAt(record, id, 1, options), viewAt(lone, id, 1, options)];
    const still = ({ points, shapes, panels, hidden, camera }: typeof whole) => ({
      points,
      shapes,
      panels,
      hidden,
      box: camera.to
    });
    expect(still(alone)).toEqual(still(whole));
    for (const size of sizesOf(id)) {
      const layout = layOut(alone, size);
      expect(layout).toEqual(layOut(whole, size));
      // The base map is cut to what is within reach.
      const { fit } = layout;
      expect(-fit.x / fit.k).toBeGreaterThanOrEqual(reach.left);
      expect(-fit.y / fit.k).toBeGreaterThanOrEqual(reach.top);
      expect((size.width - fit.x) / fit.k).toBeLessThanOrEqual(reach.right);
      expect((size.height - fit.y) / fit.k).toBeLessThanOrEqual(reach.bottom);
    }
  }
  expect(JSON.stringify(lone).length).toBeLessThan(JSON.stringify(record).length / 4);
});
