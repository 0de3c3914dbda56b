import { readFileSync, readdirSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { pages, pageTree, read, textsOf } from './built';

const PAGE = 'method/index.html';
const FEED = 'method/corrections.xml';
const tree = pageTree(PAGE);
const published = <T>(file: string): T[] => JSON.parse(read(`data/${file}`)) as T[];

interface Named {
  id: string;
}
interface Edition {
  version: string;
  date: string;
}

const sections = readdirSync('data/method')
  .sort()
  .map((name) => parseYaml(readFileSync(`data/method/${name}`, 'utf8').split('---')[1] ?? '') as { id: string; title: string });

describe('the built method page', () => {
  it('has every section, in order, and a list of contents that leads to each', () => {
    expect(tree.querySelectorAll('.sections > section').map((section) => section.id)).toEqual(sections.map(({ id }) => id));
    expect(tree.querySelectorAll('nav.contents a').map((link) => link.getAttribute('href'))).toEqual(sections.map(({ id }) => `#${id}`)); // prettier-ignore
    expect(tree.querySelectorAll('h1')).toHaveLength(1);
  });

  it.each(['corrections.json', 'checks.json', 'context.json'])(
    'has every record of %s exactly once, at its own address',
    (file) => {
      const ids = published<Named>(file).map(({ id }) => id);
      const anchors = tree.querySelectorAll('[id]').map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(20);
      expect(ids.filter((id) => anchors.filter((anchor) => anchor === id).length !== 1)).toEqual([]);
    }
  );

  it('tells of each correction what was printed, what is kept, why, and on what evidence', () => {
    const told = published<Named & Record<'printed' | 'kept' | 'why' | 'evidence', string>>('corrections.json').flatMap((one) => {
      const text = tree.querySelector(`details[id="${one.id}"]`)?.textContent.replace(/\s+/g, ' ') ?? '';
      const plain = (words: string): string => words.replace(/https?:\S+/g, '').replace(/["“”‘’]/g, '').split(/\s*[;:,]/)[0] ?? ''; // prettier-ignore
      return (['printed', 'kept', 'why', 'evidence'] as const).filter((field) => !text.replace(/["“”‘’]/g, '').includes(plain(one[field]))).map((field) => `${one.id} ${field}`); // prettier-ignore
    });
    expect(told).toEqual([]);
  });

  it('groups the checks by their published verdicts', () => {
    const checks = published<Named & { verdict: string }>('checks.json');
    const groups = tree.querySelectorAll('[data-verdict]');
    expect(groups.length).toBe(new Set(checks.map(({ verdict }) => verdict)).size);
    for (const group of groups) {
      const verdict = group.getAttribute('data-verdict');
      const shown = group.querySelectorAll('li[data-check]').map(({ id }) => id);
      expect(shown.sort()).toEqual(checks.filter((check) => check.verdict === verdict).map(({ id }) => id).sort()); // prettier-ignore
      expect(group.querySelector('summary .count')?.textContent).toBe(String(shown.length));
    }
  });

  it('has no figure in its prose that comes from nowhere', () => {
    const ORIGINS = ['data-claim', 'data-context', 'data-check', 'data-name', 'data-count', 'data-edition'];
    const isOrigin = (element: HTMLElement): boolean =>
      element.rawTagName === 'time' || ORIGINS.some((name) => element.hasAttribute(name));
    const prose = tree.querySelectorAll('[data-prose]');
    expect(prose.length).toBeGreaterThan(sections.length);
    expect(prose.flatMap((part) => textsOf(part, isOrigin)).filter((text) => /\d/.test(text))).toEqual([]);
  });

  it('counts what the published files hold', () => {
    const count = (name: string): string | undefined => tree.querySelector(`[data-count="${name}"]`)?.textContent;
    expect(count('claims')).toBe(String(published('claims.json').length));
    expect(count('corrections')).toBe(String(published('corrections.json').length));
    expect(count('checks')).toBe(String(published('checks.json').length));
    expect(count('contexts')).toBe(String(published('context.json').length));
  });

  it('shows the edition, and every entry of the changelog', () => {
    const editions = published<Edition>('changelog.json');
    expect(tree.querySelector('[data-edition="version"]')?.textContent).toBe(editions[0]?.version);
    for (const { version } of editions) expect(tree.getElementById(`edition-${version.replaceAll('.', '-')}`)).not.toBeNull();
  });

  it('describes itself to machines', () => {
    const [script] = tree.querySelectorAll('script[type="application/ld+json"]');
    const said = JSON.parse(script?.textContent ?? '') as Record<string, unknown>;
    expect(said).toMatchObject({ '@type': 'WebPage', version: published<Edition>('changelog.json')[0]?.version });
  });
});

describe('the built feed', () => {
  const feed = read(FEED);
  const entries = feed.match(/<entry>[^]*?<\/entry>/g) ?? [];
  const inside = (xml: string, tag: string): string => new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '';

  it('has an entry for each correction and each edition, each with a name of its own', () => {
    expect(entries).toHaveLength(published('corrections.json').length + published('changelog.json').length);
    const ids = entries.map((entry) => inside(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^tag:[^,]+,\d{4}-\d{2}-\d{2}:\S+$/.test(id))).toEqual([]);
  });

  it('leads each entry to where the page has it', () => {
    const anchors = new Set(tree.querySelectorAll('[id]').map(({ id }) => id));
    const links = entries.map((entry) => /<link rel="alternate"[^>]*href="([^"]*)"/.exec(entry)?.[1] ?? '');
    expect(links.filter((link) => !URL.canParse(link) || !anchors.has(new URL(link).hash.slice(1)))).toEqual([]);
    const { pathname, origin } = new URL(links[0] ?? '');
    expect(pathname).toBe(`${process.env.BASE_PATH ?? ''}/method/`);
    if (process.env.SITE_URL) expect(origin).toBe(process.env.SITE_URL);
  });

  it('is newest first, and as new as its newest entry', () => {
    const days = entries.map((entry) => inside(entry, 'updated'));
    expect(days).toEqual([...days].sort().reverse());
    expect(inside(feed, 'updated')).toBe(days[0]);
  });

  it('is named in the head of the story and of this page', () => {
    for (const page of ['index.html', PAGE]) {
      const link = pageTree(page).querySelector('link[rel="alternate"][type="application/atom+xml"]');
      expect(link?.getAttribute('href'), page).toMatch(/method\/corrections\.xml$|^\.\/corrections\.xml$|^corrections\.xml$/);
    }
    expect(pages).toContain(PAGE);
  });
});
