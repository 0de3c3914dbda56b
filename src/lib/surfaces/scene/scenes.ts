import type { Act } from '$lib/domain/sets';
import type { SceneRecord } from '$lib/scenes/theatre';

/** Frames of many steps, by the last part of their address: the act that each shows, or all of them. */
export const SCENES = { story: null, kharkiv: 'kharkiv', kursk: 'kursk' } as const satisfies Record<string, Act | null>;
export type SceneId = keyof typeof SCENES;

export const SCENE_IDS = Object.keys(SCENES) as SceneId[];
export const isScene = (name: string): name is SceneId => SCENE_IDS.some((id) => id === name);

/** The record with the steps of an act alone, and with what these name; whole where there is no act. */
export function actRecord(record: SceneRecord, act: Act | null): SceneRecord {
  if (act === null) return record;
  const steps = record.steps.filter((step) => step.act === act);
  const claims = new Set(
    steps.flatMap(({ lit, marks, panel }) => [...lit, ...marks, ...(panel?.rows ?? [])].flatMap((named) => named.claims))
  );
  const places = new Set(steps.flatMap(({ lit, towns }) => [...lit.map(({ place }) => place), ...towns]));
  const only = <One>(all: Record<string, One>, ids: ReadonlySet<string>): Record<string, One> =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.has(id)));
  return { ...record, steps, claims: only(record.claims, claims), places: only(record.places, places) };
}
