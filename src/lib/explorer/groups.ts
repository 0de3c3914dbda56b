import { valueName } from './labels';
import { select, type Selection, type Table } from './select';
import { DEFAULT_VIEW, NONE, type FacetId } from './view';

/** A facet as it is shown: values that no claim has are left out. */
export interface FacetGroup {
  id: FacetId;
  values: FacetValue[];
}

export interface FacetValue {
  value: string;
  name: string;
  /** Claims that have it under the other filters. */
  count: number;
}

/** Long lists go by how often a value occurs, so that a first few can stand for the rest; short ones keep their own order. */
const BY_FREQUENCY: readonly FacetId[] = ['claimant', 'place'];

/** Makes the groups of one table: their values stay where they are whatever is chosen, and only the counts change. */
export function grouper(table: Table): (selection: Selection) => FacetGroup[] {
  const whole = select(table, DEFAULT_VIEW).counts;
  const groups = table.facets.map(({ id, values }) => {
    const known = values.flatMap((value, code) => {
      const total = whole[id][code] ?? 0;
      return total === 0 ? [] : [{ value, code, total, name: valueName(table.file, id, value) }];
    });
    const last = ({ value }: { value: string }): number => Number(value === NONE);
    if (BY_FREQUENCY.includes(id))
      known.sort((a, b) => last(a) - last(b) || b.total - a.total || a.name.localeCompare(b.name, 'en'));
    return { id, known };
  });
  return ({ counts }) =>
    groups.map(({ id, known }) => ({
      id,
      values: known.map(({ value, name, code }) => ({ value, name, count: counts[id][code] ?? 0 }))
    }));
}
