import { describe, expect, it } from 'vitest';
import { PAGE_WIDTHS } from '../src/lib/charts/sizes';
import { CHART_IDS } from '../src/lib/domain/chart';
import { files, pageTree, read, textsOf } from './built';

const sorted = (items: Iterable<string>): string[] => [...new Set(items)].sort();

describe.each(CHART_IDS)('/embed/chart/%s/', (id) => {
  const page = `embed/chart/${id}/index.html`;
  const figure = pageTree(page).querySelector(`[data-chart="${id}"]`);
  const ids = (selector: string, attribute: string): string[] =>
    sorted((figure?.querySelectorAll(selector) ?? []).flatMap((element) => (element.getAttribute(attribute) ?? '').split(' ')));

  it('has a title, a subtitle, a text alternative, notes and a table', () => {
    const words = (selector: string): string =>
      textsOf(figure?.querySelector(selector) ?? pageTree('404.html'))
        .join('')
        .trim();
    expect(words('h1').length).toBeGreaterThan(10);
    expect(words('.subtitle').length).toBeGreaterThan(10);
    expect(words('.visually-hidden').length).toBeGreaterThan(60);
    expect(words('.notes').length).toBeGreaterThan(60);
    expect(figure?.querySelectorAll('table tbody tr').length).toBeGreaterThan(1);
  });

  it('draws the marks of its table’s rows at every width, each a link to its claim', () => {
    const rows = ids('tr[data-row]', 'data-row');
    const claims = ids('table a[data-claim]', 'data-claim');
    for (const width of PAGE_WIDTHS) {
      expect(ids(`.w${width} [data-mark]`, 'data-mark'), `${width} px`).toEqual(rows);
      expect(ids(`.w${width} [data-claim]`, 'data-claim').filter(Boolean), `${width} px`).toEqual(claims);
    }
    const links = figure?.querySelectorAll('a[data-mark]') ?? [];
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((link) => !/data\/claim\/[\w-]+\/$/.test(link.getAttribute('href') ?? ''))).toEqual([]);
    expect(links.filter((link) => !link.getAttribute('aria-label')?.trim())).toEqual([]);
    const count = (link: (typeof links)[number], attribute: string): number =>
      new Set(link.getAttribute(attribute)?.split(' ').filter(Boolean)).size;
    const unsaid = links.filter(
      (link) => count(link, 'data-voices') === 0 || count(link, 'data-voices') > count(link, 'data-claim')
    );
    expect(unsaid.map((link) => link.getAttribute('data-mark'))).toEqual([]);
  });

  it('can be taken away as a table and as a picture', () => {
    const rows = figure?.querySelectorAll('tr[data-row]') ?? [];
    const csv = read(`data/charts/${id}.csv`);
    expect(csv.trimEnd().split('\r\n').length).toBeGreaterThan(rows.length);
    for (const row of rows) expect(csv).toContain(row.getAttribute('data-row'));
    const stills = ['.svg', '.png', '-upright.svg', '-upright.png', '-upright-dark.png'].map((end) => `stills/chart-${id}${end}`);
    expect(files).toEqual(expect.arrayContaining(stills));
    const drawn = [...read(`stills/chart-${id}.svg`).matchAll(/data-mark="([^"]+)"/g)].map(([, row = '']) => row);
    expect(sorted(drawn)).toEqual(ids('tr[data-row]', 'data-row'));
  });

  it('stays out of search and leads to its step', () => {
    expect(read(page)).toContain('name="robots" content="noindex"');
    const step = pageTree(page).querySelector('.frame-foot a.door')?.getAttribute('href')?.split('#')[1] ?? '';
    expect(pageTree('index.html').querySelector(`section[data-step="${step}"]`)?.innerHTML).toContain(`embed/chart/${id}/`);
  });
});

it('the story shows each chart in one step', () => {
  const shown = pageTree('index.html')
    .querySelectorAll('section[data-step] .step-picture a')
    .map((link) => /embed\/chart\/([\w-]+)\//.exec(link.getAttribute('href') ?? '')?.[1]);
  expect(shown.sort()).toEqual([...CHART_IDS].sort());
});
