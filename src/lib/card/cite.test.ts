import { describe, expect, it } from 'vitest';
import { readLedger } from '$lib/ledger/server/read';
import { cardOf } from './card';
import { citationsOf } from './cite';
import { descriptionOf, linkedClaim, titleOf } from './describe';

const ledger = await readLedger();
const publication = (id: string) => ({
  site: 'A site',
  publisher: 'A publisher',
  address: `https://example.org/data/claim/${id}/`
});
const cite = (id: string) => citationsOf(cardOf(ledger, id), publication(id));
const ids = ledger.claims.map(({ id }): string => id);

/** Variables of CSL 1.0.2 that a citation here may hold. */
const CSL = ['id', 'type', 'title', 'author', 'container-title', 'issued', 'publisher', 'version', 'URL', 'note'];

/** Entries of a BibTeX text as key and fields; null where braces don't close or a field is not `name = {value}`. */
function parseBibtex(text: string): { key: string; fields: Record<string, string> }[] | null {
  const entries = text.split('\n\n').map((entry) => {
    const [, key, body] = /^@misc\{([^\s,{}]+),\n([\s\S]*)\n\}$/.exec(entry) ?? [];
    const fields = body?.split(/,\n(?= {2}\w+ = )/).map((line) => /^ {2}(\w+) = \{([\s\S]*)\}$/.exec(line));
    const depth = [...entry.replace(/\\./g, '')].reduce(
      (sum, sign) => (sign === '{' ? sum + 1 : sign === '}' ? sum - 1 : sum),
      0
    );
    if (!key || depth !== 0 || !fields?.every((field) => field !== null)) return null;
    return { key, fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [name, value])) };
  });
  return entries.some((entry) => entry === null) ? null : entries.flatMap((entry) => entry ?? []);
}

describe('the citation of every claim', () => {
  it('is whole in plain words: outlet, title, record, version, address', () => {
    const lacking = ids.filter((id) => {
      const { source } = cardOf(ledger, id);
      const parts = [source.outlet, source.title, source.url, `Record ${id} in A site`, ledger.version, publication(id).address];
      const { plain } = cite(id);
      return parts.some((part) => !plain.includes(part)) || /undefined|null/.test(plain);
    });
    expect(lacking).toEqual([]);
  });

  it('is BibTeX that parses: the article and our record', () => {
    for (const id of ids) {
      const entries = parseBibtex(cite(id).bibtex);
      expect(
        entries?.map(({ key }) => key),
        id
      ).toEqual([cardOf(ledger, id).source.id, id]);
      for (const { fields } of entries ?? []) expect(Object.keys(fields), id).toEqual(expect.arrayContaining(['author', 'title', 'url', 'note'])); // prettier-ignore
    }
  });

  it('is CSL JSON with known variables, an author and a date where there is one', () => {
    for (const id of ids) {
      const items = JSON.parse(cite(id).csl) as Record<string, unknown>[];
      expect(items).toHaveLength(2);
      expect(items.flatMap((item) => Object.keys(item)).filter((name) => !CSL.includes(name))).toEqual([]);
      expect(items[1]).toMatchObject({ id, type: 'webpage', version: ledger.version, URL: publication(id).address });
    }
  });
});

describe('a citation', () => {
  it('names who said it, and who reported it', () => {
    expect(cite('ap22-isw-2500').plain).toMatch(/^Institute for the Study of War, .+, as reported by AP, “/);
    expect(cite('ap22-kharkiv-second-city').plain).toMatch(/^AP, “/);
  });

  it('leaves out the date of an undated article, and says so in words', () => {
    const { plain, bibtex, csl } = cite('web22-isw-2500');
    expect(plain).toContain('undated');
    expect(parseBibtex(bibtex)?.[0]?.fields).not.toHaveProperty('year');
    expect((JSON.parse(csl) as Record<string, unknown>[])[0]).not.toHaveProperty('issued');
  });

  it('escapes what BibTeX would read as its own', () => {
    const card = cardOf(ledger, 'ap22-isw-2500');
    const { bibtex } = citationsOf({ ...card, gist: '5% of {A} & B_1 # $' }, publication('x'));
    expect(bibtex).toContain('{5\\% of A \\& B\\_1 \\# \\$}');
  });
});

describe('a claim’s page', () => {
  it('has a title that is its own, 70 characters at most', () => {
    const titles = ids.map((id) => titleOf(cardOf(ledger, id)));
    expect(new Set(titles).size).toBe(ids.length);
    expect(titles.filter((title) => title.length > 70)).toEqual([]);
    expect(descriptionOf(cardOf(ledger, 'ap22-isw-2500'))).toContain('How sure: assessed.');
  });

  it('describes itself as a Claim that appeared in an article, without a rating', () => {
    const said = linkedClaim(cardOf(ledger, 'web22-isw-2500'));
    expect(said).toMatchObject({ '@type': 'Claim', appearance: { '@type': 'NewsArticle', publisher: { name: 'Top Bulletin' } } });
    expect(JSON.stringify(said)).not.toMatch(/Rating|datePublished/);
  });
});
