import type { Chart, ChartRow } from '$lib/domain/chart';
import { voiceOf } from '$lib/domain/look';
import type { Ask, Prediction, Voicing } from '$lib/domain/prediction';
import type { Claim, Ledger } from '$lib/domain/record';
import { actorOf, claimById, startOf } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import { capital } from '$lib/ui/capital';
import { voiceWord } from './words';

/** A voice may have more rows than anybody listens to. */
const MOST_SAID = 6;
/** After every day. */
const NO_DAY = '9';

interface Group extends Voicing {
  /** First day on which it speaks; what is from outside the articles comes last. */
  from: string;
}

function speakerOf(ledger: Ledger, claim: Claim, by: Ask['by']): { key: string; who: string } {
  const actor = actorOf(ledger, claim);
  if (by === 'speaker') return { key: actor.id, who: actor.name };
  const voice = voiceOf(actor.side);
  return { key: voice, who: voice === 'outlet' ? m.chart_flow_own_title() : capital(voiceWord(voice)) };
}

function sayingOf({ name, cells: { figure } }: ChartRow): string {
  const told = typeof figure !== 'string' || name.toLowerCase().includes(figure.toLowerCase());
  return capital(told ? name : `${name}: ${figure}`);
}

/**
 * A chart that a slide asks about before it shows it: its rows by who says so, in the order in which they first spoke; rows
 * that rest on no claim come last, those that are given never.
 */
export function predictionOf(ledger: Ledger, ask: Ask, { id, rows }: Pick<Chart, 'id' | 'rows'>): Prediction {
  const groups = new Map<string, Group>();
  for (const row of rows.filter((one) => !ask.given.includes(one.id))) {
    const claim = row.claims[0] === undefined ? null : claimById(ledger, row.claims[0]);
    const { key, who } = claim ? speakerOf(ledger, claim, ask.by) : { key: 'context', who: m.source_context() };
    const day = claim ? (claim.claimedOn === null ? NO_DAY : startOf(claim.claimedOn)) : `${NO_DAY}9`;
    const group = groups.get(key) ?? { who, rows: [], says: [], from: day };
    group.rows.push(row.id);
    group.says.push(sayingOf(row));
    if (day < group.from) group.from = day;
    groups.set(key, group);
  }
  const inOrder = [...groups.values()].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  return {
    heading: ask.heading,
    ask: ask.ask,
    chart: id,
    voicings: inOrder.map(({ who, rows: own, says }) => ({
      who,
      rows: own,
      says: says.length > MOST_SAID ? [m.notes_predict_many({ n: own.length })] : says
    }))
  };
}
