import { m } from '$lib/paraglide/messages.js';
import { formatDay } from '$lib/ledger/figures';
import { DEFAULT_OPTIONS, type ViewOptions } from '$lib/domain/options';
import type { SceneRecord } from './record';
import { wordsOfPoint, wordsOfRow, wordsOfShape } from './names';
import { viewAt, type View } from './view';

/** The text alternative of a step, made from the same view as its picture, so that the two can't drift apart. */

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What the resting picture of a step shows, what is new in it, and how sure each thing is; a few sentences. */
export function wordsFor(record: SceneRecord, step: string, options: ViewOptions = DEFAULT_OPTIONS): string {
  const current = record.steps.find(({ id }) => id === step);
  if (current?.alt) return current.alt;
  const view = viewAt(record, step, 1, options);
  const before = new Set(keysOf(view.from === step ? null : viewAt(record, view.from, 1, options)));
  const said = [
    ...view.points.map((item) => ({ key: item.key, name: item.name, text: wordsOfPoint(record, item) })),
    ...view.shapes.map((item) => ({ key: item.key, name: item.label ?? '', text: wordsOfShape(record, item, view.units) }))
  ].flatMap(({ key, name, text }) => (text ? [{ key, name, text }] : []));
  const sentences: string[] = [];
  if (current?.asOf) sentences.push(sentence(m.as_of({ day: formatDay(current.asOf) })));
  sentences.push(said.length > 0 ? `${m.alt_lead()} ${said.map(({ text }) => text).join('. ')}.` : m.alt_bare());
  const fresh = said.filter(({ key, name }) => name && !before.has(key)).map(({ name }) => name);
  if (view.from !== step && said.length > 0)
    sentences.push(fresh.length > 0 ? m.alt_new({ names: fresh.join(', ') }) : m.alt_same());
  for (const { panel, rows } of view.panels.filter((one) => one.rows.length > 0)) {
    sentences.push(sentence(m.alt_panel({ title: panel.title })));
    for (const row of rows) sentences.push(sentence(wordsOfRow(row)));
  }
  return sentences.join(' ');
}

const keysOf = (view: View | null): string[] => (view ? [...view.points, ...view.shapes].map(({ key }) => key) : []);
