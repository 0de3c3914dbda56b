import type { Ledger } from '$lib/domain/record';
import type { PanelRow } from '$lib/domain/step';
import type { SceneRow } from './record';

/** One row an article: its claims, and the utterances that no article before it carried. */
export function articleRows(ledger: Ledger, rows: readonly PanelRow[]): SceneRow[] {
  const heard = new Set<string>();
  return ledger.sources.map((source, i) => {
    const claims = ledger.claims.filter((claim) => claim.source === source.id);
    const statements = new Set(claims.map(({ statement }) => statement));
    const fresh = [...statements].filter((statement) => !heard.has(statement)).length;
    statements.forEach((statement) => heard.add(statement));
    return {
      text: `${claims.length} claims, ${statements.size} utterances, ${fresh} new`,
      who: source.outlet,
      value: null,
      amount: fresh,
      part: false,
      at: null,
      claims: rows[i]?.claims ?? [],
      context: []
    };
  });
}
