import { PLAN_PARTS } from '$lib/domain/lesson';
import { formatDay } from '$lib/ledger';
import { m } from '$lib/paraglide/messages.js';
import type { LessonPack } from './lessons';
import { partName, tasksText } from './names';

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** Links to our own pages need the site's address; without one, and inside the plan, the words stay. */
const linked = (markdown: string, top: string | null): string =>
  markdown.replace(/\[([^\]]*)\]\((\/|#)([^)]*)\)/g, (_, words: string, start: string, path: string) =>
    start === '/' && top !== null ? `[${words}](${top}/${path})` : words
  );

/**
 * A plan as Markdown, to edit in whatever one writes in.
 * @param top address of the site's top without a slash at its end, where the site has one
 */
export function planMarkdown({ lesson, clock, notes, titleOf, sheetOf, edition }: LessonPack, top: string | null): string {
  const rows = clock.map(({ phase, from, to }) => {
    const sheet = sheetOf(phase.id);
    return [
      `${from}–${to}`,
      phase.title,
      String(phase.minutes),
      phase.steps.map(titleOf).join('; ') || '–',
      sheet ? [sheet.title, tasksText(sheet.tasks)].filter(Boolean).join(', ') : '–'
    ].join(' | ');
  });
  const head = [m.teach_clock(), m.teach_phase(), m.teach_minutes(), m.teach_slides(), m.teach_worksheet()];
  const blocks = [
    `# ${lesson.title}`,
    lesson.summary,
    `${m.teach_length({ minutes: lesson.minutes })} · ${m.teach_ages({ from: lesson.ages[0], to: lesson.ages[1] })} · ${lesson.levels.join(', ')}`,
    `## ${m.teach_aims()}`,
    list(lesson.aims),
    `## ${m.teach_materials()}`,
    list(lesson.materials),
    `## ${m.teach_timing()}`,
    [head.join(' | '), head.map(() => '---').join(' | '), ...rows].map((row) => `| ${row} |`).join('\n'),
    `## ${partName('before')}`,
    lesson.parts.before.markdown,
    ...clock.flatMap(({ phase, from, to }) => [`## ${from}–${to} ${phase.title}`, phase.markdown]),
    ...PLAN_PARTS.filter((part) => part !== 'before').flatMap((part) => [`## ${partName(part)}`, lesson.parts[part].markdown]),
    ...notes.flatMap(({ title, markdown }) => [`## ${title}`, markdown]),
    '---',
    `${m.site_title()}. ${m.ledger_line({ version: edition.version, day: formatDay(edition.date) })}. CC BY 4.0.`
  ];
  return `${linked(blocks.join('\n\n'), top)}\n`;
}
