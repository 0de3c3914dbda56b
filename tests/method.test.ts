import { describe, expect, it } from 'vitest';
import { fromDisk } from '$lib/ledger/server/effects';
import { readLedger } from '$lib/ledger/server/read';
import { LISTS } from '$lib/method/page';
import { listsIn } from '$lib/method/blocks';
import { lintMethod, readMethod } from '$lib/method/server/read';
import { site } from '../src/site';
import { changed } from './changed';

const ledger = await readLedger();

const lineOf = async (file: string, words: string): Promise<number> =>
  ((await fromDisk().readText(`method/${file}`)) ?? '').split('\n').findIndex((row) => row.includes(words)) + 1;

describe('the method page', () => {
  it('has every list once, and a section for each thing that a reader may ask', async () => {
    const sections = await readMethod(ledger, site);
    expect(sections.flatMap(({ parts }) => listsIn(parts)).sort()).toEqual([...LISTS].sort());
    const asked = ['certainty', 'verified', 'voices', 'checks', 'corrections', 'context', 'maps', 'limits', 'errors', 'changes', 'privacy', 'accessibility', 'reuse']; // prettier-ignore
    expect(sections.map(({ id }) => id)).toEqual(expect.arrayContaining(asked));
  });

  it.each([
    ['03-verified.md', 'Both are videos', 'Both are 2 videos', 'prose', 'the figure "2"'],
    ['03-verified.md', '{count claims}', '{count rumours}', 'prose', '{count rumours}'],
    ['03-verified.md', 'nbc24-video-sverdlikovo', 'nbc24-video-nowhere', 'prose', '{example nbc24-video-nowhere}'],
    ['02-certainty.md', '{sign verified}', '{sign proven}', 'prose', '{sign proven}'],
    ['08-checks.md', '{list checks}', '{list cheques}', 'prose', '{list cheques}'],
    ['13-errors.md', '{site contact | Write to us}', '{site address | Write to us}', 'prose', '{site address}'],
    ['14-changes.md', '{edition date}', '{edition hour}', 'prose', '{edition hour}'],
    ['15-privacy.md', 'title: Privacy', 'titel: Privacy', 'privacy titel', 'the field titel']
  ])('refuses in %s, for %s, %s', async (file, from, to, field, found) => {
    const issues = await lintMethod(
      ledger,
      site,
      changed(`method/${file}`, (text) => text.replace(from, to))
    );
    const issue = issues.find((one) => one.field === field);
    expect(issue).toMatchObject({ file: `data/method/${file}`, line: await lineOf(file, from) });
    expect(issue?.found).toContain(found);
    expect(issue?.allowed).not.toBe('');
  });

  it('refuses a list twice, and one that is missing', async () => {
    const issues = await lintMethod(
      ledger,
      site,
      changed('method/07-names.md', (text) => text.replace('{list places}', '{list checks}'))
    );
    expect(issues.map(({ found }) => found)).toEqual(['a second {list checks}', 'no {list places}']);
  });
});
