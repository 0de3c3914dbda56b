import { sourceDay } from '$lib/ledger';
import type { Ledger } from '$lib/domain/record';
import type { PanelRow } from '$lib/domain/step';
import type { SceneRow } from './record';

/** One row an article: its claims, by day, and the statements that no article before it carried. */
export function articleRows(ledger: Ledger, rows: readonly PanelRow[]): SceneRow[] {
  const heard = new Set<string>();
  const byDay = [...ledger.sources].sort(
    (a, b) =>
      (sourceDay(ledger, a) ?? '').localeCompare(sourceDay(ledger, b) ?? '') || (a.derivesFrom ? 1 : 0) - (b.derivesFrom ? 1 : 0)
  );
  return byDay.map((source) => {
    const claims = ledger.claims.filter((claim) => claim.source === source.id);
    const statements = new Set(claims.map(({ statement }) => statement));
    const fresh = [...statements].filter((statement) => !heard.has(statement)).length;
    statements.forEach((statement) => heard.add(statement));
    return {
      text: `${claims.length} claims, ${statements.size} statements, ${fresh} new`,
      who: source.outlet,
      value: null,
      amount: fresh,
      part: false,
      at: null,
      claims: rows.flatMap((row) => row.claims).filter((id) => claims.some((claim) => claim.id === id)),
      context: []
    };
  });
}
