import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIXTURE, inMemory } from '$lib/ledger/fixture';
import { readLedger } from '$lib/ledger/server/read';
import { feedEntries, type FeedWords } from './entries';
import { atomFeed, escapeXml, type Feed } from './feed';

const decode = (xml: string): string =>
  xml.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? ''
  );

/** A strict reader of XML that is here anyway; it throws at what is not well-formed. */
const readXml = (xml: string): unknown =>
  new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1">${xml.replace(/^<\?xml[^>]*\?>/, '')}</svg>`);

const WORDS: FeedWords = {
  printed: 'Printed',
  kept: 'Kept',
  why: 'Why',
  evidence: 'Evidence',
  correctionOf: ({ outlet, printed }) => `${outlet} printed: ${printed}`,
  edition: ({ version }) => `Ledger ${version}`,
  change: { added: 'Added', changed: 'Changed', corrected: 'Corrected', removed: 'Removed' }
};
const ADDRESSES = { page: (id: string) => `https://example.org/method/#${id}`, tag: (name: string) => `tag:example.org,2024-01-01:${name}` }; // prettier-ignore

const feedOf = (entries: Feed['entries'], contact = 'https://example.org/contact'): string =>
  atomFeed({
    id: 'tag:example.org,2024-01-01:corrections',
    title: 'Corrections',
    subtitle: 'What was corrected',
    self: 'https://example.org/method/corrections.xml',
    page: 'https://example.org/method/',
    author: { name: 'A & B', contact },
    rights: 'CC BY 4.0',
    day: '2024-01-01',
    entries
  });

describe('the feed', () => {
  it('carries editions and corrections, newest first, each with a name of its own', async () => {
    const entries = feedEntries(await readLedger(inMemory(FIXTURE)), WORDS, ADDRESSES);
    expect(entries.map(({ id, day, category }) => `${id.split(':').at(-1) ?? ''} ${day} ${category}`)).toEqual([
      'edition-1-0-0 2024-01-01 ledger',
      'edition-0-9-0 2023-12-01 ledger',
      'cor-road 2023-12-01 article'
    ]);
    expect(entries[2]).toMatchObject({ title: 'Paper printed: “north”', page: 'https://example.org/method/#cor-road' });
    expect(entries[2]?.lines.map(({ label, text }) => `${label}: ${text}`)).toContain('Kept: south');
  });

  it('has what RFC 4287 demands of a feed and of an entry', async () => {
    const xml = feedOf(feedEntries(await readLedger(inMemory(FIXTURE)), WORDS, ADDRESSES));
    expect(() => readXml(xml)).not.toThrow();
    expect(() => readXml(xml.replace('</entry>', ''))).toThrow();
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/);
    expect(xml).toContain('<author><name>A &amp; B</name><uri>https://example.org/contact</uri></author>');
    expect(xml).toContain('<link rel="self" type="application/atom+xml" href="https://example.org/method/corrections.xml"/>');
    for (const entry of xml.match(/<entry>[^]*?<\/entry>/g) ?? []) {
      for (const tag of ['id', 'title', 'updated'])
        expect(entry.match(new RegExp(`<${tag}>[^<]+</${tag}>`, 'g'))).toHaveLength(1);
      expect(entry).toMatch(/<updated>\d{4}-\d{2}-\d{2}T00:00:00Z<\/updated>/);
    }
  });

  it('names an author who has only a mailbox by it', () => {
    expect(feedOf([], 'mailto:desk@example.org')).toContain('<email>desk@example.org</email>');
  });

  it('stays well-formed, and gives back every word, whatever a correction says', () => {
    const any = fc.string({ unit: fc.oneof(fc.constantFrom('<', '>', '&', '"', "'", ']]>', '&amp;', '</p>', '\u0000', '\u000b', '\ufffe', '\ud800'), fc.string({ unit: 'binary', maxLength: 3 }), fc.string({ maxLength: 4 })) }); // prettier-ignore
    fc.assert(
      fc.property(any, any, (title, text) => {
        const entry = { id: 'tag:x,2024:1', title, day: '2024-01-01', page: 'https://example.org/', category: 'article', lines: [{ label: 'Why', text }] }; // prettier-ignore
        const xml = feedOf([entry]);
        expect(() => readXml(xml)).not.toThrow();
        const [, content = ''] = /<content type="html">([^<]*)<\/content>/.exec(xml) ?? [];
        const [, shown = ''] = /^<p><b>Why<\/b> ([^<]*)<\/p>$/.exec(decode(content)) ?? [];
        const told = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, ''); // eslint-disable-line no-control-regex
        expect(decode(shown)).toBe(told);
        expect(decode(escapeXml(text))).toBe(told);
      }),
      { numRuns: 300 }
    );
  });
});
