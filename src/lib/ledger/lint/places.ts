import { fault, type Draft } from './entry';
import type { Issue } from '../issue';
import type { PlaceRow } from '../schema';

interface Bounds {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Both offensives, Crimea and Moscow lie inside; a slip of a digit or a swap of the two degrees mostly falls outside. */
const THEATRE: Bounds = { west: 22, south: 44, east: 45, north: 56 };
const UKRAINE: Bounds = { west: 22, south: 44, east: 40.3, north: 52.4 };

/** Points that the map may draw; a country or a region may lie anywhere. */
const ANYWHERE: readonly PlaceRow['kind'][] = ['country', 'continent', 'region'];

const boundsFor = ({ kind, admin }: PlaceRow): Bounds | null => {
  if (ANYWHERE.includes(kind)) return null;
  const inUkraine = admin.includes('Ukraine');
  const inRussia = admin.includes('Russia');
  if (inUkraine && !inRussia) return UKRAINE;
  return inUkraine || inRussia ? THEATRE : null;
};

/** Places lie where their country does, and a spelling leads to one place only. */
export function lintPlaces(draft: Draft): Issue[] {
  const spelt = new Map<string, string>();
  return draft.places.flatMap((entry) => {
    const { id, lon, lat, name, aliases, precisionKm } = entry.value;
    const bounds = boundsFor(entry.value);
    const issues: Issue[] = [];
    if (bounds && (lon < bounds.west || lon > bounds.east)) {
      issues.push(fault(entry, ['lon'], lon, `${bounds.west} to ${bounds.east} for ${entry.value.admin}`));
    }
    if (bounds && (lat < bounds.south || lat > bounds.north)) {
      issues.push(fault(entry, ['lat'], lat, `${bounds.south} to ${bounds.north} for ${entry.value.admin}`));
    }
    if (!Number.isFinite(precisionKm)) issues.push(fault(entry, ['precisionKm'], precisionKm, 'a number of km'));
    [name, ...aliases].forEach((spelling, i) => {
      const before = spelt.get(spelling);
      const path = i === 0 ? ['name'] : ['aliases', i - 1];
      if (before !== undefined) issues.push(fault(entry, path, spelling, `a spelling of one place; ${before} has it`));
      spelt.set(spelling, id);
    });
    return issues;
  });
}
