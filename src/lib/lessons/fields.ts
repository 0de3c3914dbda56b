import type { Check, Claim, Correction, Ledger } from '$lib/domain/record';
import type { Run, Words } from '$lib/domain/worksheet';
import { CHANNEL } from '$lib/card/words';
import { actorOf, convert, findClaim, placeById } from '$lib/ledger';
import { countText } from '$lib/method/counts';
import { inQuotes } from '$lib/method/groups';
import { m } from '$lib/paraglide/messages.js';
import { capital } from '$lib/ui/capital';
import { certaintyText } from './references';

/** What a column of a table may hold. */
export const COLUMN_FIELDS = ['text', 'gist', 'printed', 'who', 'evidence', 'status', 'kept', 'why', 'place', 'measured', 'within', 'in', 'articles', 'voices'] as const; // prettier-ignore
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** A row of a table: a record, or several claims that tell one thing, or both. */
export interface RowSubject {
  id: string | null;
  claims: readonly string[];
}

const of = (claim: Claim, text: string): Words => [{ text, claim: claim.id }];

function claimCell({ ledger, claim }: { ledger: Ledger; claim: Claim }, field: ColumnField): Words | null {
  const { name, role } = actorOf(ledger, claim);
  switch (field) {
    case 'gist':
      return of(claim, claim.gist);
    case 'printed':
      return claim.quantity ? of(claim, inQuotes(claim.quantity.asPrinted)) : null;
    case 'who':
      // A ministry is named by what it is.
      return of(claim, name.includes(role) ? name : m.sheet_who({ name, role }));
    case 'evidence':
      return of(claim, m.sheet_evidence({ channel: capital(CHANNEL[claim.channel]()), meaning: certaintyText(claim.status) }));
    case 'status':
      return of(claim, certaintyText(claim.status));
    default:
      return null;
  }
}

function correctionCell(correction: Correction, field: ColumnField): Words | null {
  switch (field) {
    case 'printed':
      return [{ text: inQuotes(correction.printed) }];
    case 'kept':
    case 'why':
      return [{ text: correction[field] }];
    default:
      return null;
  }
}

function checkCell(ledger: Ledger, check: Check, field: ColumnField): Words | null {
  if (check.kind !== 'distance' || !check.recomputed || !check.to || check.recomputed.unit !== 'km') return null;
  const { text, min } = check.recomputed;
  switch (field) {
    case 'place':
      return [{ text: placeById(ledger, check.to).name }];
    case 'measured':
      return [{ text: text.slice(text.indexOf(': ') + 2), check: check.id }];
    case 'within': {
      const { max, unit } = findClaim(ledger, check.claim)?.quantity ?? { max: null, unit: 'km' as const };
      const reach = max === null ? null : convert(max, unit, 'km');
      return reach === null ? null : [{ text: min > reach ? m.sheet_no() : m.sheet_yes() }];
    }
    default:
      return null;
  }
}

/** Cells of a row that stands for several claims: who says it in one article, how many articles, how many utterances. */
function factCell(ledger: Ledger, claims: readonly Claim[], field: ColumnField, source: string | null): Words | null {
  switch (field) {
    case 'in': {
      const said = new Map(claims.filter((one) => one.source === source).map((claim) => [actorOf(ledger, claim).name, claim.id]));
      if (said.size === 0) return [{ text: m.sheet_nothing() }];
      return [...said].flatMap(([text, claim], i): Run[] => [...(i > 0 ? [{ text: '; ' }] : []), { text, claim }]);
    }
    case 'articles':
      return [{ text: countText(new Set(claims.map((claim) => claim.source)).size) }];
    case 'voices':
      return [{ text: countText(new Set(claims.map(({ statement }) => statement)).size) }];
    default:
      return null;
  }
}

/** What stands in a cell; null where a row of this kind has nothing of that name. */
export function cellOf(ledger: Ledger, { id, claims }: RowSubject, field: ColumnField, source: string | null): Words | null {
  const several = claims.flatMap((one) => findClaim(ledger, one) ?? []);
  if (several.length > 0 && id === null) return factCell(ledger, several, field, source);
  const claim = findClaim(ledger, id ?? '');
  if (claim) return claimCell({ ledger, claim }, field);
  const correction = ledger.corrections.find((one) => one.id === id);
  if (correction) return correctionCell(correction, field);
  const check = ledger.checks.find((one) => one.id === id);
  return check ? checkCell(ledger, check, field) : null;
}
