import { describe, expect, it } from 'vitest';
import { fromDisk, type ReadEffects } from '$lib/ledger/server/effects';
import { lintWorksheets } from '$lib/lessons/server/read';
import { changed } from './changed';
import { known, ledger } from './sheets';

const FILE = { detective: '01-claim-detective.md', trace: '02-trace-it-back.md', number: '03-check-the-number.md', picture: '04-notice-wonder-headline.md' }; // prettier-ignore
const lineOf = async (file: string, words: string): Promise<number> =>
  ((await fromDisk().readText(`lessons/worksheets/${file}`)) ?? '').split('\n').findIndex((row) => row.includes(words)) + 1;

describe('a fault in a worksheet’s file', () => {
  it.each([
    [FILE.detective, '- { id: ap22-sbu-kupiansk }', '- { id: ap22-gone }', 'ap22-gone', 'a field that the row has'],
    [FILE.detective, 'claims: [nbc24-video-guevo,', 'claims: [nbc24-gone,', 'nbc24-gone', 'the id of a claim'],
    [FILE.detective, "    right: 'Verified videos", "    wright: 'Verified videos", 'the field wright', 'only the fields'],
    [FILE.detective, 'Which headline', 'Which of 4 headlines', 'the figure "4"', 'by reference'],
    [FILE.detective, 'Has {place kupiansk}', 'Has Kupiansk', 'the name "Kupiansk"', 'by reference'],
    [FILE.trace, '{articles ap22-regroup-areas} articles', '{articles ap22-gone} articles', '{articles ap22-gone}', 'how many'],
    [FILE.number, 'check: chk-ap22-isw-miles', 'check: chk-ap22-isw-square', 'nothing to be held against', 'a verdict'],
    [FILE.number, 'check: chk-nbc22-3000-in-miles', 'check: chk-nbc22-clock', 'chk-nbc22-clock', 'converts an area'],
    [
      FILE.number,
      'inputs: [nbc24-180000, nbc24-120000] }',
      'inputs: [nbc24-180000, ap22-isw-2500] }',
      'nothing to compute',
      'one unit'
    ],
    [FILE.number, 'towns: [kharkiv, chkalovske', 'towns: [kharkiv, nowhere', 'nowhere', 'the id of a place'],
    [FILE.picture, 'step: oskil', 'step: four-numbers', 'four-numbers', 'shows a map'],
    [FILE.picture, "answer: 'A thick line", "reply: 'A thick line", 'reply', 'only the fields']
  ])('is told by file and line: %s, %s', async (file, from, to, found, allowed) => {
    const effects = changed(file, (text) => text.replace(from, to));
    const issues = await lintWorksheets(ledger, known, effects);
    const issue = issues.find((one) => one.found.includes(found));
    expect(issue?.file).toBe(`data/lessons/worksheets/${file}`);
    expect(issue?.allowed).toContain(allowed);
    expect(Math.abs((issue?.line ?? 0) - (await lineOf(file, from)))).toBeLessThanOrEqual(10);
  });

  it('is a missing worksheet too', async () => {
    const disk = fromDisk();
    const effects: ReadEffects = {
      ...disk,
      list: async (folder) => (await disk.list(folder)).filter((name) => name !== FILE.trace)
    };
    expect((await lintWorksheets(ledger, known, effects)).map(({ found }) => found)).toEqual(['no trace-it-back']);
  });
});
