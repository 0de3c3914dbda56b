import type { Ledger } from '$lib/domain/record';
import { startOf } from '$lib/ledger/dates';
import type { FrontMatter } from './front-matter';

export interface Fault {
  /** Path inside the front matter. */
  path: (string | number)[];
  found: string;
  allowed: string;
}

interface Known {
  claims: ReadonlyMap<string, Ledger['claims'][number]>;
  contexts: ReadonlySet<string>;
  places: ReadonlySet<string>;
  /** Orientation towns, besides the gazetteer. */
  towns: ReadonlySet<string>;
}

const AREA = new Set(['km2', 'mi2', 'acre']);
const LENGTH = new Set(['km', 'mi']);

/** What a step says that the ledger does not bear out: dead ids, claims from after its day, marks without the figure that they draw. */
export function faultsOf(step: FrontMatter, known: Known): Fault[] {
  const faults: Fault[] = [];
  const fault = (path: Fault['path'], found: string, allowed: string): number => faults.push({ path, found, allowed });

  function checkClaims(ids: readonly string[], path: Fault['path']): void {
    for (const id of ids) {
      const claim = known.claims.get(id);
      if (!claim) fault(path, id, 'the id of a claim');
      else if (step.asOf && claim.claimedOn && startOf(claim.claimedOn) > step.asOf) {
        fault(path, `${id}, said on ${claim.claimedOn}`, `claims said by the step's day, ${step.asOf}`);
      }
    }
  }
  const checkContexts = (ids: readonly string[], path: Fault['path']): void => {
    for (const id of ids) if (!known.contexts.has(id)) fault(path, id, 'the id of a context');
  };
  const checkPlace = (id: string, path: Fault['path']): void => {
    if (!known.places.has(id)) fault(path, id, 'the id of a place');
  };
  /** The claim whose figure a mark draws. */
  const needs = (units: ReadonlySet<string>, ids: readonly string[], path: Fault['path'], what: string): void => {
    const figure = ids.some((id) => units.has(known.claims.get(id)?.quantity?.unit ?? ''));
    if (!figure) fault(path, ids.join(', ') || 'no claim', `a claim with ${what}, or the mark's own size`);
  };

  step.lit.forEach(({ place, claims }, i) => {
    checkPlace(place, ['lit', i, 'place']);
    checkClaims(claims, ['lit', i, 'claims']);
    if (claims.length === 0) fault(['lit', i, 'claims'], 'no claim', 'at least one: nothing lights without a claim');
    for (const id of claims) {
      const claim = known.claims.get(id);
      if (claim && !claim.places.some((one) => one === place))
        fault(['lit', i, 'claims'], `${id}, which is about ${claim.places.join(', ')}`, `claims about ${place}`);
    }
  });
  step.towns.forEach((id, i) => {
    if (!known.places.has(id) && !known.towns.has(id)) fault(['towns', i], id, 'the id of a place or of a town of the base map');
  });
  step.marks.forEach((mark, i) => {
    const at = ['marks', i];
    checkClaims(mark.claims, [...at, 'claims']);
    checkContexts(mark.context, [...at, 'context']);
    if (mark.kind === 'area' && !mark.sides) needs(AREA, mark.claims, [...at, 'claims'], 'an area');
    if (mark.kind === 'rule' && mark.km === null) needs(LENGTH, mark.claims, [...at, 'claims'], 'a distance');
    if (mark.kind === 'ring') {
      needs(LENGTH, mark.claims, [...at, 'claims'], 'a distance');
      checkPlace(mark.around, [...at, 'around']);
    }
    if (mark.kind === 'line') {
      checkPlace(mark.from, [...at, 'from']);
      if (mark.to !== 'border') checkPlace(mark.to, [...at, 'to']);
      if (mark.printed) needs(LENGTH, mark.claims, [...at, 'claims'], 'a distance');
    }
    if (mark.kind === 'harm') checkPlace(mark.place, [...at, 'place']);
    if (mark.claims.length + mark.context.length === 0 && !['region', 'border', 'front'].includes(mark.kind)) {
      fault([...at, 'claims'], 'nothing', 'a claim or a context: nothing is drawn without one');
    }
  });
  step.panel?.rows.forEach((row, i) => {
    checkClaims(row.claims, ['panel', 'rows', i, 'claims']);
    checkContexts(row.context, ['panel', 'rows', i, 'context']);
  });
  return faults;
}
