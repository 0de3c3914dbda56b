import type { Words, Worksheet } from '$lib/domain/worksheet';
import { readBasemap } from '$lib/ledger/server/basemap';
import type { ReadEffects } from '$lib/ledger/server/effects';
import { readLedger } from '$lib/ledger/server/read';
import { knownOf, readWorksheets } from '$lib/lessons/server/read';
import { textOf } from '$lib/lessons/words';
import { readStory } from '$lib/story/server/read';

/** The worksheets as data/ has them, and what tests ask of them. */

const towns = (await readBasemap()).towns.map(({ id }) => id);
export const ledger = await readLedger();
export const known = knownOf(ledger, await readStory(ledger, towns), towns);
export const sheets = await readWorksheets(ledger, known);

export const sheet = (id: string, from: readonly Worksheet[] = sheets): Worksheet => {
  const found = from.find((one) => one.id === id);
  if (!found) throw new Error(`no worksheet ${id}`);
  return found;
};
export const task = (id: string, name: string, from?: readonly Worksheet[]) => {
  const found = sheet(id, from).tasks.find(({ ask }) => ask.id === name);
  if (!found) throw new Error(`no task ${name}`);
  return found;
};

/** Every text of a part of a sheet, in order. */
export function textsIn(part: unknown): string[] {
  const texts: string[] = [];
  JSON.stringify(part, (name, value: unknown) => {
    if (name === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
}
export const wordsIn = (words: Words): string => textOf(words);

/** The worksheets of another record. */
export const sheetsOf = async (effects: ReadEffects): Promise<Worksheet[]> => readWorksheets(await readLedger(effects), known);
