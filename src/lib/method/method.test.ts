import { describe, expect, it } from 'vitest';
import { FIXTURE, inMemory } from '$lib/ledger/fixture';
import { readLedger } from '$lib/ledger/server/read';
import { listsIn, partsOf } from './blocks';
import { countsOf, countText } from './counts';
import { checksByVerdict, contextsByYear, correctionsBySource, evidenceOf, inQuotes } from './groups';
import { methodResolver } from './page';

const ledger = await readLedger(inMemory(FIXTURE));
const resolve = methodResolver(ledger, { name: 'A site', publisher: 'A desk', contact: 'mailto:desk@example.org' });

describe('counts', () => {
  it('are those of the ledger', () => {
    const counts = countsOf(ledger);
    const expected = { claims: 3, 'claims-s1': 3, 'claims-s2': 0, 'claims-claimed': 2, 'claims-claimed-ukraine': 1, 'claims-claimed-russia': 1, 'claims-verified': 1, 'claims-disputed': 2, 'claims-undated': 1, 'claims-with-a-figure': 2, slices: 4, statements: 3, checks: 2, 'checks-holds': 2, 'checks-differs': 0, corrections: 1, contexts: 1, 'places-rough': 1, editions: 2, 'changes-corrected': 1 }; // prettier-ignore
    expect(Object.fromEntries(Object.keys(expected).map((name) => [name, counts.get(name)]))).toEqual(expected);
  });

  it('stand as words up to ten', () => {
    expect([0, 1, 10, 11, 1234].map(countText)).toEqual(['no', 'one', 'ten', '11', '1,234']);
  });
});

describe('references of the method page', () => {
  it('stand for counts, the edition and the site, and lead to claims’ own pages', () => {
    expect(resolve('count', 'slices')).toEqual({ text: 'four', attributes: { 'data-count': 'slices' }, href: null });
    expect(resolve('edition', 'version')?.text).toBe('1.0.0');
    expect(resolve('edition', 'date')?.text).toBe('1 January 2024');
    expect(resolve('site', 'contact')?.href).toBe('mailto:desk@example.org');
    expect(resolve('claim', 's1-area')?.href).toBe('/data/claim/s1-area/');
    expect(resolve('check', 'chk-road')?.href).toBe('#chk-road');
    expect(resolve('context', 'ctx-one')?.href).toBe('#ctx-one');
  });

  it('are null where there is nothing of that name', () => {
    expect([resolve('count', 'rumours'), resolve('edition', 'colour'), resolve('site', 'motto'), resolve('claim', 'x')]).toEqual([null, null, null, null]); // prettier-ignore
  });
});

describe('the parts of a section', () => {
  const cut = (markdown: string) => {
    const faults: string[] = [];
    const parts = partsOf(markdown, {
      prose: (text, line) => `${line}: ${text.trim()}`,
      isClaim: (id) => id === 's1-area',
      fault: ({ line, found }) => faults.push(`${line} ${found}`)
    });
    return { parts, faults };
  };

  it('give a sign what follows it, up to the next sign or list', () => {
    const { parts, faults } = cut(
      'Before\n\n{sign claimed}\n\nHere\n{example s1-area}\n{sign context}\nThere\n{list tally}\nAfter'
    );
    expect(faults).toEqual([]);
    expect(parts).toEqual([
      { kind: 'prose', html: '1: Before' },
      {
        kind: 'sign',
        name: 'claimed',
        parts: [
          { kind: 'prose', html: '4: Here' },
          { kind: 'example', claim: 's1-area' }
        ]
      },
      { kind: 'sign', name: 'context', parts: [{ kind: 'prose', html: '8: There' }] },
      { kind: 'list', name: 'tally' },
      { kind: 'prose', html: '10: After' }
    ]);
    expect(listsIn(parts)).toEqual(['tally']);
  });

  it('are refused by line where their name means nothing', () => {
    expect(cut('{list lies}\n\n{sign doubted}\n{example s1-gone}').faults).toEqual([
      '1 {list lies}',
      '3 {sign doubted}',
      '4 {example s1-gone}'
    ]);
  });
});

describe('the lists', () => {
  it('have each record once', () => {
    expect(checksByVerdict(ledger).map(({ verdict, checks }) => [verdict, checks.length])).toEqual([['holds', 2]]);
    expect(correctionsBySource(ledger).map(({ source, corrections }) => [source.id, corrections.length])).toEqual([['s1', 1], ['s2', 0]]); // prettier-ignore
    expect(contextsByYear(ledger).map(({ year, contexts }) => [year, contexts.length])).toEqual([['2022', 1]]);
  });

  it('say what an id stands for', () => {
    expect(evidenceOf(ledger, 's1-road')).toMatchObject({ kind: 'claim', paragraph: 3, source: { outlet: 'Paper' } });
    expect(['chk-road', 'ctx-one', 'cor-road', 'upper', 'gone'].map((id) => evidenceOf(ledger, id).kind)).toEqual(['check', 'context', 'correction', 'place', 'other']); // prettier-ignore
  });

  it('quote what quotes itself with single marks inside', () => {
    expect(inQuotes('has "made" “it”')).toBe('“has ‘made’ ‘it’”');
  });
});
