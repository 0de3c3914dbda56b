import type { ProseFault } from '$lib/story/prose';
import { LISTS, SIGNS, type ListName, type Part, type SignName } from './page';

/** Cuts the Markdown of a section at its lines of `{list …}`, `{sign …}` and `{example …}`. */

const BLOCK = /^\{(list|sign|example) ([^}]*)\}$/;

const isOneOf = <T extends string>(names: readonly T[], name: string): name is T => (names as readonly string[]).includes(name);

export interface BlockEffects {
  /** Markdown of prose that starts on a line, to HTML. */
  prose: (markdown: string, line: number) => string;
  /** Whether the ledger has the claim. */
  isClaim: (id: string) => boolean;
  fault: (fault: ProseFault) => void;
}

/** The parts of a section in order. What follows a sign belongs to it, up to the next sign or list. */
export function partsOf(markdown: string, { prose, isClaim, fault }: BlockEffects): Part[] {
  const parts: Part[] = [];
  let open: Part[] = parts;
  let text: string[] = [];
  let start = 1;

  function endProse(nextStart: number): void {
    const body = text.join('\n');
    if (body.trim() !== '') open.push({ kind: 'prose', html: prose(body, start) });
    [text, start] = [[], nextStart];
  }

  function list(name: ListName): void {
    open = parts;
    parts.push({ kind: 'list', name });
  }

  function sign(name: SignName): void {
    const inner: Part[] = [];
    parts.push({ kind: 'sign', name, parts: inner });
    open = inner;
  }

  markdown.split('\n').forEach((row, i) => {
    const [, kind, id = ''] = BLOCK.exec(row.trim()) ?? [];
    if (kind === undefined) {
      text.push(row);
      return;
    }
    endProse(i + 2);
    const refuse = (allowed: string): void => fault({ line: i + 1, found: row.trim(), allowed });
    if (kind === 'list') {
      if (isOneOf(LISTS, id)) list(id);
      else refuse(`a list: ${LISTS.join(', ')}`);
    } else if (kind === 'sign') {
      if (isOneOf(SIGNS, id)) sign(id);
      else refuse(`a sign: ${SIGNS.join(', ')}`);
    } else if (isClaim(id)) open.push({ kind: 'example', claim: id });
    else refuse('the id of a claim in the ledger');
  });
  endProse(0);
  return parts;
}

/** Names of the lists in the parts, in order. */
export const listsIn = (parts: readonly Part[]): ListName[] =>
  parts.flatMap((part) => (part.kind === 'list' ? [part.name] : part.kind === 'sign' ? listsIn(part.parts) : []));
