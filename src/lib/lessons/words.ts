import type { Ledger } from '$lib/domain/record';
import type { Run, Words } from '$lib/domain/worksheet';
import { referenceOf, REFERENCES } from './references';

/** Texts of a worksheet: words of ours round references, `{printed ap22-isw-2500}`, to what the ledger says. */

/** Tells what is wrong with a text: what was found, and what is allowed. */
export type Refuse = (found: string, allowed: string) => void;

const REFERENCE = /\{([a-z]+) ([^}|]+?)(?:\s*\|\s*([^}]+?))?\s*\}/g;
const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const patterns = new WeakMap<Ledger, RegExp>();

/** Names of the ledger's speakers, outlets and places: in a text they stand by reference, so that they can't drift. */
function namesOf(ledger: Ledger): RegExp {
  const known = patterns.get(ledger);
  if (known) return known;
  const names = [
    ...ledger.actors.map(({ name }) => name),
    ...ledger.sources.map(({ outlet }) => outlet),
    ...ledger.places.map(({ name }) => name)
  ].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
  patterns.set(ledger, pattern);
  return pattern;
}

/** Words of one's own, without a figure or a name that the ledger has. */
export function plainRun(text: string, ledger: Ledger, refuse: Refuse): Run[] {
  const [figure] = /\S*\d\S*/.exec(text) ?? [];
  if (figure) refuse(`the figure "${figure}"`, 'a figure by reference to the ledger');
  const [name] = namesOf(ledger).exec(text) ?? [];
  if (name) refuse(`the name "${name}"`, 'a name by reference: {who …}, {outlet …} or {place …}');
  const [brace] = /[{}]/.exec(text) ?? [];
  if (brace) refuse(`a lone ${brace}`, `a whole reference: ${Object.keys(REFERENCES).join(', ')}`);
  return text === '' ? [] : [{ text }];
}

/** A text with its references resolved; what can't be is refused, and left out. */
export function wordsOf(template: string, ledger: Ledger, refuse: Refuse): Words {
  const text = template.replace(/\s+/g, ' ').trim();
  const runs: Run[] = [];
  let last = 0;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, kind = '', id = '', own] = match;
    runs.push(...plainRun(text.slice(last, match.index), ledger, refuse));
    const found = referenceOf(ledger, kind, id.trim());
    if (found === null) refuse(whole, REFERENCES[kind] ?? `a reference: ${Object.keys(REFERENCES).join(', ')}`);
    else
      runs.push(
        own === undefined
          ? found
          : {
              ...found,
              text: plainRun(own, ledger, refuse)
                .map((run) => run.text)
                .join('')
            }
      );
    last = match.index + whole.length;
  }
  return [...runs, ...plainRun(text.slice(last), ledger, refuse)];
}

/** As plain text. */
export const textOf = (words: Words): string => words.map(({ text }) => text).join('');
