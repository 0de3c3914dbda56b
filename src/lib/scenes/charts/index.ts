import type { ChartId } from '$lib/domain/chart';
import { areas } from './areas';
import { areasToScale } from './areas-to-scale';
import { certainty } from './certainty';
import { claimsByDay } from './claims-by-day';
import { distances } from './distances';
import { losses } from './losses';
import type { ChartMaker } from './maker';
import { people } from './people';
import { provenance } from './provenance';
import { sideBySide } from './side-by-side';
import { timelines } from './timelines';

/** Who makes which chart. */
export const MAKERS: Readonly<Record<ChartId, ChartMaker>> = {
  areas,
  'areas-to-scale': areasToScale,
  timelines,
  'claims-by-day': claimsByDay,
  distances,
  provenance,
  certainty,
  people,
  losses,
  'side-by-side': sideBySide
};
