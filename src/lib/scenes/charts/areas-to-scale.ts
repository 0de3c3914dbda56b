import { runsOf } from '$lib/charts/outline';
import { islandOf } from './areas-to-scale-map';
import { scaledPicture } from './areas-to-scale-picture';
import { scaledAlt, scaledAreas, scaledColumns } from './areas-to-scale-rows';
import type { ChartMaker } from './maker';

/** The areas claimed for one advance, as squares on the map, with a country at the same scale. */
export const areasToScale: ChartMaker = (ledger, entry, world) => {
  const { squares, yardstick } = scaledAreas(ledger, entry);
  const scene = {
    island: islandOf(ledger, world),
    squares,
    yardstick,
    outline: runsOf(world.yardsticks['luxembourg'] ?? '')
  };
  return {
    columns: scaledColumns(yardstick.name),
    rows: [...squares, yardstick].map(({ row }) => row),
    alt: scaledAlt({ squares, yardstick }),
    picture: (size) => scaledPicture(scene, size)
  };
};
