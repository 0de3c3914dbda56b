import type { ProseFault } from './prose';

/** A part of a plan's Markdown, below its heading `## id`. */
export interface PlanSection {
  markdown: string;
  /** Line of the prose on which it starts, from 1. */
  line: number;
}

const HEADING = /^## (.*)$/;

/**
 * Cuts the Markdown of a plan at its headings.
 * @param wanted ids that each must stand in one heading
 * @param fault told of words before the first heading, of a heading that is not wanted or stands twice, and of one that is missing
 */
export function planSections(
  prose: string,
  wanted: readonly string[],
  fault: (fault: ProseFault) => void
): ReadonlyMap<string, PlanSection> {
  const sections = new Map<string, PlanSection>();
  const rows = prose.split('\n');
  let open: string | null = null;
  let text: string[] = [];
  let start = 1;
  const close = (): void => {
    if (open !== null) sections.set(open, { markdown: text.join('\n'), line: start });
    else if (text.some((row) => row.trim() !== ''))
      fault({ line: 1, found: 'words before a heading', allowed: 'a heading "## id" first' });
  };
  rows.forEach((row, i) => {
    const id = HEADING.exec(row)?.[1]?.trim();
    if (id === undefined) {
      text.push(row);
      return;
    }
    close();
    const allowed = `one heading for each of: ${wanted.join(', ')}`;
    if (!wanted.includes(id) || sections.has(id)) fault({ line: i + 1, found: row, allowed });
    [open, text, start] = [id, [], i + 2];
  });
  close();
  for (const id of wanted.filter((one) => !sections.has(one)))
    fault({ line: rows.length, found: `no heading "## ${id}"`, allowed: 'a heading for each phase and each part' });
  return sections;
}
