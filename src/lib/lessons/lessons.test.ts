import { describe, expect, it } from 'vitest';
import { FIXTURE, inMemory } from '$lib/ledger/fixture';
import { readLedger } from '$lib/ledger/server/read';
import { claimById } from '$lib/ledger';
import { escapeMarkdown } from './markdown';
import { conversionChoices, factorText, workingOf } from './numbers';
import { referenceOf } from './references';
import { textOf, wordsOf } from './words';

const ledger = await readLedger(inMemory(FIXTURE));

function told(template: string): { text: string; faults: string[] } {
  const faults: string[] = [];
  const text = textOf(wordsOf(template, ledger, (found) => faults.push(found)));
  return { text, faults };
}

describe('the words of a worksheet', () => {
  it('take figures and names from the ledger', () => {
    expect(told('{outlet s1-area} prints {printed s1-area}, says {who s1-area} of {place upper}.')).toEqual({
      text: 'Paper prints “about 2,500 square kilometers (965 square miles)”, says Army of Upper.',
      faults: []
    });
    expect(told('{claim s1-area | That much}').text).toBe('That much');
    expect(told('{unit mi km}, and {sure verified}').text).toBe('1 mi = 1.609 km, and Verified: the outlet checked it');
  });

  it('refuse a figure, a name or a brace of their own', () => {
    expect(told('It took 2,500 of them').faults).toEqual(['the figure "2,500"']);
    expect(told('Upper was taken').faults).toEqual(['the name "Upper"']);
    expect(told('The Uppers were not').faults).toEqual([]);
    expect(told('{claim s1-area | 12 of them}').faults).toEqual(['the figure "12"']);
    expect(told('{claim s1-area').faults).toContain('a lone {');
  });

  it('refuse what the ledger does not have, and what it cannot say of a record', () => {
    expect(told('{claim s1-gone}').faults).toEqual(['{claim s1-gone}']);
    expect(told('{rumour s1-area}').faults).toEqual(['{rumour s1-area}']);
    expect(told('{kept s1-area}').faults).toEqual(['{kept s1-area}']);
    expect(referenceOf(ledger, 'unit', 'mi km2')).toBeNull();
  });
});

describe('the arithmetic', () => {
  const check = ledger.checks.find(({ kind }) => kind === 'conversion');

  it('goes by steps that can be done by hand', () => {
    expect(check).toBeDefined();
    if (check)
      expect(workingOf(check, claimById(ledger, check.claim))).toEqual([
        '1 mi = 1.609 km',
        '1 sq mi = 1.609 × 1.609 = 2.59 km²',
        '2,500 ÷ 2.59 = 965 sq mi'
      ]);
    expect([1.609344, 2.589988, 247.10538].map(factorText)).toEqual(['1.609', '2.59', '247.1']);
  });

  it('offers the slips that a conversion invites', () => {
    const choices = check && conversionChoices(check, claimById(ledger, check.claim));
    expect(choices?.right.text).toBe('965 sq mi');
    expect(choices?.wrong.map(({ text }) => text)).toEqual(['965 mi', '1,553 sq mi', '6,475 sq mi']);
  });
});

describe('text for Markdown', () => {
  it.each([
    ['*loud* _low_ [a](b) `c`', '\\*loud\\* \\_low\\_ \\[a\\](b) \\`c\\`'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['a | b', 'a \\| b'],
    ['R&D <b>', 'R\\&D \\<b\\>'],
    ['see https://example.org/a_b_c, now', 'see <https://example.org/a_b_c>, now']
  ])('escapes %s', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));
});
