import type { Reach } from './reach';
import type { SceneRecord } from './record';

/** The named entries of a table. */
const some = <Value>(table: Record<string, Value>, names: Iterable<string>): Record<string, Value> =>
  Object.fromEntries([...new Set(names)].flatMap((name) => (table[name] ? [[name, table[name]]] : [])));

/**
 * The record of one step alone, with what its picture needs of the claims, the places, and the map's names within reach.
 * @throws RangeError where the record has no such step
 */
export function loneRecord(record: SceneRecord, id: string, { left, top, right, bottom }: Reach): SceneRecord {
  const step = record.steps.find((one) => one.id === id);
  if (!step) throw new RangeError(`no step ${id}`);
  const inReach = ([x, y]: readonly [number, number, ...number[]]): boolean => x >= left && x <= right && y >= top && y <= bottom;
  const rests = [...step.lit, ...step.marks, ...(step.panel?.rows ?? [])];
  return {
    claims: some(
      record.claims,
      rests.flatMap(({ claims }) => claims)
    ),
    places: some(record.places, [...step.towns, ...step.lit.map(({ place }) => place)]),
    steps: [step],
    names: record.names.map((name) => ({ ...name, spots: name.spots.filter(inReach) })).filter(({ spots }) => spots.length > 0),
    border: step.marks.some(({ kind }) => kind === 'border') ? record.border.filter(inReach) : []
  };
}
