import type { SceneRecord } from './record';

/**
 * A record of one step alone, without its panel; with `towns`, without what the step lights, and with these names alone.
 * @throws RangeError where the record has no such step or no such place
 */
export function bareRecord(record: SceneRecord, step: string, towns: readonly string[] | null = null): SceneRecord {
  const whole = record.steps.find(({ id }) => id === step);
  if (!whole) throw new RangeError(`no step ${step}`);
  const missing = towns?.find((id) => !record.places[id]);
  if (missing !== undefined) throw new RangeError(`the story names no place ${missing}`);
  const only = towns === null ? {} : { lit: [], marks: [], towns: [...towns] };
  return { ...record, steps: [{ ...whole, ...only, panel: null }] };
}
