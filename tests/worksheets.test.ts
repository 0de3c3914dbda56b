import { describe, expect, it } from 'vitest';
import { WORKSHEET_IDS } from '$lib/domain/worksheet';
import { changed } from './changed';
import { ledger, sheets, sheetsOf, task, textsIn, wordsIn } from './sheets';

const asks = sheets.flatMap(({ tasks }) => tasks.map(({ ask }) => ask));
const keys = sheets.flatMap(({ tasks }) => tasks.map(({ key }) => key));

describe('the worksheets', () => {
  it('are five, of ten to fifteen minutes and three to five tasks each', () => {
    expect(sheets.map(({ id }) => id)).toEqual([...WORKSHEET_IDS]);
    for (const { minutes, tasks, id } of sheets) {
      expect(minutes, id).toBeGreaterThanOrEqual(10);
      expect(minutes, id).toBeLessThanOrEqual(15);
      expect(tasks.length, id).toBeGreaterThanOrEqual(3);
      expect(tasks.length, id).toBeLessThanOrEqual(5);
    }
  });

  it('set every trap of the five articles', () => {
    const used = JSON.stringify(sheets);
    const claims = ['nbc22-3000-km', 'ap22-depth-50-uk', 'nbc24-video-guevo', 'nbc24-11000', 'ap22-isw-2500', 'nbc24-1600', 'ap22-regroup-areas']; // prettier-ignore
    expect(claims.filter((id) => !used.includes(`"${id}"`))).toEqual([]);
    const corrections = ['cor-web22-over', 'cor-web22-fused-name', 'cor-web22-undated', 'cor-ap22-road', 'cor-nbc22-clock-day', 'cor-upi22-all-of-kharkiv']; // prettier-ignore
    const said = textsIn(sheets).join('\n');
    const { corrections: all } = ledger;
    expect(corrections.filter((id) => !said.includes(all.find((one) => one.id === id)?.why ?? id) && !said.includes(all.find((one) => one.id === id)?.printed ?? id))).toEqual([]); // prettier-ignore
  });

  it('ask in short: sixty words a prompt at the most', () => {
    const long = asks.filter(({ prompt }) => wordsIn(prompt).split(/\s+/).length > 60);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  it('repeat no more than twelve words of an article in a row', () => {
    const quoted = asks.flatMap((ask) => textsIn(ask).flatMap((text) => text.match(/“[^”]*”/g) ?? []));
    expect(quoted.length).toBeGreaterThan(10);
    expect(quoted.filter((text) => text.split(/\s+/).length > 12)).toEqual([]);
  });
});

describe('the answers', () => {
  it('are right by another reckoning', () => {
    const of = (id: string, name: string) => task(id, name).key;
    const KM_A_MILE = 1.609344;
    const territory = task('check-the-number', 'territory');
    const option = (id: string, name: string): string => {
      const { ask, key } = task(id, name);
      if (ask.kind !== 'choose' || key.kind !== 'choose') throw new Error(name);
      return wordsIn(ask.options.find(({ letter }) => letter === key.letter)?.words ?? []);
    };
    expect(territory.ask.kind).toBe('choose');
    expect(option('check-the-number', 'territory')).toBe(`${Math.round(3000 / KM_A_MILE ** 2).toLocaleString('en-US')} sq mi`);
    expect(option('check-the-number', 'part-and-whole')).toBe('60,000 people');
    const square = of('check-the-number', 'square-miles');
    expect(square.kind === 'calculate' && wordsIn(square.result)).toContain(`${Math.round(2500 / KM_A_MILE ** 2)} mi²`);
    const circle = of('check-the-number', 'circle');
    expect(circle.kind === 'table' && circle.rows.map((cells) => wordsIn(cells[2] ?? []))).toEqual(['no', 'no', 'no', 'no']);
    const voices = of('trace-it-back', 'count-voices');
    expect(voices.kind === 'table' && voices.rows.map((cells) => cells.slice(-2).map(wordsIn))).toEqual([
      ['four', 'one'],
      ['two', 'one'],
      ['two', 'two'],
      ['two', 'one'],
      ['two', 'one']
    ]);
  });

  it('can’t be guessed: the right option is not always in one place, nor always the longest', () => {
    const choices = sheets.flatMap(({ tasks }) =>
      tasks.flatMap(({ ask, key }) => (ask.kind === 'choose' && key.kind === 'choose' ? [{ ask, key }] : []))
    );
    expect(new Set(choices.map(({ key }) => key.letter)).size).toBeGreaterThan(1);
    const longest = choices.filter(({ ask, key }) => {
      const lengths = ask.options.map(({ words, letter }) => ({ letter, length: wordsIn(words).length }));
      return [...lengths].sort((a, b) => b.length - a.length)[0]?.letter === key.letter;
    });
    expect(longest.length).toBeLessThan(choices.length / 2);
  });

  it('stand nowhere on a students’ sheet', () => {
    const students = textsIn(asks).join('\n');
    const secret = keys.flatMap((key) => {
      switch (key.kind) {
        case 'calculate':
          return [key.result, ...key.working.slice(1)].map(wordsIn);
        case 'choose':
          return [wordsIn(key.why)];
        case 'table':
          return key.rows
            .flatMap((cells) => cells.filter((_, i) => key.asked[i]).map(wordsIn))
            .filter((text) => text.length > 40 || text.includes('±'));
        default:
          return key.answers.map(wordsIn);
      }
    });
    expect(secret.length).toBeGreaterThan(30);
    expect(secret.filter((text) => students.includes(text))).toEqual([]);
  });

  it('name claims that the ledger has', () => {
    const ids = new Set(ledger.claims.map(({ id }) => id as string));
    const named = keys.flatMap(({ claims }) => claims);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });
});

describe('what the ledger says, the worksheets say', () => {
  it('a figure: the printed one, the options and the answer', async () => {
    const other = await sheetsOf(changed('claims/nbc22.yaml', (text) => text.replace(/min: 3000, max: 3000, (unit: km2.*?asPrinted: ')3,000 km \(about 1,860 miles\)(.*?min: )1860, max: 1860/, 'min: 4000, max: 4000, $14,000 km (about 2,490 miles)$22490, max: 2490'))); // prettier-ignore
    const { ask, key } = task('check-the-number', 'territory', other);
    expect(wordsIn(ask.prompt)).toContain('“4,000 km (about 2,490 miles)”');
    const options = ask.kind === 'choose' ? ask.options.map(({ words }) => wordsIn(words)) : [];
    expect(options).toEqual(['1,544 mi', '1,544 sq mi', '2,485 sq mi', '10,360 sq mi']);
    expect(key.kind === 'choose' && wordsIn(key.why)).toContain('4,000 km² = 1,544 mi²');
  });

  it('a name and a role, wherever they stand', async () => {
    const other = await sheetsOf(changed('actors.yaml', (text) => text.replace('name: Aleksei Smirnov', 'name: A. Person'))); // prettier-ignore
    expect(textsIn(other).filter((text) => text.includes('Aleksei Smirnov'))).toEqual([]);
    expect(wordsIn(task('check-the-number', 'part-and-whole', other).ask.prompt)).toMatch(/^A\. Person, Acting Governor/);
  });

  it('a certainty, in tables and their answers', async () => {
    const other = await sheetsOf(changed('claims/nbc24.yaml', (text) => text.replace(/(id: nbc24-28-settlements\n(?:.*\n)*?\s+status: )acknowledged/, '$1claimed'))); // prettier-ignore
    const { key } = task('claim-detective', 'how-sure', other);
    expect(key.kind === 'table' && wordsIn(key.rows[1]?.[1] ?? [])).toBe('Claimed: one side says so');
  });

  it('a place: the distance in the key', async () => {
    const other = await sheetsOf(
      changed('places.yaml', (text) => text.replace('lon: 36.9302, lat: 49.7158', 'lon: 36.9302, lat: 49.9'))
    );
    const { key } = task('check-the-number', 'circle', other);
    expect(key.kind === 'table' && wordsIn(key.rows[0]?.[2] ?? [])).toBe('yes');
  });
});
