import { m } from '$lib/paraglide/messages.js';
import type { Look } from '$lib/domain/look';
import type { ViewOptions } from '$lib/domain/options';
import { STATUSES } from '$lib/domain/sets';
import { inUnits } from '$lib/domain/unit-runs';
import { statusWord } from '$lib/ui/status';
import type { SceneRecord } from './record';
import type { PanelView, PointView, ShapeView } from './view';

/** What each mark is called, with who says so and how sure: in text alternatives and on the links above the map. */

/** Who says so, the surest first, each claimant beside the certainty of their own words: "assessed by A; claimed by B". */
export function saidBy(record: SceneRecord, claims: readonly string[], { disputed }: Look): string {
  const known = claims.flatMap((id) => record.claims[id] ?? []);
  const groups = [...STATUSES].reverse().flatMap((status) => {
    const who = [...new Set(known.filter((claim) => claim.status === status).map((claim) => claim.who))];
    return who.length > 0 ? [m.alt_said({ status: statusWord(status), who: who.join(', ') })] : [];
  });
  return [...groups, ...(disputed ? [m.status_disputed()] : [])].join('; ');
}

export function wordsOfPoint(record: SceneRecord, point: PointView): string | null {
  if (point.kind === 'town') return null;
  const name = point.kind === 'harm' ? m.alt_harm({ place: point.name }) : point.name;
  return m.alt_item({ name, said: saidBy(record, point.claims, point.look) });
}

export function wordsOfShape(
  record: SceneRecord,
  { mark, look, claims, label: name }: ShapeView,
  units: ViewOptions['units']
): string | null {
  const value = mark.kind === 'area' ? claims.flatMap((id) => record.claims[id]?.value ?? [])[0] : undefined;
  const label = [name, value ? m.alt_area({ value: inUnits(value, units) }) : ''].filter(Boolean).join(', ');
  if (!label) return null;
  if (look.status === 'ghost') return m.alt_ghost({ label });
  if (look.status === 'context') return m.alt_context({ label });
  return m.alt_item({ name: label, said: saidBy(record, claims, look) });
}

export const wordsOfRow = (row: PanelView['rows'][number]): string =>
  [[row.value, row.who].filter(Boolean).join(', '), row.text, statusWord(row.look.status)].filter(Boolean).join(' – ');
