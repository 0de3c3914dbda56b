import { m } from '$lib/paraglide/messages.js';
import { formatDay } from '$lib/ledger/figures';
import type { Look } from '$lib/domain/look';
import { STATUSES } from '$lib/domain/sets';
import { statusWord } from '$lib/ui/status';
import type { SceneRecord } from './record';
import { viewAt, type PointView, type ShapeView, type View } from './view';

/** The text alternative of a step, made from the same view as its picture, so that the two can't drift apart. */

/** Who says so, the surest first, each claimant beside the certainty of their own words: "assessed by A; claimed by B". */
function saidBy(record: SceneRecord, claims: readonly string[], { disputed }: Look): string {
  const known = claims.flatMap((id) => record.claims[id] ?? []);
  const groups = [...STATUSES].reverse().flatMap((status) => {
    const who = [...new Set(known.filter((claim) => claim.status === status).map((claim) => claim.who))];
    return who.length > 0 ? [m.alt_said({ status: statusWord(status), who: who.join(', ') })] : [];
  });
  return [...groups, ...(disputed ? [m.status_disputed()] : [])].join('; ');
}

function wordsOfPoint(record: SceneRecord, point: PointView): string | null {
  if (point.kind === 'town') return null;
  const name = point.kind === 'harm' ? m.alt_harm({ place: point.name }) : point.name;
  return m.alt_item({ name, said: saidBy(record, point.claims, point.look) });
}

function wordsOfShape(record: SceneRecord, { mark, look, claims }: ShapeView): string | null {
  const value = mark.kind === 'area' ? claims.flatMap((id) => record.claims[id]?.value ?? [])[0] : undefined;
  const label = [mark.label, value ? m.alt_area({ value }) : ''].filter(Boolean).join(', ');
  if (!label) return null;
  if (look.status === 'ghost') return m.alt_ghost({ label });
  if (look.status === 'context') return m.alt_context({ label });
  return m.alt_item({ name: label, said: saidBy(record, claims, look) });
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What the resting picture of a step shows, what is new in it, and how sure each thing is; a few sentences. */
export function wordsFor(record: SceneRecord, step: string): string {
  const current = record.steps.find(({ id }) => id === step);
  if (current?.alt) return current.alt;
  const view = viewAt(record, step, 1);
  const before = new Set(keysOf(view.from === step ? null : viewAt(record, view.from, 1)));
  const said = [
    ...view.points.map((item) => ({ key: item.key, name: item.name, text: wordsOfPoint(record, item) })),
    ...view.shapes.map((item) => ({ key: item.key, name: item.mark.label ?? '', text: wordsOfShape(record, item) }))
  ].flatMap(({ key, name, text }) => (text ? [{ key, name, text }] : []));
  const sentences: string[] = [];
  if (current?.asOf) sentences.push(sentence(m.as_of({ day: formatDay(current.asOf) })));
  sentences.push(said.length > 0 ? `${m.alt_lead()} ${said.map(({ text }) => text).join('. ')}.` : m.alt_bare());
  const fresh = said.filter(({ key, name }) => name && !before.has(key)).map(({ name }) => name);
  if (view.from !== step && said.length > 0)
    sentences.push(fresh.length > 0 ? m.alt_new({ names: fresh.join(', ') }) : m.alt_same());
  for (const { panel, rows } of view.panels) {
    sentences.push(sentence(m.alt_panel({ title: panel.title })));
    for (const row of rows) {
      sentences.push(
        sentence(
          [[row.value, row.who].filter(Boolean).join(', '), row.text, statusWord(row.look.status)].filter(Boolean).join(' – ')
        )
      );
    }
  }
  return sentences.join(' ');
}

const keysOf = (view: View | null): string[] => (view ? [...view.points, ...view.shapes].map(({ key }) => key) : []);
