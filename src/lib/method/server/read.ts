import * as v from 'valibot';
import type { Ledger } from '$lib/domain/record';
import { findClaim } from '$lib/ledger';
import { LedgerError, type Issue } from '$lib/ledger/issue';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { renderProse } from '$lib/story/prose';
import { readMarkdown } from '$lib/story/server/markdown';
import { listsIn, partsOf } from '../blocks';
import { kindsOf, LISTS, methodResolver, type Section, type SiteFacts } from '../page';

const text = v.pipe(
  v.string(),
  v.check((value) => value.trim() !== '', 'words')
);
const FrontMatter = v.strictObject({ id: text, title: text, short: v.optional(text) });

const FOLDER = 'method';

/**
 * Reads the sections of the method page from `data/method/` in order, their references and lists held against the ledger.
 * @throws LedgerError with every fault: file, line, field, what was found, what is allowed
 */
export async function readMethod(ledger: Ledger, site: SiteFacts, effects: ReadEffects = fromDisk()): Promise<Section[]> {
  const issues: Issue[] = [];
  const resolve = methodResolver(ledger, site);
  const kinds = kindsOf(ledger);
  const sections: Section[] = [];
  for (const { front, prose, at, inProse } of await readMarkdown(FOLDER, FrontMatter, effects, issues)) {
    const parts = partsOf(prose, {
      prose: (markdown, line) => {
        const { html, faults } = renderProse(markdown, resolve, kinds);
        faults.forEach((fault) => inProse({ ...fault, line: fault.line + line - 1 }));
        return html;
      },
      isClaim: (id) => findClaim(ledger, id) !== undefined,
      fault: inProse
    });
    const before = new Set(sections.flatMap((section) => listsIn(section.parts)));
    const own = listsIn(parts);
    for (const name of own.filter((one, i) => before.has(one) || own.indexOf(one) !== i))
      at(['id'], `a second {list ${name}}`, 'each list once: its ids would stand on the page twice');
    sections.push({ id: front.id, title: front.title, short: front.short ?? front.title, parts });
  }
  const shown = new Set(sections.flatMap((section) => listsIn(section.parts)));
  for (const name of LISTS.filter((one) => !shown.has(one)))
    issues.push({ file: `data/${FOLDER}`, line: 1, field: 'file', found: `no {list ${name}}`, allowed: 'each list once' });
  if (issues.length > 0) throw new LedgerError(issues);
  return sections;
}

/** Every fault of the method page. */
export async function lintMethod(ledger: Ledger, site: SiteFacts, effects: ReadEffects = fromDisk()): Promise<readonly Issue[]> {
  try {
    await readMethod(ledger, site, effects);
    return [];
  } catch (error) {
    if (error instanceof LedgerError) return error.issues;
    throw error;
  }
}
