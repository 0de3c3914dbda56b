import { describe, expect, it } from 'vitest';
import { renderProse, type Resolve } from './prose';

const resolve: Resolve = (kind, id) =>
  id === 'known' ? { text: 'about 2,500 km²', attributes: { 'data-claim': id, 'data-kind': kind }, href: `#s-${id}` } : null;

describe('renderProse', () => {
  it('puts a figure where its reference stands', () => {
    const { html, references, faults } = renderProse('ISW said {claim known} that day.', resolve);
    expect(html).toBe('<p>ISW said <a data-claim="known" data-kind="claim" href="#s-known">about 2,500 km²</a> that day.</p>');
    expect(references).toEqual([{ kind: 'claim', id: 'known' }]);
    expect(faults).toEqual([]);
  });
  it('marks each system of units, and leaves the hedge to both', () => {
    const both: Resolve = () => ({ text: 'about 2,500 km² (965 sq mi)', attributes: {}, href: null });
    expect(renderProse('{claim known}', both).html).toBe(
      '<p><span>about <span data-unit="metric">2,500 km²</span><span data-unit="both"> (</span><span data-unit="imperial">965 sq mi</span><span data-unit="both">)</span></span></p>'
    );
  });
  it('lets the prose choose its words', () => {
    expect(renderProse('They {claim known | left}.', resolve).html).toContain('>left</a>.');
  });
  it('writes days and names that have digits', () => {
    const { html, faults } = renderProse('On {day 2022-09-10} {name Unit 6} stopped.', resolve);
    expect(html).toContain('<time datetime="2022-09-10">10 September 2022</time>');
    expect(html).toContain('<span data-name="">Unit 6</span>');
    expect(faults).toEqual([]);
  });
  it('refuses a figure without an origin', () => {
    expect(renderProse('Some 3,000 men.', resolve).faults).toEqual([
      {
        line: 1,
        found: 'the figure "3,000" in prose',
        allowed: 'a figure inside {claim …}, {context …}, {check …}, {day …} or {name …}'
      }
    ]);
  });
  it('says on which line', () => {
    const { faults } = renderProse('One line.\n\nA second {claim known}\nand 4 men, {check nobody}.', resolve);
    expect(faults.map(({ line, found }) => `${line} ${found}`)).toEqual(['4 the figure "4" in prose', '4 {check nobody}']);
  });
  it('takes further kinds of reference where a page has them', () => {
    const count = (kind: string, id: string) => (kind === 'count' && id === 'all' ? { text: '432', attributes: { 'data-count': id }, href: null } : null); // prettier-ignore
    const { html, faults } = renderProse('{count all} claims, {count none}, {claim x}', count, { count: 'a count: all' });
    expect(html).toContain('<span data-count="all">432</span> claims');
    expect(faults).toEqual([{ line: 1, found: '{count none}', allowed: 'a count: all' }]);
  });
  it('refuses an id that nobody knows, and a day that is none', () => {
    expect(renderProse('{claim nobody}', resolve).faults).toEqual([
      { line: 1, found: '{claim nobody}', allowed: 'the id of a claim in the ledger' }
    ]);
    expect(renderProse('{day 2022-13-40}', resolve).faults[0]?.found).toBe('the day "2022-13-40"');
  });
});
